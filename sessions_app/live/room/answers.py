"""Quiet answers as nouns: who heard what, and offers of help that wait for a facilitator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Offer:
    """Help that `giver` offers to `to`, for the message at `target`."""

    giver: str
    to: str
    target: int
    text: str


@dataclass(frozen=True, slots=True)
class Answers:
    """By message, who let its author know what; by place, the offers that nobody answered yet.
    Nothing here is counted."""

    heard: Mapping[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    offers: Mapping[int, Offer] = field(default_factory=dict)

    def has_heard(self, seq: int, key: str, kind: str) -> bool:
        return (key, kind) in self.heard.get(seq, ())

    def hearing(self, seq: int, key: str, kind: str, *, on: bool) -> Answers:
        others = tuple(each for each in self.heard.get(seq, ()) if each != (key, kind))
        return replace(self, heard={**self.heard, seq: (*others, (key, kind)) if on else others})

    def each_heard(self) -> Iterator[tuple[int, str, str]]:
        return ((seq, *who) for seq, all_who in self.heard.items() for who in all_who)

    def offered(self, seq: int, offer: Offer) -> Answers:
        return replace(self, offers={**self.offers, seq: offer})

    def answered(self, seq: int) -> Answers:
        left = {each: offer for each, offer in self.offers.items() if each != seq}
        return replace(self, offers=left)
