"""Quiet: a voice muted for a time by a facilitator, and a private mute between members."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Intent


@dataclass(frozen=True, slots=True)
class MuteMember(Intent):
    member: str
    minutes: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class UnmuteMember(Intent):
    member: str


@dataclass(frozen=True, slots=True)
class MutePeer(Intent):
    member: str
    on: bool
