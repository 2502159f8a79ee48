"""The safety pause: the room stands still for all, in words that the clinic wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from . import arc
from . import refusals as no
from .intents import BeginPause, CloseSession, EndPause, WriteUpIncident
from .pauses import Pause
from .rules import may_guide
from .state import FACILITATORS, SYSTEM, Draft, Event, Part, Person, RoomState, Status, stamp

Answer = list[Draft] | no.Refusal
BY_FACILITATOR, UNHELD = "facilitator", "unheld"


def may_pause(state: RoomState, person: Person) -> no.Refusal | None:
    """Also where the room has paused itself: whoever comes back may have to act at once."""
    begun = state.pause is not None and state.pause.incident is not None
    return may_guide(state, person) or (no.ROOM_PAUSED_ALREADY if begun else None)


def may_end(state: RoomState, person: Person) -> no.Refusal | None:
    """What happened is written up before the room goes on, or ends."""
    if refusal := may_guide(state, person):
        return refusal
    if state.pause is None:
        return no.NOT_PAUSED
    return None if state.pause.is_settled else no.INCIDENT_OPEN


def begin(state: RoomState, person: Person, intent: BeginPause) -> Answer:
    if refusal := may_pause(state, person):
        return refusal
    about = state.people.get(intent.about) if intent.about is not None else None
    if intent.about is not None and (about is None or about.part is not Part.MEMBER):
        return no.UNKNOWN_MEMBER
    body = {"incident": _incident(state), "about": intent.about}
    opened = Draft("incident.opened", body, person.key, FACILITATORS)
    return [paused(state, person.key, BY_FACILITATOR), opened]


def paused(state: RoomState, by: str, why: str) -> Draft:
    return Draft("room.paused", {"by": by, "words": dict(state.house.pause_words), "why": why}, by)


def _incident(state: RoomState) -> str:
    """Its id: a room's places are its own, so that a replay finds the same one."""
    return str(uuid5(NAMESPACE_OID, f"{state.house.session}/{state.head + 1}"))


def end(state: RoomState, person: Person, intent: EndPause) -> Answer:
    if refusal := may_end(state, person):
        return refusal
    if intent.then == "end":
        return arc.close_session(state, person, CloseSession())
    return [Draft("room.resumed", {"by": person.key}, person.key)]


def write_up(state: RoomState, _person: Person, intent: WriteUpIncident) -> Answer:
    """The record is closed; a sealed log stays as it is."""
    pause = state.pause
    here = pause is not None and pause.incident == intent.incident and not pause.written_up
    if not here or state.status is Status.CLOSED:
        return []
    body = {"incident": intent.incident, "by": intent.by}
    return [Draft("incident.closed", body, intent.by, FACILITATORS)]


def began(state: RoomState, event: Event) -> RoomState:
    body, since = event.body, state.pause.since if state.pause else event.at
    return replace(state, pause=Pause(body["by"], body["why"], body["words"], since))


def opened(state: RoomState, event: Event) -> RoomState:
    return _changed(state, incident=event.body["incident"], about=event.body["about"])


def written_up(state: RoomState, _event: Event) -> RoomState:
    return _changed(state, written_up=True)


def _changed(state: RoomState, **what: Any) -> RoomState:
    return replace(state, pause=replace(state.pause, **what)) if state.pause else state


def over(state: RoomState, _event: Event) -> RoomState:
    return replace(state, pause=None)


def show(state: RoomState, viewer: Person) -> dict[str, Any] | None:
    """Whom a pause is about is for those who hold the room."""
    pause = state.pause
    if pause is None:
        return None
    private = {
        "about": pause.about,
        "incident": pause.incident,
        "written_up": pause.written_up,
    }
    return {
        "why": pause.why,
        "words": dict(pause.words),
        "since": stamp(pause.since),
        **(private if viewer.is_facilitator else {}),
    }


def unheld(state: RoomState) -> Draft:
    """Nobody holds the room: it pauses itself, and says so."""
    return paused(state, SYSTEM, UNHELD)


DECIDERS = {BeginPause: begin, EndPause: end, WriteUpIncident: write_up}
EVOLVERS = {
    "room.paused": began,
    "incident.opened": opened,
    "incident.closed": written_up,
    "room.resumed": over,
    "session.closed": over,
}
ABILITIES = {"pause.begin": may_pause, "pause.end": may_end}
SHOWS = {"paused": show}
