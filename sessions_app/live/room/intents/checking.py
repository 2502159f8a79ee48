"""How somebody comes in, and how they leave."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class CheckIn(Intent):
    mood: int
    word: str
    share: str


@dataclass(frozen=True, slots=True)
class CheckOut(Intent):
    heard: int
    understood: int
    hopeful: int
