"""Raised hands. Their order is the order of the log, and a dropped connection keeps its place.

Who needs a break or help tells the facilitators alone: the others see no such hand.
"""

from __future__ import annotations

from . import refusals as no
from .intents import LowerHand, RaiseHand
from .rules import may_facilitate, may_lower_hand, may_raise_hand
from .state import EVERYONE, Draft, Event, Person, RoomState, beside

QUIET = ("break", "help")


def raise_hand(state: RoomState, person: Person, intent: RaiseHand) -> list[Draft] | no.Refusal:
    if refusal := may_raise_hand(state, person):
        return refusal
    if intent.to is not None and not _heard(state, person, intent.to):
        return no.UNKNOWN_MESSAGE
    body = {"reason": intent.reason, "to": intent.to}
    return [Draft("hand.raised", body, person.key, _audience(person.key, intent.reason))]


def _heard(state: RoomState, person: Person, seq: int) -> bool:
    return state.messages.get(seq) is not None and person.was_inside(seq)


def _audience(key: str, reason: str | None) -> str:
    return beside(key) if reason in QUIET else EVERYONE


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
    return no.HAND_NOT_RAISED if owner.hand is None else [lowering(owner, person.key)]


def lowering(owner: Person, by: str) -> Draft:
    """Whoever saw the hand go up sees it go down."""
    audience = _audience(owner.key, owner.hand_reason)
    return Draft("hand.lowered", {"member": owner.key}, by, audience)


def raised(state: RoomState, event: Event) -> RoomState:
    owner, body = state.people[event.author], event.body
    reason, to = body.get("reason", "speak"), body.get("to")
    return state.with_person(owner.with_hand(event.seq, reason, to))


def lowered(state: RoomState, event: Event) -> RoomState:
    return state.with_person(state.people[event.body["member"]].with_hand(None))


def face(_state: RoomState, person: Person, viewer: Person) -> dict[str, object]:
    told = viewer.is_facilitator or viewer.key == person.key or person.hand_reason not in QUIET
    shown = person if told else person.with_hand(None)
    return {"hand": shown.hand, "hand_reason": shown.hand_reason, "hand_to": shown.hand_to}


DECIDERS = {RaiseHand: raise_hand, LowerHand: lower_hand}
EVOLVERS = {"hand.raised": raised, "hand.lowered": lowered}
ABILITIES = {"hand.raise": may_raise_hand, "hand.lower": may_lower_hand}
FACES = (face,)
