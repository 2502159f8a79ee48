"""Going: by oneself, by a lost line, by the end of a right, or sent away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from . import refusals as no
from .door import at_the_door, refused_at_the_door
from .hands import lowering
from .intents import Cut, How, Leave, Reap, RemoveMember
from .rules import may_facilitate
from .state import (
    EVERYONE,
    SYSTEM,
    Draft,
    Event,
    Person,
    RoomState,
    Standing,
    Status,
    beside,
    stamp,
)
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal
SIGNED_OUT = "signed_out"


def process_of(conn: str) -> str:
    """A connection is named `process.number`, so that a dead process names its connections."""
    return conn.partition(".")[0]


def _left(person: Person, conn: str, how: How, here: bool, **more: str) -> Draft:
    """Members hear of it only if the person had been let in: the lobby is not theirs to know."""
    body = {"key": person.key, "conn": conn, "how": how, "here": here, **more}
    heard_by = at_the_door(person) if person.standing is Standing.WAITING else EVERYONE
    return Draft("presence.left", body, person.key, heard_by)


def _leaving(person: Person, conns: Iterable[str], how: How, **more: str) -> list[Draft]:
    going = sorted(person.conns.intersection(conns))
    staying = person.conns.difference(going)
    return [
        _left(person, c, how, bool(staying or going[n:]), **more)
        for n, c in enumerate(going, start=1)
    ]


def departures(state: RoomState, how: How) -> list[Draft]:
    return [d for person in state.people.values() for d in _leaving(person, person.conns, how)]


def leave(_state: RoomState, person: Person, intent: Leave) -> Answer:
    return _leaving(person, {intent.conn}, intent.how)


def reap(state: RoomState, _person: Person, intent: Reap) -> Answer:
    """A dead process's connections ended when it was last seen alive: a crash adds no minutes."""
    seen = stamp(intent.seen)
    return [
        draft
        for each in state.people.values()
        for draft in _leaving(
            each, [c for c in each.conns if process_of(c) == intent.process], "lost", seen=seen
        )
    ]


def cut(state: RoomState, _person: Person, intent: Cut) -> Answer:
    """A right that ended outside ends here, at this place in the log. The way back is the door."""
    gone = state.people.get(intent.key)
    if gone is None or state.status is Status.CLOSED:
        return []
    if not gone.here and not (gone.admitted and _frees_seat(gone, intent.why)):
        return []
    revoked = Draft(
        "access.revoked", {"key": gone.key, "why": intent.why}, SYSTEM, beside(gone.key)
    )
    lowers = gone.hand is not None and _frees_seat(gone, intent.why)
    hand = [lowering(gone, SYSTEM)] if lowers else []
    missing = [refused_at_the_door(gone.key, gone.name, intent.unmet)] if intent.unmet else []
    return [*hand, revoked, *_leaving(gone, gone.conns, "removed"), *missing]


def _frees_seat(person: Person, why: str) -> bool:
    """Whoever only signs out keeps their seat. Who holds the room has none: they walk in while
    they may."""
    return not person.is_facilitator and why != SIGNED_OUT


def remove_member(state: RoomState, person: Person, intent: RemoveMember) -> Answer:
    """Everybody learns that somebody is gone; only they and the facilitators learn why."""
    if refusal := may_facilitate(state, person):
        return refusal
    member = state.people.get(intent.member)
    if member is None or member.is_facilitator:
        return no.UNKNOWN_MEMBER
    if member.standing is Standing.REMOVED:
        return no.ALREADY_REMOVED
    reason = spoken(intent.reason, REASON_LIMIT)
    if isinstance(reason, no.Refusal):
        return reason
    public = EVERYONE if member.admitted else beside(member.key)
    return [
        Draft("member.removed", {"member": member.key}, person.key, public),
        Draft(
            "member.told", {"member": member.key, "reason": reason}, person.key, beside(member.key)
        ),
        *_leaving(member, member.conns, "removed"),
    ]


def left(state: RoomState, event: Event) -> RoomState:
    person = state.people[event.body["key"]]
    return state.with_person(replace(person, conns=person.conns - {event.body["conn"]}))


def removed(state: RoomState, event: Event) -> RoomState:
    member = state.people[event.body["member"]]
    gone = replace(member, standing=Standing.REMOVED, ceiling=event.seq)
    return state.with_person(gone.with_hand(None))


def revoked(state: RoomState, event: Event) -> RoomState:
    """The seat is free. If the right comes back, the way in is the door."""
    person = state.people[event.body["key"]]
    if not person.admitted or not _frees_seat(person, event.body["why"]):
        return state
    outside = replace(person, standing=Standing.WAITING, ceiling=event.seq)
    return state.with_person(outside.with_hand(None))


DECIDERS = {Leave: leave, Reap: reap, Cut: cut, RemoveMember: remove_member}
EVOLVERS = {"presence.left": left, "member.removed": removed, "access.revoked": revoked}
ABILITIES = {"member.remove": may_facilitate}
