"""Words that wait to be read by a facilitator first, and slow mode."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class ReleaseHeld(Intent):
    seq: int


@dataclass(frozen=True, slots=True)
class ReturnHeld(Intent):
    seq: int
    words: str


@dataclass(frozen=True, slots=True)
class AnswerHeldAside(Intent):
    """The words stay between their author and who holds the room, with an answer."""

    seq: int
    words: str


@dataclass(frozen=True, slots=True)
class EditHeld(Intent):
    seq: int
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawHeld(Intent):
    seq: int


@dataclass(frozen=True, slots=True)
class HoldMember(Intent):
    """From now on this member's words are read by a facilitator first, or no longer."""

    member: str
    on: bool


@dataclass(frozen=True, slots=True)
class SetSlow(Intent):
    seconds: int
