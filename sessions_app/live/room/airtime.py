"""Who has had how much of the room's time, so that quiet people are invited. Never a ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Share:
    """Words are runs of anything but white space. A turn is a stretch of speaking that nobody else
    interrupts, however many messages it takes."""

    words: int = 0
    turns: int = 0


SILENT = Share()


@dataclass(frozen=True, slots=True)
class Airtime:
    shares: Mapping[str, Share] = field(default_factory=dict)
    last: str | None = None

    def of(self, key: str) -> Share:
        return self.shares.get(key, SILENT)

    def adding(self, key: str, text: str) -> Airtime:
        known = self.of(key)
        more = Share(known.words + len(text.split()), known.turns + (key != self.last))
        return Airtime({**self.shares, key: more}, key)
