"""A client for drills, which have thousands of frames."""

import asyncio
import time
from typing import Any

from backend.kernel.ids import uuid7
from tests.live.client import Client


class Lean(Client):
    """Without the reading of each frame against the protocol document."""

    # Seconds that it waits for an answer.
    patience = 10.0

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.answers: dict[str, dict[str, Any]] = {}
        self.greeted = False
        self.heard_at: dict[str, float] = {}
        self.beats = 0

    async def _on_events(self, frame: dict[str, Any]) -> None:
        for event in frame["events"]:
            if event["kind"] == "message.said":
                self.heard_at.setdefault(event["text"], time.monotonic())
        await super()._on_events(frame)

    async def _take(self, frame: dict[str, Any]) -> None:
        self.frames = [*self.frames[-20:], frame]
        if handler := getattr(self, f"_on_{frame['type']}", None):
            await handler(frame)
        async with self._news:
            self._news.notify_all()

    async def ask(self, kind: str, /, cid: str | None = None, **fields: Any) -> dict[str, Any]:
        cid = cid or str(uuid7())
        self.answers.pop(cid, None)
        await self.send(type=kind, cid=cid, **fields)
        await self.until(lambda: cid in self.answers, self.patience)
        return self.answers.pop(cid)

    async def _on_ack(self, frame: dict[str, Any]) -> None:
        self.answers[frame["cid"]] = frame

    async def _on_refused(self, frame: dict[str, Any]) -> None:
        if frame["cid"]:
            self.answers[frame["cid"]] = frame

    async def _on_welcome(self, frame: dict[str, Any]) -> None:
        await super()._on_welcome(frame)
        self.greeted = True

    async def _on_beat(self, frame: dict[str, Any]) -> None:
        self.beats += 1
        await super()._on_beat(frame)

    async def enter(self) -> "Lean":
        await self._forget_the_old_line()
        self.greeted = False
        await self.open()
        await self.send(type="hello", last=self.last, epoch=self.epoch)
        await self.until(lambda: self.greeted, self.patience)
        return self

    async def _forget_the_old_line(self) -> None:
        if self._socket and self._reader and not self._reader.done():
            self._socket.transport.abort()
            await asyncio.wait([self._reader], timeout=5)
