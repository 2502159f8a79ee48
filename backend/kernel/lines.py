"""One WebSocket as its server holds it: frames come in at once, and leave as they are.

ASGI puts a queue and a task switch before every frame that comes in and an event, a check and a
frame of its own behind every text that goes out. For a room that is most of the work. So here a
text is framed once for all who read it (RFC 6455, section 5.2: what servers send is not masked),
and where the server is one that we know (servers.py), the frame goes to its transport and what it
receives comes by an inlet in place of its queue. Any other ASGI server is spoken to in plain ASGI.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Hear = Callable[[str | bytes | None], None]
TEXT, LOST = b"\x81", 1006
# Said to whoever does not read: they will not read the goodbye either.
TOO_SLOW = 4408


def closing_s(code: int) -> float:
    """How long to wait for the other side of a close before the line is cut: for one that is cut
    does not hear why it was closed."""
    return 1.0 if code == TOO_SLOW else 4.0


def framed(text: str) -> bytes:
    """A text as the one frame that carries it."""
    payload = text.encode("utf-8", "surrogatepass")
    size = len(payload)
    if size < 126:
        return TEXT + size.to_bytes(1, "big") + payload
    if size < 1 << 16:
        return TEXT + b"\x7e" + size.to_bytes(2, "big") + payload
    return TEXT + b"\x7f" + size.to_bytes(8, "big") + payload


def text_of(frame: bytes) -> str:
    """The other way, for servers that want the text."""
    start = {0x7E: 4, 0x7F: 10}.get(frame[1], 2)
    return frame[start:].decode("utf-8", "surrogatepass")


class Line(Protocol):
    """A way out that never waits, and a way in."""

    def write(self, frames: Sequence[bytes]) -> None:
        """These texts, each framed, in this order."""

    def close(self, code: int) -> None:
        """Say goodbye; what is written later is lost."""

    async def listen(self, receive: Receive, hear: Hear) -> int:
        """Hand over every frame until the line ends: with which code."""


def _nobody(_raw: str | bytes | None) -> None:
    """Stands for who listened: a server keeps its end of the line longer than we keep a person."""


class Inlet:
    """Stands where the server keeps its queue: nothing waits here."""

    __slots__ = ("_hear", "gone")

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self.gone: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def put_nowait(self, message: Message) -> None:
        if message["type"] != "websocket.disconnect":
            self.hear(message["text"] if "text" in message else message["bytes"])
        elif not self.gone.done():
            self.gone.set_result(message.get("code") or LOST)
            self._hear = _nobody

    def hear(self, raw: str | bytes | None) -> None:
        if self.gone.done():
            return
        try:
            self._hear(raw)
        except Exception as fault:  # noqa: BLE001 (whoever listens raises it)
            self.gone.set_exception(fault)
            self._hear = _nobody

    def take_over(self, queue: asyncio.Queue[Message]) -> None:
        """What came while nobody listened."""
        while not queue.empty():
            self.put_nowait(queue.get_nowait())


class PlainLine:
    """Any other server: plain ASGI, with a queue of our own so that order is kept."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._queue: asyncio.Queue[Message] = asyncio.Queue()

    def write(self, frames: Sequence[bytes]) -> None:
        for frame in frames:
            self._queue.put_nowait({"type": "websocket.send", "text": text_of(frame)})

    def close(self, code: int) -> None:
        self._queue.put_nowait({"type": "websocket.close", "code": code})

    async def listen(self, receive: Receive, hear: Hear) -> int:
        sending = asyncio.create_task(self._pass_on())
        try:
            while (message := await receive())["type"] == "websocket.receive":
                text = message.get("text")
                hear(message.get("bytes") if text is None else text)
            return int(message.get("code") or LOST)
        finally:
            sending.cancel()

    async def _pass_on(self) -> None:
        message: Message = {"type": ""}
        while message["type"] != "websocket.close":
            message = await self._queue.get()
            await self._send(message)
