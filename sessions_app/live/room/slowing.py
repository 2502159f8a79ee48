"""Slow mode: some seconds between two messages of the same member."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import SetSlow
from .rules import may_facilitate
from .state import Draft, Event, Person, RoomState


def set_slow(state: RoomState, person: Person, intent: SetSlow) -> list[Draft] | no.Refusal:
    if refusal := may_facilitate(state, person):
        return refusal
    if intent.seconds == state.slow_s:
        return no.NO_CHANGE
    return [Draft("slow.set", {"seconds": intent.seconds}, person.key)]


def slowed(state: RoomState, event: Event) -> RoomState:
    return replace(state, holds=replace(state.holds, slow_s=event.body["seconds"]))


def shown(state: RoomState, _person: Person) -> int:
    return state.slow_s


DECIDERS = {SetSlow: set_slow}
EVOLVERS = {"slow.set": slowed}
ABILITIES = {"slow.set": may_facilitate}
SHOWS = {"slow_s": shown}
