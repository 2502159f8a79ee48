"""Saying something, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class Say(Intent):
    text: str


@dataclass(frozen=True, slots=True)
class RemoveMessage(Intent):
    seq: int
    reason: str
