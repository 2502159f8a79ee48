"""Saying something, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class Say(Intent):
    text: str
    asks: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveMessage(Intent):
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class RestoreMessage(Intent):
    seq: int


@dataclass(frozen=True, slots=True)
class EditMessage(Intent):
    seq: int
    text: str
