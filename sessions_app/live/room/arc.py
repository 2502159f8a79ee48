"""The arc of a session: the lobby, the open room with its phases, the closed room."""

from __future__ import annotations

from dataclasses import asdict, replace
from secrets import token_hex

from . import door, going
from . import refusals as no
from .agendas import Agenda
from .house import Phase
from .intents import CloseSession, MovePhase, OpenSession
from .rules import may_close, may_guide, may_open
from .state import Draft, Event, Person, RoomState, Status, stamp
from .strands import ROOM

Answer = list[Draft] | no.Refusal
SALT_BYTES = 16


def open_session(state: RoomState, person: Person, _intent: OpenSession) -> Answer:
    """In an automatic group the door opens only now: nobody sits in a room that no one holds."""
    if refusal := may_open(state, person):
        return refusal
    opened = Draft("session.opened", {}, person.key)
    admissions = door.admissions(state) if state.house.automatic else []
    return [opened, *_planned(state, person), *admissions]


def _planned(state: RoomState, person: Person) -> list[Draft]:
    """The group's agenda as it is at the opening: a later change is for the next session."""
    phases = [asdict(phase) for phase in state.house.agenda]
    return [Draft("agenda.set", {"phases": phases}, person.key)] if phases else []


def close_session(state: RoomState, person: Person, _intent: CloseSession) -> Answer:
    if refusal := may_close(state, person):
        return refusal
    return closing(state, person.key)


def closing(state: RoomState, by: str) -> list[Draft]:
    """The digests of the log and of its strands outlive the words in the trail: salted with what is
    purged together with the words, they give away not even one word that somebody could guess."""
    salts = {strand: token_hex(SALT_BYTES) for strand in (ROOM, *sorted(state.strands.words))}
    return [Draft("session.closed", {"salts": salts}, by), *going.departures(state, "closed")]


def may_move(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (None if state.agenda else no.NO_AGENDA)


def move_phase(state: RoomState, person: Person, intent: MovePhase) -> Answer:
    """On, back, or past a phase: a plan serves the group and not the other way round."""
    refusal, agenda = may_move(state, person), state.agenda
    if refusal or agenda is None:
        return refusal or no.NO_AGENDA
    if not 0 <= intent.to < len(agenda.phases):
        return no.UNKNOWN_PHASE
    if intent.to == agenda.at:
        return no.NO_CHANGE
    return [Draft("phase.moved", {"to": intent.to}, person.key)]


def opened(state: RoomState, event: Event) -> RoomState:
    return replace(state, status=Status.OPEN, opened_at=event.at)


def closed(state: RoomState, event: Event) -> RoomState:
    return replace(state, status=Status.CLOSED, closed_at=event.at)


def planned(state: RoomState, event: Event) -> RoomState:
    phases = tuple(Phase(**phase) for phase in event.body["phases"])
    return replace(state, agenda=Agenda(phases, 0, event.at))


def moved(state: RoomState, event: Event) -> RoomState:
    agenda = state.agenda
    return replace(state, agenda=agenda and agenda.moved(event.body["to"], event.at))


def shown(state: RoomState, person: Person) -> dict[str, object] | None:
    """For everybody inside, without hurry: since when, never how long still."""
    agenda = state.agenda
    if agenda is None or not person.admitted:
        return None
    phases = [asdict(phase) for phase in agenda.phases]
    return {"phases": phases, "at": agenda.at, "since": stamp(agenda.since)}


DECIDERS = {OpenSession: open_session, CloseSession: close_session, MovePhase: move_phase}
EVOLVERS = {
    "session.opened": opened,
    "session.closed": closed,
    "agenda.set": planned,
    "phase.moved": moved,
}
ABILITIES = {"session.open": may_open, "session.close": may_close, "phase.move": may_move}
SHOWS = {"agenda": shown}
