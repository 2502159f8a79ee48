"""The nouns of leading: who holds the session, and since when nobody of them is here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AskedToLead:
    """The one who leads is missing. `member` was asked to take over: None where nobody was here
    to be asked, and the others were written to."""

    missing: str
    member: str | None


@dataclass(frozen=True, slots=True)
class Lead:
    """`by` is who took the lead in this room; before that it is the session's own facilitator.
    `away`: since when each facilitator who came is gone."""

    by: str | None = None
    asked: AskedToLead | None = None
    away: Mapping[str, datetime] = field(default_factory=dict)
