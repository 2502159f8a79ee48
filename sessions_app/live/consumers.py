"""The socket's edge: frames in, frames out, close codes. It decides nothing."""

from __future__ import annotations

from typing import Any

from channels.generic.websocket import AsyncWebsocketConsumer

from backend.kernel.errors import DomainError
from backend.kernel.rounds import in_thread
from sessions_app.live import door
from sessions_app.live.connection import Connection
from sessions_app.live.hearing import hear
from sessions_app.live.process import this_process
from sessions_app.live.room.intents import How

SUBPROTOCOL = "room.v1"


class RoomConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels is untyped
    """One socket of one person in one live room."""

    # Rooms fan out in process, so a socket needs no channel of its own.
    channel_layer_alias = "none"
    connection: Connection | None = None

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Without the base class's thread hop per frame: here only the writer has a database."""
        await getattr(self, message["type"].replace(".", "_"))(message)

    async def connect(self) -> None:
        offered = self.scope["subprotocols"]
        if offered and SUBPROTOCOL not in offered:
            await self.close()
            return
        await self.accept(SUBPROTOCOL if offered else None)
        session_id = self.scope["url_route"]["kwargs"]["session_id"]
        try:
            visit = await in_thread(door.visit)(self.scope["actor"], session_id)
        except DomainError as refusal:
            await self.close(4000 + refusal.status)
        else:
            self.connection = this_process().arrive(visit, self.scope, self.send_text, self.close)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.connection:
            raw = bytes_data if text_data is None else text_data
            hear(this_process().hub, self.connection, raw)

    async def disconnect(self, code: int) -> None:
        if self.connection:
            how: How = "left" if code in {1000, 1001} else "lost"
            await this_process().depart(self.connection, how)

    async def send_text(self, text: str) -> None:
        await self.base_send({"type": "websocket.send", "text": text})
