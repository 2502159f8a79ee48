"""Between processes travels only "room X is at place N". A lost hint loses nothing: the hub polls.

No clinical text passes through Redis. On the embedded default there is one process, and no hints.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

from asgiref.sync import async_to_sync
from channels.layers import InMemoryChannelLayer, get_channel_layer

logger = logging.getLogger(__name__)
PAUSE_S = 1.0


def shared_layer() -> Any:
    """The channel layer, if other processes can hear it."""
    layer = get_channel_layer()
    return None if layer is None or isinstance(layer, InMemoryChannelLayer) else layer


def topic(room_id: UUID) -> str:
    return f"room.{room_id}"


def hint(room_id: UUID, head: int) -> dict[str, Any]:
    return {"type": "room.hint", "room": str(room_id), "head": head}


# Set by the process that serves sockets: takes hints from its own commands, from any thread.
served_here: Callable[[UUID, int], None] | None = None


def announce_from_thread(room_id: UUID, head: int) -> None:
    """For commands, which run outside the hub's loop."""
    if served_here is not None:
        served_here(room_id, head)
    if layer := shared_layer():
        try:
            async_to_sync(layer.group_send)(topic(room_id), hint(room_id, head))
        except Exception:
            logger.warning("A hint was lost; the poll will find the news.", exc_info=True)


class Hints:
    """One channel per process, one subscription per room that is served here."""

    def __init__(self, heard: Callable[[UUID, int], None]) -> None:
        self._heard = heard
        self._layer = shared_layer()
        self._channel = ""
        self._following: set[UUID] = set()
        self._missing: set[UUID] = set()
        self._pending: dict[UUID, int] = {}
        self._sending = False

    async def listen(self) -> None:
        """Hear hints for as long as the process lives, whatever happens to Redis."""
        if self._layer is None:
            return
        while True:
            try:
                await self._subscribe()
                message = await self._layer.receive(self._channel)
                self._heard(UUID(message["room"]), message["head"])
            except Exception:
                logger.warning("Hints are interrupted; the poll goes on.", exc_info=True)
                await asyncio.sleep(PAUSE_S)

    async def _subscribe(self) -> None:
        if not self._channel:
            self._channel = await self._layer.new_channel()
            await self.mend()

    def follow(self, room_id: UUID) -> None:
        """The subscription is made at once if it can be, else by the next `mend`."""
        if self._layer is not None:
            self._following.add(room_id)
            self._missing.add(room_id)

    async def mend(self) -> None:
        """Subscribe to what is followed and not yet subscribed."""
        for room_id in list(self._missing) if self._channel else []:
            if await self._quietly(self._layer.group_add(topic(room_id), self._channel)):
                self._missing.discard(room_id)

    async def unfollow(self, room_id: UUID) -> None:
        self._missing.discard(room_id)
        if room_id in self._following and self._channel:
            self._following.discard(room_id)
            await self._quietly(self._layer.group_discard(topic(room_id), self._channel))

    def announce(self, room_id: UUID, head: int) -> None:
        """Tell the others, once for as many commits as pass while a hint is on its way."""
        if self._layer is None:
            return
        self._pending[room_id] = head
        if not self._sending:
            self._sending = True
            self._task = asyncio.ensure_future(self._send_all())

    async def _send_all(self) -> None:
        while self._pending:
            room_id, head = self._pending.popitem()
            await self._quietly(self._layer.group_send(topic(room_id), hint(room_id, head)))
        self._sending = False

    @staticmethod
    async def _quietly(sending: Any) -> bool:
        try:
            await sending
        except Exception:
            logger.warning("A hint was lost; the poll will find the news.", exc_info=True)
            return False
        return True
