"""Frames about raised hands."""

from __future__ import annotations

from sessions_app.live.room.intents import LowerHand, RaiseHand
from sessions_app.live.shapes import Shape, ask, key_or_null, one_of, place_or_null

reason = one_of("speak", "respond", "break", "help")

ASKS: dict[str, Shape] = {
    "hand.raise": ask(RaiseHand, {"reason": "speak", "to": None}, reason=reason, to=place_or_null),
    "hand.lower": ask(LowerHand, {"member": None}, member=key_or_null),
}
