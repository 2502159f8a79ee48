"""Frames about words that wait for a facilitator, and about slow mode."""

from __future__ import annotations

from sessions_app.live.room.intents import (
    AnswerHeldAside,
    EditHeld,
    HoldMember,
    ReleaseHeld,
    ReturnHeld,
    SetSlow,
    WithdrawHeld,
)
from sessions_app.live.shapes import Shape, ask, flag, key, number, place, text

SLOWEST_S = 300

ASKS: dict[str, Shape] = {
    "held.release": ask(ReleaseHeld, seq=place),
    "held.return": ask(ReturnHeld, seq=place, words=text),
    "held.aside": ask(AnswerHeldAside, seq=place, words=text),
    "held.edit": ask(EditHeld, seq=place, text=text),
    "held.withdraw": ask(WithdrawHeld, seq=place),
    "member.hold": ask(HoldMember, member=key, on=flag),
    "slow.set": ask(SetSlow, seconds=number(0, SLOWEST_S)),
}
