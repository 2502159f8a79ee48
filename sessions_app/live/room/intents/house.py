"""What the house asks: who comes, who goes, whose right has ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .base import Housekeeping, How


@dataclass(frozen=True, slots=True)
class Join(Housekeeping):
    """A connection arrives. The house asks this, never a frame."""

    conn: str


@dataclass(frozen=True, slots=True)
class Leave(Housekeeping):
    """A connection has gone."""

    conn: str
    how: How = "left"


@dataclass(frozen=True, slots=True)
class Reap(Housekeeping):
    """A process died with connections open: they were last seen at its last heartbeat."""

    process: str
    seen: datetime


@dataclass(frozen=True, slots=True)
class TurnAway(Housekeeping):
    """The admission gate is closed to somebody who came: what is missing, in codes."""

    key: str
    name: str
    unmet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cut(Housekeeping):
    """Somebody's right to be here ended outside the room: enrolment, account, sign-in, or the
    gate, which says in codes what is now missing."""

    key: str
    why: str
    unmet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetBack(Housekeeping):
    """An appeal against a removal was heard: `by` is who answered it."""

    key: str
    by: str
