"""The nouns of holding before publishing: words that wait, and for whom words wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """Where held words stand. The first two are open; the others are the end of it."""

    WAITING = "waiting"
    RETURNED = "returned"
    RELEASED = "released"
    ASIDE = "aside"
    WITHDRAWN = "withdrawn"


OPEN_STAGES = (Stage.WAITING, Stage.RETURNED)


@dataclass(frozen=True, slots=True)
class HeldWords:
    """Words on their way to the group. `words` is what the facilitator asked for when they came
    back; `copies` are the places of later wordings; `released` is where the group read them."""

    seq: int
    author: str
    at: datetime
    text: str
    asks: str | None
    why: str
    stage: Stage = Stage.WAITING
    words: str = ""
    copies: tuple[int, ...] = ()
    released: int | None = None

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN_STAGES


@dataclass(frozen=True, slots=True)
class Holds:
    """`members`: whose words a facilitator wants to read first. `slow_s` is None as long as nobody
    in the room has set it."""

    words: Mapping[int, HeldWords] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    slow_s: int | None = None

    def with_words(self, held: HeldWords) -> Holds:
        return replace(self, words={**self.words, held.seq: held})
