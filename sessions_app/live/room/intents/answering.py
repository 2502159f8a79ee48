"""Quiet answers to a message: that it was heard, and an offer of help."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class Hear(Intent):
    seq: int
    kind: str
    on: bool


@dataclass(frozen=True, slots=True)
class OfferHelp(Intent):
    seq: int
    text: str


@dataclass(frozen=True, slots=True)
class IntroduceOffer(Intent):
    offer: int
    words: str


@dataclass(frozen=True, slots=True)
class DeclineOffer(Intent):
    offer: int
    words: str
