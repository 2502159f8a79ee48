"""Frames that say something or take it back."""

from __future__ import annotations

from sessions_app.live.room.intents import EditMessage, RemoveMessage, RestoreMessage, Say
from sessions_app.live.shapes import Shape, ask, one_of, place, text

asks = one_of("listening", "advice", "practical", None)

ASKS: dict[str, Shape] = {
    "message.say": ask(Say, {"asks": None}, text=text, asks=asks),
    "message.remove": ask(RemoveMessage, seq=place, reason=text),
    "message.restore": ask(RestoreMessage, seq=place),
    "message.edit": ask(EditMessage, seq=place, text=text),
}
