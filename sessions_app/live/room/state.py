"""The nouns of a live room. Everything here is immutable: a new event makes a new state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from .house import House
from .roll import Roll

EVERYONE = "everyone"
FACILITATORS = "facilitators"
SYSTEM = "system"
WITH, ONLY = "with:", "only:"

NO_MESSAGES = Roll()
BARE_HOUSE = House()
LONG_AGO = datetime.fromtimestamp(0, UTC)


class Part(StrEnum):
    """The part a person plays in the room."""

    FACILITATOR = "facilitator"
    MEMBER = "member"
    OBSERVER = "observer"


class Standing(StrEnum):
    """Where a person stands: at the door, inside, or sent away for good."""

    WAITING = "waiting"
    ADMITTED = "admitted"
    REMOVED = "removed"


class Status(StrEnum):
    """The arc of a session. It only ever moves forward."""

    LOBBY = "lobby"
    OPEN = "open"
    CLOSED = "closed"


def stamp(at: datetime) -> str:
    """A moment as it travels: milliseconds, UTC."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def beside(*keys: str) -> str:
    """The audience of these people and the facilitators."""
    return WITH + ",".join(keys)


def alone(key: str) -> str:
    """The audience of one person: not even the facilitators hear it."""
    return ONLY + key


def addressed(audience: str) -> list[str]:
    """The keys of those to whom an event is addressed by name."""
    kind, _, keys = audience.partition(":")
    return keys.split(",") if f"{kind}:" in (WITH, ONLY) else []


@dataclass(frozen=True, slots=True)
class Who:
    """A person who asks for something, through one of their connections."""

    key: str
    part: Part
    name: str = ""
    pronouns: str = ""
    conn: str = ""


HOUSE = Who(SYSTEM, Part.FACILITATOR)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as the log knows them."""

    key: str
    part: Part
    name: str
    pronouns: str
    standing: Standing
    conns: frozenset[str] = frozenset()
    since: datetime | None = None
    floor: int | None = None
    ceiling: int | None = None
    hand: int | None = None

    @property
    def is_facilitator(self) -> bool:
        return self.part is Part.FACILITATOR

    @property
    def admitted(self) -> bool:
        return self.standing is Standing.ADMITTED

    @property
    def here(self) -> bool:
        return bool(self.conns)


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that has no place in the log yet."""

    kind: str
    body: Mapping[str, Any] = field(default_factory=dict)
    author: str = SYSTEM
    audience: str = EVERYONE


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, at its place in the log."""

    seq: int
    at: datetime
    kind: str
    author: str
    audience: str
    body: Mapping[str, Any]
    cid: str | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class RoomState:
    """The room after `head` events, the last of them `at`. Looked at, it also knows what time it
    is `now`; a state that is kept does not."""

    house: House = BARE_HOUSE
    head: int = 0
    at: datetime = LONG_AGO
    now: datetime = LONG_AGO
    status: Status = Status.LOBBY
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    people: Mapping[str, Person] = field(default_factory=dict)
    messages: Roll = NO_MESSAGES
    removed: frozenset[int] = frozenset()
    turned_away: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def looked_at(self, at: datetime | None) -> RoomState:
        """The same room, at the time of a question. Events never run backwards in time."""
        return replace(self, now=max(at or self.at, self.at))

    def with_person(self, person: Person) -> RoomState:
        return replace(self, people={**self.people, person.key: person})

    @property
    def present(self) -> int:
        """How many connections are open, of whatever standing."""
        return sum(len(person.conns) for person in self.people.values())

    @property
    def seats_taken(self) -> int:
        return sum(p.admitted and p.part is Part.MEMBER for p in self.people.values())


def stranger(who: Who) -> Person:
    """How a person stands before the log knows them: staff walk in, members wait at the door."""
    if who.part is Part.FACILITATOR:
        return Person(who.key, who.part, who.name, who.pronouns, Standing.ADMITTED, floor=0)
    return Person(who.key, who.part, who.name, who.pronouns, Standing.WAITING)


def standing_of(state: RoomState, who: Who) -> Person:
    return state.people.get(who.key) or stranger(who)
