"""Frames about the door, and the way out through it."""

from __future__ import annotations

from sessions_app.live.room.intents import Admit, AdmitAll, ReadmitMember, RemoveMember
from sessions_app.live.shapes import Shape, ask, key, text

ASKS: dict[str, Shape] = {
    "door.admit": ask(Admit, member=key),
    "door.admit_all": ask(AdmitAll),
    "member.remove": ask(RemoveMember, member=key, reason=text),
    "member.readmit": ask(ReadmitMember, member=key),
}
