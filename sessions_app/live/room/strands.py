"""The nouns of what is said apart: strands of the log, and who stays in them (docs/adr/0010)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

ROOM, BACKSTAGE = "room", "backstage"


def aside_with(key: str) -> str:
    """The strand of one member and those who hold the room."""
    return f"aside:{key}"


def strand_of(kind: str, body: Mapping[str, Any]) -> str | None:
    """The strand whose words these are. All else is the room's own log."""
    if kind == "aside.said":
        return aside_with(body["member"])
    if kind == "backstage.said":
        return BACKSTAGE
    return str(body["strand"]) if kind == "breakout.said" else None


@dataclass(frozen=True, slots=True)
class Stay:
    """A person hears a strand from one place in the log to another."""

    strand: str
    since: int
    until: int | None = None

    def covers(self, strand: str, seq: int) -> bool:
        return strand == self.strand and self.since <= seq <= (self.until or seq)


@dataclass(frozen=True, slots=True)
class Breakout:
    """A small room, and the members who were sent to it."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breakouts:
    """The small rooms that stand now, and when all return."""

    rooms: tuple[Breakout, ...]
    until: datetime

    def has(self, strand: str) -> bool:
        return any(each.id == strand for each in self.rooms)


@dataclass(frozen=True, slots=True)
class Strands:
    """`words` counts what was said in each strand."""

    words: Mapping[str, int] = field(default_factory=dict)
    breakouts: Breakouts | None = None

    def next(self, strand: str) -> int:
        return self.words.get(strand, 0) + 1

    def counting(self, strand: str, n: int) -> Strands:
        return replace(self, words={**self.words, strand: n})
