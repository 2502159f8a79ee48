"""How fast one person may act in a room, through whatever sockets and server processes.

A token bucket that is decided where the order is: what the log took from a person counts, at the
log's own time. Every process reads the same log, so they all find the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

RATE, BURST = 10, 20
STEP = timedelta(seconds=1) / RATE
SLACK = STEP * (BURST - 1)


@dataclass(slots=True)
class Pace:
    """For each person, when all that they did would be through at the even rate."""

    _through: dict[str, datetime] = field(default_factory=dict)

    def allows(self, key: str, at: datetime) -> bool:
        return self._through.get(key, at) - at <= SLACK

    def note(self, key: str, at: datetime) -> None:
        self._through[key] = max(self._through.get(key, at), at) + STEP
