"""The arc of a session."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class OpenSession(Intent):
    pass


@dataclass(frozen=True, slots=True)
class CloseSession(Intent):
    pass


@dataclass(frozen=True, slots=True)
class MovePhase(Intent):
    to: int
