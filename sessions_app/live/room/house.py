"""What the group, the clinic and the licences decide about a room. It steers decisions, never the
replay: whatever of it must be remembered is written into an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a session: `kind` is one of arrive, check_in, theme, open_floor, check_out,
    close; `minutes` is a plan, never a limit. Untitled, it goes by the name of its kind, in the
    language of whoever reads it."""

    kind: str
    title: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Holding:
    """Whose messages wait for a facilitator before the group reads them: everybody's, a newcomer's
    first ones, or those with one of the group's own words (folded for comparison)."""

    everyone: bool = False
    newcomers_first: int = 0
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """`licensed`: whose licence lets them open the room. `lead`: who holds the group. `newcomers`:
    members whose first session this is. `pause_words`: by language, what a pause says to all.
    `session`: whose room it is; `ends_at`: when its plan ends."""

    capacity: int = 12
    automatic: bool = False
    planned: bool = True
    licensed: frozenset[str] = frozenset()
    lead: str = ""
    agenda: tuple[Phase, ...] = ()
    newcomers: frozenset[str] = frozenset()
    holding: Holding = Holding()
    slow_s: int = 0
    typing: bool = False
    pause_words: tuple[tuple[str, str], ...] = ()
    session: str = ""
    ends_at: datetime | None = None
