"""Stepping out for a while without saying why, and back in. Whoever is out listens."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import StepIn, StepOut
from .rules import may_take_part
from .state import Draft, Event, Part, Person, RoomState

Answer = list[Draft] | no.Refusal


def may_step_out(state: RoomState, person: Person) -> no.Refusal | None:
    """For members. Whoever holds the room hands over the lead instead."""
    if refusal := may_take_part(state, person):
        return refusal
    if person.part is not Part.MEMBER:
        return no.MEMBERS_ONLY
    return no.STEPPED_OUT_ALREADY if person.key in state.care.outside else None


def may_step_in(state: RoomState, person: Person) -> no.Refusal | None:
    outside = person.key in state.care.outside
    return may_take_part(state, person) or (None if outside else no.NOT_STEPPED_OUT)


def step_out(state: RoomState, person: Person, _intent: StepOut) -> Answer:
    return may_step_out(state, person) or [_stepped(person, out=True)]


def step_in(state: RoomState, person: Person, _intent: StepIn) -> Answer:
    return may_step_in(state, person) or [_stepped(person, out=False)]


def _stepped(person: Person, *, out: bool) -> Draft:
    return Draft("presence.stepped", {"key": person.key, "out": out}, person.key)


def stepped(state: RoomState, event: Event) -> RoomState:
    return _outside(state, event.body["key"], out=event.body["out"])


def let_in_anew(state: RoomState, event: Event) -> RoomState:
    """Whoever is let in again begins inside."""
    return _outside(state, event.body["member"], out=False)


def _outside(state: RoomState, key: str, *, out: bool) -> RoomState:
    outside = state.care.outside | {key} if out else state.care.outside - {key}
    return replace(state, care=replace(state.care, outside=outside))


def face(state: RoomState, person: Person, _viewer: Person) -> dict[str, bool]:
    return {"out": person.key in state.care.outside}


DECIDERS = {StepOut: step_out, StepIn: step_in}
EVOLVERS = {"presence.stepped": stepped, "member.admitted": let_in_anew}
FACES = (face,)
ABILITIES = {"step.out": may_step_out, "step.in": may_step_in}
