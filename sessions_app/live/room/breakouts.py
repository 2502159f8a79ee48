"""Small rooms for a while: pairs or a few, timed, visited visibly, and all return at the end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from . import refusals as no
from .holding import why_held, why_mine
from .intents import (
    BeginBreakouts,
    EndBreakouts,
    ExtendBreakouts,
    LeaveBreakout,
    SayInBreakout,
    VisitBreakout,
)
from .rules import may_guide, may_speak
from .state import SYSTEM, Draft, Event, Part, Person, RoomState, around, stamp, within
from .words import spoken

Answer = list[Draft] | no.Refusal
LONGEST = timedelta(minutes=60)
SMALLEST = 2


def may_begin(state: RoomState, person: Person) -> no.Refusal | None:
    """Not where everything is read first: nobody could say anything in a small room."""
    running = no.BREAKOUTS_RUNNING if state.strands.breakouts else None
    paused = no.ROOM_PAUSED if state.pause else None
    unread = no.BREAKOUTS_ARE_NOT_READ if state.house.holding.everyone else None
    return may_guide(state, person) or paused or running or unread


def may_steer(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (None if state.strands.breakouts else no.NO_BREAKOUTS)


def may_leave(state: RoomState, person: Person) -> no.Refusal | None:
    return may_steer(state, person) or (None if person.strand else no.NOT_IN_BREAKOUT)


def may_say_here(state: RoomState, person: Person) -> no.Refusal | None:
    """Who is in a small room, or visits one. Slow mode and the talking piece stay in the main."""
    if refusal := may_speak(state, person):
        return refusal
    if person.strand is None:
        return no.NOT_IN_BREAKOUT
    return no.BREAKOUT_IS_NOT_READ if why_mine(state, person) else None


def begin(state: RoomState, person: Person, intent: BeginBreakouts) -> Answer:
    if refusal := may_begin(state, person):
        return refusal
    members = [state.people.get(key) for room in intent.rooms for key in room]
    if not all(each and each.part is Part.MEMBER and each.admitted for each in members):
        return no.UNKNOWN_MEMBER
    if not intent.rooms or any(len(room) < SMALLEST for room in intent.rooms):
        return no.BREAKOUT_TOO_SMALL
    rooms = [
        {"id": f"b{state.head + 1}.{n}", "members": [*keys]}
        for n, keys in enumerate(intent.rooms, start=1)
    ]
    until = stamp(state.now + timedelta(minutes=intent.minutes))
    return [Draft("breakouts.began", {"rooms": rooms, "until": until}, person.key)]


def extend(state: RoomState, person: Person, intent: ExtendBreakouts) -> Answer:
    running = state.strands.breakouts
    if refusal := may_steer(state, person):
        return refusal
    if running is None:
        return no.NO_BREAKOUTS
    later = running.until + timedelta(minutes=intent.minutes)
    until = stamp(min(later, state.now + LONGEST))
    return [Draft("breakouts.extended", {"until": until}, person.key)]


def end(state: RoomState, person: Person, _intent: EndBreakouts) -> Answer:
    return may_steer(state, person) or ending(state, person.key)


def ending(state: RoomState, by: str = SYSTEM) -> list[Draft]:
    return [Draft("breakouts.ended", {}, by)] if state.strands.breakouts else []


def visit(state: RoomState, person: Person, intent: VisitBreakout) -> Answer:
    """Whoever visits leaves the room that they visited before."""
    if refusal := may_steer(state, person):
        return refusal
    running = state.strands.breakouts
    if running is None or not running.has(intent.strand):
        return no.UNKNOWN_BREAKOUT
    if person.strand == intent.strand:
        return no.NO_CHANGE
    body = {"strand": intent.strand, "key": person.key}
    return [*_leaving(person), Draft("breakout.visited", body, person.key, around(intent.strand))]


def leave(state: RoomState, person: Person, _intent: LeaveBreakout) -> Answer:
    return may_leave(state, person) or _leaving(person)


def _leaving(person: Person) -> list[Draft]:
    if person.strand is None:
        return []
    body = {"strand": person.strand, "key": person.key}
    return [Draft("breakout.left", body, person.key, around(person.strand))]


def say(state: RoomState, person: Person, intent: SayInBreakout) -> Answer:
    """No facilitator may be there: what is read first elsewhere is not said here unread."""
    if refusal := may_say_here(state, person):
        return refusal
    if person.strand is None:
        return no.NOT_IN_BREAKOUT
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    if why_held(state, person, text):
        return no.BREAKOUT_IS_NOT_READ
    body = {"strand": person.strand, "text": text, "n": state.strands.next(person.strand)}
    return [Draft("breakout.said", body, person.key, within(person.strand))]


def due(state: RoomState) -> list[Draft]:
    """By the clock: their time is over."""
    running = state.strands.breakouts
    return ending(state) if running and state.now >= running.until else []


def return_all(state: RoomState, _event: Event) -> list[Draft]:
    """A pause is for all, wherever they are."""
    return ending(state)


def a_right_ended(state: RoomState, event: Event) -> list[Draft]:
    """A facilitator who may no longer be here visits nobody."""
    gone = state.people.get(event.body["key"])
    return _leaving(gone) if gone and gone.is_facilitator else []


def show(state: RoomState, viewer: Person) -> dict[str, Any] | None:
    """Who is where, for those inside. Who visits a room is seen by those in it, and by those who
    hold the room."""
    running = state.strands.breakouts
    if running is None or not viewer.admitted:
        return None
    visits = [(p.key, p.strand) for p in state.people.values() if p.is_facilitator and p.strand]
    rooms = [
        {
            "id": room.id,
            "members": [*room.members],
            "visitors": [key for key, strand in visits if strand == room.id]
            if viewer.is_facilitator or viewer.strand == room.id
            else [],
        }
        for room in running.rooms
    ]
    return {"rooms": rooms, "until": stamp(running.until), "mine": viewer.strand}


DECIDERS = {
    BeginBreakouts: begin,
    ExtendBreakouts: extend,
    EndBreakouts: end,
    VisitBreakout: visit,
    LeaveBreakout: leave,
    SayInBreakout: say,
}
FOLLOWS = {"room.paused": return_all, "access.revoked": a_right_ended}
ABILITIES = {
    "breakouts.begin": may_begin,
    "breakouts.extend": may_steer,
    "breakouts.end": may_steer,
    "breakout.visit": may_steer,
    "breakout.leave": may_leave,
    "breakout.say": may_say_here,
}
SHOWS = {"breakouts": show}
