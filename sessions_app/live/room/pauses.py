"""The nouns of safety: a pause of the whole room, and a call for help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pause:
    """The room stands still. `why`: a facilitator asked for it, or nobody holds the room.

    A facilitator's pause has an incident, which is written up before the room goes on.
    """

    by: str
    why: str
    words: Mapping[str, str]
    since: datetime
    incident: str | None = None
    about: str | None = None
    written_up: bool = False

    @property
    def is_settled(self) -> bool:
        return self.incident is None or self.written_up


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody asked for help. `called`: nobody who holds the room heard it, so the clinic was
    called. `by` is the facilitator who is coming to them; `closed`: it was put away after that."""

    key: str
    at: datetime
    called: bool = False
    by: str | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Care:
    """Who stepped out for a while, and who asked for help."""

    outside: frozenset[str] = frozenset()
    calls: Mapping[str, Call] = field(default_factory=dict)
