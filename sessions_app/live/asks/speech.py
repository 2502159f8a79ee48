"""Frames that say something or take it back."""

from __future__ import annotations

from sessions_app.live.room.intents import RemoveMessage, Say
from sessions_app.live.shapes import Shape, ask, place, text

ASKS: dict[str, Shape] = {
    "message.say": ask(Say, text=text),
    "message.remove": ask(RemoveMessage, seq=place, reason=text),
}
