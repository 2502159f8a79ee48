"""The nouns of a live room. Everything here is immutable: a new event makes a new state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from .agendas import Agenda
from .airtime import Airtime
from .altering import altered
from .answers import Answers
from .circles import Circle
from .feelings import Feelings
from .held import Holds
from .house import House
from .lead import Lead
from .mutes import Mutes
from .pauses import Care, Pause
from .roll import Roll
from .strands import Stay, Strands
from .talk import Talk

EVERYONE = "everyone"
FACILITATORS = "facilitators"
SYSTEM = "system"
WITH, ONLY, SINCE = "with:", "only:", "since:"
STRAND, AROUND = "strand:", "around:"

NO_MESSAGES: Roll[str] = Roll()
NO_TALK, NO_HOLDS, NO_MUTES = Talk(), Holds(), Mutes()
BARE_HOUSE = House()
NO_FEELINGS, NO_ANSWERS, NO_AIRTIME = Feelings(), Answers(), Airtime()
ALL_TOGETHER, NO_CARE, SAME_LEAD = Strands(), Care(), Lead()
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
    return at.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def beside(*keys: str) -> str:
    """The audience of these people and the facilitators."""
    return WITH + ",".join(keys)


def alone(key: str) -> str:
    """The audience of one person: not even the facilitators hear it."""
    return ONLY + key


def since(seq: int) -> str:
    """The audience of those who could hear what was said at this place."""
    return f"{SINCE}{seq}"


def place_of(audience: str) -> int:
    """The place that a `since` audience names."""
    return int(audience.removeprefix(SINCE))


def within(strand: str) -> str:
    """The audience of those who stay in this strand, and of nobody else."""
    return STRAND + strand


def around(strand: str) -> str:
    """The audience of those in this strand and all who hold the room."""
    return AROUND + strand


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
    hand_reason: str | None = None
    hand_to: int | None = None
    stays: tuple[Stay, ...] = ()

    @property
    def is_facilitator(self) -> bool:
        return self.part is Part.FACILITATOR

    @property
    def admitted(self) -> bool:
        return self.standing is Standing.ADMITTED

    @property
    def here(self) -> bool:
        return bool(self.conns)

    def was_inside(self, seq: int) -> bool:
        """Whether what all heard at this place was said while this person was let in."""
        return self.floor is not None and self.floor <= seq <= (self.ceiling or seq)

    def with_hand(
        self, seq: int | None, reason: str | None = None, to: int | None = None
    ) -> Person:
        return replace(self, hand=seq, hand_reason=reason, hand_to=to)

    @property
    def strand(self) -> str | None:
        """The small room in which they are now."""
        last = self.stays[-1] if self.stays else None
        return last.strand if last and last.until is None else None

    def stays_in(self, audience: str, seq: int) -> bool:
        """Whether they were in the strand that this audience names, at this place."""
        _, _, strand = audience.partition(":")
        return any(stay.covers(strand, seq) for stay in self.stays)


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


@dataclass(frozen=True)
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
    messages: Roll[str] = NO_MESSAGES
    removed: frozenset[int] = frozenset()
    turned_away: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agenda: Agenda | None = None
    feelings: Feelings = NO_FEELINGS
    circle: Circle | None = None
    answers: Answers = NO_ANSWERS
    airtime: Airtime = NO_AIRTIME
    talk: Talk = NO_TALK
    holds: Holds = NO_HOLDS
    mutes: Mutes = NO_MUTES
    strands: Strands = ALL_TOGETHER
    care: Care = NO_CARE
    pause: Pause | None = None
    lead: Lead = SAME_LEAD

    def looked_at(self, at: datetime | None) -> RoomState:
        """The same room, at the time of a question. Events never run backwards in time."""
        return altered(self, now=max(at or self.at, self.at))

    def with_person(self, person: Person) -> RoomState:
        return altered(self, people={**self.people, person.key: person})

    @property
    def slow_s(self) -> int:
        """The group's pace, unless a facilitator has set another in the room."""
        return self.house.slow_s if self.holds.slow_s is None else self.holds.slow_s

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
