"""Words beside the conversation: asides, the facilitators' own channel, and small rooms."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class SayAside(Intent):
    """Between one member and those who hold the room; a member names themselves."""

    member: str
    text: str


@dataclass(frozen=True, slots=True)
class SayBackstage(Intent):
    text: str


@dataclass(frozen=True, slots=True)
class BeginBreakouts(Intent):
    rooms: tuple[tuple[str, ...], ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class ExtendBreakouts(Intent):
    minutes: int


@dataclass(frozen=True, slots=True)
class EndBreakouts(Intent):
    pass


@dataclass(frozen=True, slots=True)
class SayInBreakout(Intent):
    text: str


@dataclass(frozen=True, slots=True)
class VisitBreakout(Intent):
    strand: str


@dataclass(frozen=True, slots=True)
class LeaveBreakout(Intent):
    pass
