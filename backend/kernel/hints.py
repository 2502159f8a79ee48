"""Between processes travels only "thing X is at place N". A lost hint loses nothing: whoever
listens also polls.

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
LOST = "A hint was lost; the poll will find the news."


def shared_layer() -> Any:
    """The channel layer, if other processes can hear it."""
    layer = get_channel_layer()
    return None if layer is None or isinstance(layer, InMemoryChannelLayer) else layer


class Subject:
    """What hints are about: rooms by their head, clinics by nothing but their id."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        # Set by the process that serves sockets: takes hints from its own commands, on any thread.
        self.served_here: Callable[[UUID, int], None] | None = None

    def topic(self, thing_id: UUID) -> str:
        return f"{self.kind}.{thing_id}"

    def hint(self, thing_id: UUID, head: int) -> dict[str, Any]:
        return {"type": f"{self.kind}.hint", "id": str(thing_id), "head": head}

    def sign(self, thing_id: UUID, key: str, shown_by: str) -> dict[str, Any]:
        """A passing sign of somebody: at no place, so that whoever knows no signs ignores it."""
        return {**self.hint(thing_id, 0), "sign": key, "by": shown_by}

    def announce_from_thread(self, thing_id: UUID, head: int = 0) -> None:
        """For commands, which run outside the loop of whoever serves sockets."""
        if self.served_here is not None:
            self.served_here(thing_id, head)
        if layer := shared_layer():
            try:
                async_to_sync(layer.group_send)(self.topic(thing_id), self.hint(thing_id, head))
            except Exception:
                logger.warning(LOST, exc_info=True)


class Hints:
    """One channel per process, one subscription per thing that is served here."""

    def __init__(
        self,
        subject: Subject,
        heard: Callable[[UUID, int], None],
        seen: Callable[[UUID, str], None] | None = None,
    ) -> None:
        self._subject, self._heard, self._seen = subject, heard, seen
        self._layer = shared_layer()
        self._channel = ""
        self._following: set[UUID] = set()
        self._missing: set[UUID] = set()
        self._pending: dict[UUID, int] = {}
        self._sending = False
        self._showing: set[asyncio.Future[bool]] = set()

    async def listen(self) -> None:
        """Hear hints for as long as the process lives, whatever happens to Redis."""
        if self._layer is None:
            return
        while True:
            try:
                await self._subscribe()
                message = await self._layer.receive(self._channel)
                self._take(message)
            except Exception:
                logger.warning("Hints are interrupted; the poll goes on.", exc_info=True)
                await asyncio.sleep(PAUSE_S)

    def _take(self, message: dict[str, Any]) -> None:
        thing_id, sign = UUID(message["id"]), message.get("sign")
        if sign is None:
            self._heard(thing_id, message["head"])
        elif self._seen is not None and message["by"] != self._channel:
            self._seen(thing_id, sign)

    async def _subscribe(self) -> None:
        if not self._channel:
            self._channel = await self._layer.new_channel()
            await self.mend()

    def follow(self, thing_id: UUID) -> None:
        """The subscription is made at once if it can be, else by the next `mend`."""
        if self._layer is not None:
            self._following.add(thing_id)
            self._missing.add(thing_id)

    async def mend(self) -> None:
        """Subscribe to what is followed and not yet subscribed."""
        for thing_id in list(self._missing) if self._channel else []:
            topic = self._subject.topic(thing_id)
            if await self._quietly(self._layer.group_add(topic, self._channel)):
                self._missing.discard(thing_id)

    async def unfollow(self, thing_id: UUID) -> None:
        self._missing.discard(thing_id)
        if thing_id in self._following and self._channel:
            self._following.discard(thing_id)
            topic = self._subject.topic(thing_id)
            await self._quietly(self._layer.group_discard(topic, self._channel))

    def announce(self, thing_id: UUID, head: int) -> None:
        """Tell the others, once for as many commits as pass while a hint is on its way."""
        if self._layer is None:
            return
        self._pending[thing_id] = head
        if not self._sending:
            self._sending = True
            self._task = asyncio.ensure_future(self._send_all())

    def show(self, thing_id: UUID, key: str) -> None:
        """Show a passing sign of somebody to the other processes. If it is lost, it is lost."""
        if self._layer is not None:
            topic = self._subject.topic(thing_id)
            sign = self._subject.sign(thing_id, key, self._channel)
            showing = asyncio.ensure_future(self._quietly(self._layer.group_send(topic, sign)))
            self._showing.add(showing)
            showing.add_done_callback(self._showing.discard)

    async def _send_all(self) -> None:
        while self._pending:
            thing_id, head = self._pending.popitem()
            topic = self._subject.topic(thing_id)
            hint = self._subject.hint(thing_id, head)
            await self._quietly(self._layer.group_send(topic, hint))
        self._sending = False

    @staticmethod
    async def _quietly(sending: Any) -> bool:
        try:
            await sending
        except Exception:
            logger.warning(LOST, exc_info=True)
            return False
        return True
