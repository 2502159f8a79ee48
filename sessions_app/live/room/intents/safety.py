"""Stepping out, asking for help, the safety pause, and who leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .base import Housekeeping, Intent


@dataclass(frozen=True, slots=True)
class StepOut(Intent):
    pass


@dataclass(frozen=True, slots=True)
class StepIn(Intent):
    pass


@dataclass(frozen=True, slots=True)
class NeedHelp(Intent):
    pass


@dataclass(frozen=True, slots=True)
class ComeToHelp(Intent):
    member: str


@dataclass(frozen=True, slots=True)
class CloseCall(Intent):
    """Nothing more is needed for now: the call of this member is put away."""

    member: str


@dataclass(frozen=True, slots=True)
class BeginPause(Intent):
    """`about` is the person it is about, if it is about one."""

    about: str | None = None


@dataclass(frozen=True, slots=True)
class EndPause(Intent):
    then: Literal["resume", "end"]


@dataclass(frozen=True, slots=True)
class TakeLead(Intent):
    pass


@dataclass(frozen=True, slots=True)
class WriteUpIncident(Housekeeping):
    """An incident was closed outside the room, by this facilitator."""

    incident: str
    by: str


@dataclass(frozen=True, slots=True)
class LookAfter(Housekeeping):
    """Do what is due by the clock, if it still is: any process may ask, as often as it likes."""
