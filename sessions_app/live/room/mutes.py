"""The nouns of quiet: voices that a facilitator has muted, and whom each person has muted alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Mute:
    """Until a moment, or, without one, until a facilitator gives the voice back."""

    until: datetime | None
    reason: str

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until


NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mutes:
    """`private`: by who muted, whom. Only the muter ever knows."""

    voices: Mapping[str, Mute] = field(default_factory=dict)
    private: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def voice(self, key: str, now: datetime) -> Mute | None:
        """The mute that holds for this person now."""
        mute = self.voices.get(key)
        return mute if mute is not None and mute.holds(now) else None

    def by(self, key: str) -> frozenset[str]:
        return self.private.get(key, NOBODY)
