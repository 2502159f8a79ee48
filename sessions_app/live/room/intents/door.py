"""The door, and the way out through it."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class Admit(Intent):
    member: str


@dataclass(frozen=True, slots=True)
class AdmitAll(Intent):
    pass


@dataclass(frozen=True, slots=True)
class RemoveMember(Intent):
    member: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadmitMember(Intent):
    """Somebody who was sent away may knock again."""

    member: str
