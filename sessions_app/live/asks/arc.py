"""Frames that move the session on."""

from __future__ import annotations

from sessions_app.live.room.intents import CloseSession, MovePhase, OpenSession
from sessions_app.live.shapes import Shape, ask, place

ASKS: dict[str, Shape] = {
    "session.open": ask(OpenSession),
    "session.close": ask(CloseSession),
    "phase.move": ask(MovePhase, to=place),
}
