"""A column of calendar dates. Plain text, because SQLite's JSON checks need a trusted schema."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    Base = models.TextField[list[date], list[date]]
else:
    Base = models.TextField


class DateList(Base):
    """Dates in order, each once; in the column `2026-03-08 2026-11-01`."""

    def from_db_value(self, value: str | None, *_: Any) -> list[date]:
        """None where a row that may be absent was joined and is."""
        return [date.fromisoformat(each) for each in (value or "").split()]

    def get_prep_value(self, value: Iterable[date] | str) -> str:
        if isinstance(value, str):
            return value
        return " ".join(each.isoformat() for each in sorted(set(value)))
