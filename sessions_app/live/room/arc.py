"""The arc of a session: the lobby, the open room, the closed room."""

from __future__ import annotations

from dataclasses import replace

from . import door, going
from .intents import CloseSession, OpenSession
from .refusals import Refusal
from .rules import may_close, may_open
from .state import Draft, Event, Person, RoomState, Status


def open_session(state: RoomState, person: Person, _intent: OpenSession) -> list[Draft] | Refusal:
    """In an automatic group the door opens only now: nobody sits in a room that no one holds."""
    if refusal := may_open(state, person):
        return refusal
    opened = Draft("session.opened", {}, person.key)
    return [opened, *(door.admissions(state) if state.house.automatic else [])]


def close_session(state: RoomState, person: Person, _intent: CloseSession) -> list[Draft] | Refusal:
    if refusal := may_close(state, person):
        return refusal
    return [Draft("session.closed", {}, person.key), *going.departures(state, "closed")]


def opened(state: RoomState, event: Event) -> RoomState:
    return replace(state, status=Status.OPEN, opened_at=event.at)


def closed(state: RoomState, event: Event) -> RoomState:
    return replace(state, status=Status.CLOSED, closed_at=event.at)


DECIDERS = {OpenSession: open_session, CloseSession: close_session}
EVOLVERS = {"session.opened": opened, "session.closed": closed}
ABILITIES = {"session.open": may_open, "session.close": may_close}
