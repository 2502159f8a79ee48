"""Frames about raised hands."""

from __future__ import annotations

from sessions_app.live.room.intents import LowerHand, RaiseHand
from sessions_app.live.shapes import Shape, ask, key_or_null

ASKS: dict[str, Shape] = {
    "hand.raise": ask(RaiseHand),
    "hand.lower": ask(LowerHand, {"member": None}, member=key_or_null),
}
