"""From presence to minutes and a status. Pure: intervals and rules in, answers out.

Minutes are the union of a person's intervals, clipped to the time the session was really open, in
whole minutes rounded down (59 s are 0 minutes). A second tab or a reconnect never counts twice.
Lateness is measured from the planned start, or from the opening if that came later; leaving early
from the planned end, or from the closing if that came sooner: nobody is late for a closed door.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

Interval = tuple[datetime, datetime]
NO_TIME = timedelta(0)
MINUTE = timedelta(minutes=1)


class Code(StrEnum):
    """`partial`: there, but for less than the clinic counts as present. `no_show`: not at all."""

    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left_early"
    LATE_LEFT_EARLY = "late_left_early"
    PARTIAL = "partial"
    NO_SHOW = "no_show"
    EXCUSED = "excused"
    CANCELLED_LATE = "cancelled_late"

    @property
    def attended(self) -> bool:
        return self in ATTENDED

    @property
    def away(self) -> bool:
        """Not there at all: no minutes go with it."""
        return self in AWAY


CODES = tuple((code.value, code.value) for code in Code)
ATTENDED = frozenset({Code.PRESENT, Code.LATE, Code.LEFT_EARLY, Code.LATE_LEFT_EARLY})
AWAY = frozenset({Code.NO_SHOW, Code.EXCUSED, Code.CANCELLED_LATE})


@dataclass(frozen=True, slots=True)
class Rules:
    """Present with at least `present_minutes` or `present_percent` of the time it was open."""

    present_minutes: int = 45
    present_percent: int = 50
    late_after: int = 10
    left_early: int = 10


@dataclass(frozen=True, slots=True)
class Window:
    """When a session was open, beside when it was planned."""

    opened: datetime
    closed: datetime
    planned_start: datetime
    planned_end: datetime

    @property
    def length(self) -> timedelta:
        return max(self.closed - self.opened, NO_TIME)


@dataclass(frozen=True, slots=True)
class Presence:
    """What the ledger says of one person in one session."""

    time: timedelta = NO_TIME
    first_joined: datetime | None = None
    last_left: datetime | None = None
    connections: int = 0

    @property
    def minutes(self) -> int:
        return self.time // MINUTE


def presence(intervals: Iterable[tuple[datetime, datetime | None]], window: Window) -> Presence:
    """An interval without an end lasts until the session closed."""
    ended = [(joined, left or window.closed) for joined, left in intervals]
    clipped = [(max(start, window.opened), min(end, window.closed)) for start, end in ended]
    inside = [(start, end) for start, end in clipped if start < end]
    if not inside:
        return Presence()
    stays = union(inside)
    time = sum((end - start for start, end in stays), NO_TIME)
    return Presence(time, stays[0][0], stays[-1][1], len(inside))


def union(intervals: Iterable[Interval]) -> list[Interval]:
    """The same moments as disjoint intervals in order; those that touch are one."""
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def status(found: Presence, window: Window, rules: Rules) -> Code:
    if found.time <= NO_TIME:
        return Code.NO_SHOW
    if not enough(found, window, rules):
        return Code.PARTIAL
    late = _is_late(found, window, rules)
    early = _left_early(found, window, rules)
    if late and early:
        return Code.LATE_LEFT_EARLY
    if late:
        return Code.LATE
    return Code.LEFT_EARLY if early else Code.PRESENT


def enough(found: Presence, window: Window, rules: Rules) -> bool:
    """Minutes or percent, whichever is met first; no time at all is never enough."""
    if found.time <= NO_TIME:
        return False
    by_minutes = found.time >= rules.present_minutes * MINUTE
    return by_minutes or found.time * 100 >= window.length * rules.present_percent


def _is_late(found: Presence, window: Window, rules: Rules) -> bool:
    expected = max(window.planned_start, window.opened)
    return found.first_joined is not None and (
        found.first_joined - expected > rules.late_after * MINUTE
    )


def _left_early(found: Presence, window: Window, rules: Rules) -> bool:
    expected = min(window.planned_end, window.closed)
    return found.last_left is not None and (expected - found.last_left > rules.left_early * MINUTE)
