"""The rules of the room, each written once: (state, person) → None, or why not.

`decide` enforces them and `abilities` shows them, so no screen promises what the log refuses.
What concerns one topic alone stands in that topic.
"""

from __future__ import annotations

from collections.abc import Callable

from . import refusals as no
from .state import Part, Person, RoomState, Standing, Status

Rule = Callable[[RoomState, Person], no.Refusal | None]


def _open(state: RoomState) -> no.Refusal | None:
    if state.status is Status.OPEN:
        return None
    return no.CLOSED if state.status is Status.CLOSED else no.NOT_OPEN


def may_take_part(state: RoomState, person: Person) -> no.Refusal | None:
    """Whoever was let in takes part while the session is open. Observers only listen."""
    if person.standing is Standing.REMOVED:
        return no.REMOVED
    if person.part is Part.OBSERVER:
        return no.OBSERVER
    return _open(state) if person.admitted else no.NOT_ADMITTED


def may_say(state: RoomState, person: Person) -> no.Refusal | None:
    return may_take_part(state, person)


def may_raise_hand(state: RoomState, person: Person) -> no.Refusal | None:
    return may_take_part(state, person) or (None if person.hand is None else no.HAND_RAISED)


def may_lower_hand(state: RoomState, person: Person) -> no.Refusal | None:
    """One's own raised hand; facilitators lower anybody's."""
    if person.is_facilitator:
        return _open(state)
    return may_take_part(state, person) or (no.HAND_NOT_RAISED if person.hand is None else None)


def may_facilitate(state: RoomState, person: Person) -> no.Refusal | None:
    """Facilitators and co-facilitators hold the room until it is closed."""
    if not person.is_facilitator:
        return no.NOT_FACILITATOR
    return no.CLOSED if state.status is Status.CLOSED else None


def may_open(state: RoomState, person: Person) -> no.Refusal | None:
    """Once, only what still stands in the plan, and only under a licence that holds."""
    if refusal := may_facilitate(state, person):
        return refusal
    if state.status is Status.OPEN:
        return no.ALREADY_OPEN
    if not state.house.planned:
        return no.NOT_PLANNED
    return None if person.key in state.house.licensed else no.LICENCE_EXPIRED


def may_close(state: RoomState, person: Person) -> no.Refusal | None:
    return may_facilitate(state, person) or _open(state)


def may_enter(state: RoomState, person: Person) -> no.Refusal | None:
    """A person who was removed may not return, and a closed room stays closed."""
    if person.standing is Standing.REMOVED:
        return no.REMOVED
    return no.CLOSED if state.status is Status.CLOSED else None
