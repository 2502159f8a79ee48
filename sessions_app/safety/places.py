"""Where a person said they are, for the help they are shown and for whoever is called.

Who asks people where they are (an application, a check-in) registers here to tell it. A place is a
country's code ("US"), with its subdivision where that is known ("US-MA").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said, and when."""

    place: str
    at: datetime


Teller = Callable[[UUID], Told | None]
_tellers: list[Teller] = []


def tells_place(teller: Teller) -> Teller:
    """The teller is given a participant's id."""
    if teller not in _tellers:
        _tellers.append(teller)
    return teller


def place_of(participant_id: UUID) -> str:
    """What they said last, or ""."""
    told = [found for teller in _tellers if (found := teller(participant_id)) and found.place]
    return max(told, key=lambda each: each.at).place if told else ""


def where_is(participant_id: UUID) -> str:
    """The country they said they are in, or ""."""
    return place_of(participant_id).partition("-")[0]
