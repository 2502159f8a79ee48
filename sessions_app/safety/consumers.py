"""The desk socket's edge: it decides nothing, and what clients say to it is not read."""

from __future__ import annotations

from typing import Any

from channels.generic.websocket import AsyncWebsocketConsumer

from sessions_app.safety.desk import Desk
from sessions_app.safety.desks import desks_here
from sessions_app.safety.policies import can_see_flags

SUBPROTOCOL = "desk.v1"
NOT_FOR_YOU = 4403


class DeskConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    """One window of one person of the staff."""

    # News fan out in process, so a socket needs no channel of its own.
    channel_layer_alias = "none"
    desk: Desk | None = None

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Without the base class's thread hop per frame."""
        await getattr(self, message["type"].replace(".", "_"))(message)

    async def connect(self) -> None:
        offered = self.scope["subprotocols"]
        if offered and SUBPROTOCOL not in offered:
            await self.close()
            return
        await self.accept(SUBPROTOCOL if offered else None)
        if not can_see_flags(self.scope["actor"]):
            await self.close(NOT_FOR_YOU)
            return
        sign_in = self.scope["session_key"]
        self.desk = Desk(self.scope["actor"], sign_in, self.send_text, self.close)
        await desks_here().arrive(self.desk)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Desks only listen."""

    async def disconnect(self, code: int) -> None:
        if self.desk:
            await desks_here().leave(self.desk)

    async def send_text(self, text: str) -> None:
        await self.base_send({"type": "websocket.send", "text": text})
