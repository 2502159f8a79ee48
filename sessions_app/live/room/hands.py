"""Raised hands. Their order is the order of the log, and a dropped connection keeps its place."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import LowerHand, RaiseHand
from .rules import may_facilitate, may_lower_hand, may_raise_hand
from .state import Draft, Event, Person, RoomState


def raise_hand(state: RoomState, person: Person, _intent: RaiseHand) -> list[Draft] | no.Refusal:
    return may_raise_hand(state, person) or [Draft("hand.raised", {}, person.key)]


def lower_hand(state: RoomState, person: Person, intent: LowerHand) -> list[Draft] | no.Refusal:
    """One's own, or as a facilitator anybody's."""
    theirs = intent.member not in (None, person.key)
    if theirs and (refusal := may_facilitate(state, person)):
        return refusal
    if refusal := may_lower_hand(state, person):
        return refusal
    owner = state.people.get(intent.member or person.key)
    if owner is None:
        return no.UNKNOWN_MEMBER
    return (
        no.HAND_NOT_RAISED
        if owner.hand is None
        else [Draft("hand.lowered", {"member": owner.key}, person.key)]
    )


def raised(state: RoomState, event: Event) -> RoomState:
    return state.with_person(replace(state.people[event.author], hand=event.seq))


def lowered(state: RoomState, event: Event) -> RoomState:
    return state.with_person(replace(state.people[event.body["member"]], hand=None))


DECIDERS = {RaiseHand: raise_hand, LowerHand: lower_hand}
EVOLVERS = {"hand.raised": raised, "hand.lowered": lowered}


def face(_state: RoomState, person: Person, _viewer: Person) -> dict[str, int | None]:
    return {"hand": person.hand}


FACES = (face,)
ABILITIES = {"hand.raise": may_raise_hand, "hand.lower": may_lower_hand}
