"""Frames that quiet a voice: for all, or for oneself alone."""

from __future__ import annotations

from sessions_app.live.room.intents import MuteMember, MutePeer, UnmuteMember
from sessions_app.live.shapes import Shape, ask, flag, key, number, text

LONGEST_MIN = 120


def _minutes(value: object) -> int | None:
    """Without minutes, until a facilitator gives the voice back."""
    return None if value is None else int(number(1, LONGEST_MIN)(value))


ASKS: dict[str, Shape] = {
    "member.mute": ask(MuteMember, member=key, minutes=_minutes, reason=text),
    "member.unmute": ask(UnmuteMember, member=key),
    "peer.mute": ask(MutePeer, member=key, on=flag),
}
