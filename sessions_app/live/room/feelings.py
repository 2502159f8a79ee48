"""Check-in and check-out as nouns. What is shared is the choice of whoever answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

FEWEST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """How somebody arrived: 0 to 10 and at most one word, given at `seq`."""

    mood: int
    word: str
    share: str
    seq: int


@dataclass(frozen=True, slots=True)
class CheckedOut:
    """Own words on an own scale, 0 to 4. It is nobody's but its author's."""

    heard: int
    understood: int
    hopeful: int


@dataclass(frozen=True, slots=True)
class Feelings:
    """By key, what each said last; and where in the log each has checked in."""

    ins: Mapping[str, CheckedIn] = field(default_factory=dict)
    outs: Mapping[str, CheckedOut] = field(default_factory=dict)
    places: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def with_in(self, key: str, given: CheckedIn) -> Feelings:
        places = {**self.places, key: (*self.places.get(key, ()), given.seq)}
        return replace(self, ins={**self.ins, key: given}, places=places)

    def stands(self, key: str, seq: int) -> bool:
        """Whether what was given at this place is still what they say."""
        given = self.ins.get(key)
        return given is not None and given.seq == seq

    def without_in(self, key: str) -> Feelings:
        return replace(self, ins={k: each for k, each in self.ins.items() if k != key})

    def with_out(self, key: str, given: CheckedOut) -> Feelings:
        return replace(self, outs={**self.outs, key: given})


@dataclass(frozen=True, slots=True)
class Averages:
    """How a session was for those who answered. With fewer than three answers only their number is
    told, so that no average is one person's answer."""

    answers: int
    heard: float | None = None
    understood: float | None = None
    hopeful: float | None = None

    @classmethod
    def of(cls, outs: Mapping[str, CheckedOut]) -> Averages | None:
        n = len(outs)
        if not n:
            return None
        if n < FEWEST_ANSWERS:
            return cls(n)
        each = outs.values()
        return cls(
            n,
            round(sum(out.heard for out in each) / n, 2),
            round(sum(out.understood for out in each) / n, 2),
            round(sum(out.hopeful for out in each) / n, 2),
        )
