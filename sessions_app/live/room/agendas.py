"""The plan of a session: phases that the facilitator moves along, never a clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from .house import Phase


@dataclass(frozen=True, slots=True)
class Agenda:
    """The phases as they were planned at the opening, and at which of them the group is."""

    phases: tuple[Phase, ...]
    at: int
    since: datetime

    def moved(self, to: int, when: datetime) -> Agenda:
        return replace(self, at=to, since=when)
