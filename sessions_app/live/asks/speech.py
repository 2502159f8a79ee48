"""Frames that say something or take it back."""

from __future__ import annotations

from sessions_app.live.room.intents import EditMessage, RemoveMessage, RestoreMessage, Say
from sessions_app.live.shapes import Shape, ask, place, text

ASKS: dict[str, Shape] = {
    "message.say": ask(Say, text=text),
    "message.remove": ask(RemoveMessage, seq=place, reason=text),
    "message.restore": ask(RestoreMessage, seq=place),
    "message.edit": ask(EditMessage, seq=place, text=text),
}
