"""Who stays in which small room, as the log tells it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from .state import Event, Person, RoomState
from .strands import Breakout, Breakouts, Stay


def began(state: RoomState, event: Event) -> RoomState:
    rooms = tuple(Breakout(each["id"], tuple(each["members"])) for each in event.body["rooms"])
    people = dict(state.people)
    for room in rooms:
        for key in room.members:
            people[key] = _staying(people[key], room.id, event.seq)
    running = Breakouts(rooms, datetime.fromisoformat(event.body["until"]))
    return replace(state, people=people, strands=replace(state.strands, breakouts=running))


def extended(state: RoomState, event: Event) -> RoomState:
    running = state.strands.breakouts
    if running is None:
        return state
    running = replace(running, until=datetime.fromisoformat(event.body["until"]))
    return replace(state, strands=replace(state.strands, breakouts=running))


def ended(state: RoomState, event: Event) -> RoomState:
    people = {key: _back(person, event.seq) for key, person in state.people.items()}
    return replace(state, people=people, strands=replace(state.strands, breakouts=None))


def visited(state: RoomState, event: Event) -> RoomState:
    visitor = state.people[event.body["key"]]
    return state.with_person(_staying(visitor, event.body["strand"], event.seq))


def left(state: RoomState, event: Event) -> RoomState:
    return _without(state, event.body["key"], event.seq)


def lost_their_place(named: str) -> Callable[[RoomState, Event], RoomState]:
    """Whoever loses their place in the room has none in a small one either. Whoever comes back
    later stays in the main room."""

    def change(state: RoomState, event: Event) -> RoomState:
        person = state.people[event.body[named]]
        return state if person.admitted else _without(state, person.key, event.seq)

    return change


def _without(state: RoomState, key: str, seq: int) -> RoomState:
    person = state.people[key]
    running = state.strands.breakouts
    if running is None or person.strand is None:
        return state
    rooms = tuple(
        replace(room, members=tuple(each for each in room.members if each != key))
        for room in running.rooms
    )
    strands = replace(state.strands, breakouts=replace(running, rooms=rooms))
    return replace(state.with_person(_back(person, seq)), strands=strands)


def _staying(person: Person, strand: str, seq: int) -> Person:
    return replace(person, stays=(*person.stays, Stay(strand, seq)))


def _back(person: Person, seq: int) -> Person:
    if person.strand is None:
        return person
    return replace(person, stays=(*person.stays[:-1], replace(person.stays[-1], until=seq)))


def said(state: RoomState, event: Event) -> RoomState:
    return replace(state, strands=state.strands.counting(event.body["strand"], event.body["n"]))


EVOLVERS = {
    "breakouts.began": began,
    "breakouts.extended": extended,
    "breakouts.ended": ended,
    "breakout.visited": visited,
    "breakout.left": left,
    "breakout.said": said,
    "member.removed": lost_their_place("member"),
    "access.revoked": lost_their_place("key"),
}
