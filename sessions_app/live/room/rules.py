"""The rules of the room, each written once: (state, person) → None, or why not.

`decide` enforces them and `abilities` shows them, so no screen promises what the log refuses.
What concerns one topic alone stands in that topic.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from . import refusals as no
from .state import Part, Person, RoomState, Standing, Status
from .talk import SILENT

Rule = Callable[[RoomState, Person], no.Refusal | None]


def _open(state: RoomState) -> no.Refusal | None:
    if state.status is Status.OPEN:
        return None
    return no.CLOSED if state.status is Status.CLOSED else no.NOT_OPEN


def may_take_part(state: RoomState, person: Person) -> no.Refusal | None:
    """Whoever was let in takes part while the session is open. Observers only listen."""
    if person.standing is Standing.REMOVED:
        return no.REMOVED
    if not person.admitted:
        return no.NOT_ADMITTED
    return _open(state) or (no.OBSERVER if person.part is Part.OBSERVER else None)


def may_act(state: RoomState, person: Person) -> no.Refusal | None:
    """What somebody does in the group, other than speaking: a hand, a turn, a check-in."""
    return may_take_part(state, person) or while_paused(state, person) or while_out(state, person)


def may_speak(state: RoomState, person: Person) -> no.Refusal | None:
    """Why a person may say nothing to others now, in the main room or in a small one."""
    return may_act(state, person) or while_muted(state, person)


def may_say(state: RoomState, person: Person) -> no.Refusal | None:
    """Why a person may not speak to all: what weighs most is said first."""
    return may_be_heard(state, person) or while_slow(state, person)


def may_be_heard(state: RoomState, person: Person) -> no.Refusal | None:
    """The same, at whatever pace."""
    return (
        may_speak(state, person)
        or in_breakout(state, person)
        or while_another_speaks(state, person)
    )


def while_paused(state: RoomState, person: Person) -> no.Refusal | None:
    """Whoever holds the room may still speak to it."""
    return no.ROOM_PAUSED if state.pause and not person.is_facilitator else None


def while_out(state: RoomState, person: Person) -> no.Refusal | None:
    return no.STEPPED_OUT if person.key in state.care.outside else None


def in_breakout(_state: RoomState, person: Person) -> no.Refusal | None:
    """A facilitator who visits may call something to all."""
    return no.IN_BREAKOUT if person.strand and not person.is_facilitator else None


def while_muted(state: RoomState, person: Person) -> no.Refusal | None:
    mute = state.mutes.voice(person.key, state.now)
    return no.muted(mute.until, state.now) if mute else None


def while_slow(state: RoomState, person: Person) -> no.Refusal | None:
    """In slow mode a member leaves some seconds between two messages of their own, or changes to
    them."""
    last = state.talk.spoke.get(person.key, SILENT).last
    if person.is_facilitator or last is None:
        return None
    until = last + timedelta(seconds=state.slow_s)
    return no.slow_mode(until, state.now) if state.now < until else None


def while_another_speaks(state: RoomState, person: Person) -> no.Refusal | None:
    """In a circle one member has a voice at a time. Facilitators hold the room and may speak."""
    if state.circle is None or person.is_facilitator or state.circle.voice == person.key:
        return None
    return no.NOT_YOUR_TURN


def may_raise_hand(state: RoomState, person: Person) -> no.Refusal | None:
    return may_act(state, person) or (None if person.hand is None else no.HAND_RAISED)


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


def may_guide(state: RoomState, person: Person) -> no.Refusal | None:
    """Facilitators, while the session is open."""
    return may_facilitate(state, person) or _open(state)


def may_close(state: RoomState, person: Person) -> no.Refusal | None:
    """What a pause was for is written up first."""
    if refusal := may_guide(state, person):
        return refusal
    return no.INCIDENT_OPEN if state.pause and not state.pause.is_settled else None


def may_enter(state: RoomState, person: Person) -> no.Refusal | None:
    """A person who was removed may not return, and a closed room stays closed."""
    if person.standing is Standing.REMOVED:
        return no.REMOVED
    return no.CLOSED if state.status is Status.CLOSED else None
