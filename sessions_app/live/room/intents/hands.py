"""Raised hands."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class RaiseHand(Intent):
    reason: str = "speak"
    to: int | None = None


@dataclass(frozen=True, slots=True)
class LowerHand(Intent):
    member: str | None = None
