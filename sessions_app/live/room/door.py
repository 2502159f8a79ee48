"""The door: who knocks, who walks in, and who is let in."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import Admit, AdmitAll, Join, TurnAway
from .rules import may_enter, may_facilitate
from .state import (
    FACILITATORS,
    SYSTEM,
    Draft,
    Event,
    Part,
    Person,
    RoomState,
    Standing,
    Status,
    Who,
    alone,
    standing_of,
)

Answer = list[Draft] | no.Refusal


def waiting(state: RoomState) -> list[Person]:
    """Members who stand at the door, first come first. Observers only wait for the opening."""
    return [each for each in _knocking(state) if each.part is Part.MEMBER]


def _knocking(state: RoomState) -> list[Person]:
    knocking = [p for p in state.people.values() if p.standing is Standing.WAITING and p.here]
    return sorted(knocking, key=lambda p: p.since or state.at)


def join(state: RoomState, person: Person, intent: Join) -> Answer:
    conn = intent.conn
    if refusal := may_enter(state, person):
        return refusal
    if conn in person.conns:
        return []
    if person.admitted:
        return [_joined(person, conn)]
    card = {**_card(person, conn), "newcomer": person.key in state.house.newcomers}
    knock = Draft("presence.knocked", card, person.key, at_the_door(person))
    walks_in = state.status is Status.OPEN and (
        person.part is Part.OBSERVER or (state.house.automatic and _seats(state) > 0)
    )
    return [
        knock,
        *(_admission(replace(person, conns=person.conns | {conn}), SYSTEM) if walks_in else []),
    ]


def at_the_door(person: Person) -> str:
    """Who hears of somebody who waits: who may let them in. An observer waits for nobody."""
    return alone(person.key) if person.part is Part.OBSERVER else FACILITATORS


def observers_come_in(state: RoomState, _event: Event) -> list[Draft]:
    """Announced observers are inside, visibly, from the opening on."""
    return [
        draft
        for each in _knocking(state)
        if each.part is Part.OBSERVER
        for draft in _admission(each, SYSTEM)
    ]


def _card(person: Person, conn: str) -> dict[str, str]:
    return {
        "key": person.key,
        "conn": conn,
        "name": person.name,
        "pronouns": person.pronouns,
        "role": person.part.value,
    }


def _joined(person: Person, conn: str) -> Draft:
    return Draft("presence.joined", _card(person, conn), person.key)


def _seats(state: RoomState) -> int:
    return state.house.capacity - state.seats_taken


def _admission(person: Person, by: str) -> list[Draft]:
    admitted = Draft("member.admitted", {"member": person.key}, by)
    return [admitted, *(_joined(person, conn) for conn in sorted(person.conns))]


def admissions(state: RoomState, by: str = SYSTEM) -> list[Draft]:
    """Let in as many as there are places, in the order in which they knocked."""
    entering = waiting(state)[: max(_seats(state), 0)]
    return [draft for person in entering for draft in _admission(person, by)]


def admit(state: RoomState, person: Person, intent: Admit) -> Answer:
    if refusal := may_facilitate(state, person):
        return refusal
    member = state.people.get(intent.member)
    if member is None or member not in waiting(state):
        return no.NOT_WAITING
    return _admission(member, person.key) if _seats(state) > 0 else no.ROOM_FULL


def admit_all(state: RoomState, person: Person, _intent: AdmitAll) -> Answer:
    if refusal := may_facilitate(state, person):
        return refusal
    if not waiting(state):
        return no.NOBODY_WAITING
    return admissions(state, person.key) or no.ROOM_FULL


def turn_away(state: RoomState, _person: Person, intent: TurnAway) -> Answer:
    """Who holds the room hears what is missing, once for as long as the same is missing."""
    if refusal := may_enter(state, standing_of(state, Who(intent.key, Part.MEMBER))):
        return refusal
    if state.turned_away.get(intent.key) == intent.unmet:
        return []
    return [refused_at_the_door(intent.key, intent.name, intent.unmet)]


def refused_at_the_door(key: str, name: str, unmet: tuple[str, ...]) -> Draft:
    return Draft(
        "door.refused", {"key": key, "name": name, "unmet": [*unmet]}, SYSTEM, FACILITATORS
    )


def knocked(state: RoomState, event: Event) -> RoomState:
    known = _known(state, event, Standing.WAITING)
    since = known.since if known.here else event.at
    inside = replace(known, since=since, conns=known.conns | {event.body["conn"]})
    return _let_through(state, known.key).with_person(inside)


def admitted(state: RoomState, event: Event) -> RoomState:
    """The place of the admission is the floor: what was said before stays behind the door.

    There is one admission for each right. What was said between two rights is not theirs either.
    """
    inside = replace(
        state.people[event.body["member"]],
        standing=Standing.ADMITTED,
        floor=event.seq,
        ceiling=None,
        since=None,
    )
    return state.with_person(inside)


def joined(state: RoomState, event: Event) -> RoomState:
    known = _known(state, event, Standing.ADMITTED)
    inside = replace(known, conns=known.conns | {event.body["conn"]})
    return _let_through(state, known.key).with_person(inside)


def turned_away(state: RoomState, event: Event) -> RoomState:
    body = event.body
    missing = {**state.turned_away, body["key"]: tuple(body["unmet"])}
    return replace(state, turned_away=missing)


def _let_through(state: RoomState, key: str) -> RoomState:
    """The gate was open: if it closes again, that is news."""
    if key not in state.turned_away:
        return state
    left = {each: unmet for each, unmet in state.turned_away.items() if each != key}
    return replace(state, turned_away=left)


def _known(state: RoomState, event: Event, standing: Standing) -> Person:
    """The person on the card, under the name they use now and in the part they play now. Staff are
    inside from the start."""
    card = event.body
    floor = 0 if standing is Standing.ADMITTED else None
    known = state.people.get(card["key"])
    if known is None or known.part != card["role"]:
        conns = known.conns if known else frozenset()
        part = Part(card["role"])
        known = Person(card["key"], part, "", "", standing, conns=conns, floor=floor)
    return replace(known, name=card["name"], pronouns=card["pronouns"])


DECIDERS = {Join: join, TurnAway: turn_away, Admit: admit, AdmitAll: admit_all}
EVOLVERS = {
    "presence.knocked": knocked,
    "member.admitted": admitted,
    "presence.joined": joined,
    "door.refused": turned_away,
}
FOLLOWS = {"session.opened": observers_come_in}
ABILITIES = {"door.admit": may_facilitate, "door.admit_all": may_facilitate}
