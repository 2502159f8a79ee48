"""One WebSocket as its server holds it: frames come in at once, and leave as they are.

ASGI puts a queue and a task switch before every frame that comes in and an event, a check and a
frame of its own behind every text that goes out. For a room that is most of the work. So here a
text is framed once for all who read it (RFC 6455, section 5.2: what servers send is not masked),
and where the server is one that we know, the frame goes to its transport and what it receives
comes by an inlet in place of its queue. Any other ASGI server is spoken to in plain ASGI.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
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


def line_of(send: Send) -> Line:
    """The line behind what an accepted socket sends with."""
    protocol = send.args[0] if isinstance(send, partial) else getattr(send, "__self__", None)
    kind = f"{type(protocol).__module__}.{type(protocol).__name__}"
    return LINES[kind](protocol) if kind in LINES else PlainLine(send)


def _nobody(_raw: str | bytes | None) -> None:
    """Stands for who listened: a server keeps its end of the line longer than we keep a person."""


class Inlet:
    """Stands where the server keeps its queue: nothing waits here."""

    __slots__ = ("_hear", "gone")

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self.gone: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def put_nowait(self, message: Message) -> None:
        if self.gone.done():
            return
        if message["type"] == "websocket.disconnect":
            self.gone.set_result(message.get("code") or LOST)
            self._hear = _nobody
            return
        try:
            self._hear(message["text"] if "text" in message else message["bytes"])
        except Exception as fault:  # noqa: BLE001 (whoever listens raises it)
            self.gone.set_exception(fault)

    def take_over(self, queue: asyncio.Queue[Message]) -> None:
        """What came while nobody listened."""
        while not queue.empty():
            self.put_nowait(queue.get_nowait())


class DaphneLine:
    """Autobahn's protocol on a Twisted transport."""

    __slots__ = ("_protocol",)

    def __init__(self, protocol: Any) -> None:
        self._protocol = protocol

    def write(self, frames: Sequence[bytes]) -> None:
        """At once if nothing is waiting to go: to be told by the reactor that one may write costs
        three system calls more."""
        if self._protocol.state != self._protocol.STATE_OPEN:
            return
        data = b"".join(frames)
        transport, sent = self._protocol.transport, 0
        if hasattr(transport, "writeSomeData") and not self._waiting(transport):
            sent = transport.writeSomeData(data)
        # Twisted answers with an exception where the line is lost: it will find that out itself.
        if isinstance(sent, int) and 0 <= sent < len(data):
            transport.write(data[sent:] if sent else data)

    @staticmethod
    def _waiting(transport: Any) -> bool:
        return bool(transport.dataBuffer or transport._tempDataBuffer or transport.disconnecting)

    def close(self, code: int) -> None:
        """Unlike `sendClose` this may say 1012, see restarting.py."""
        if self._protocol.state == self._protocol.STATE_OPEN:
            self._protocol.closeHandshakeTimeout = closing_s(code)
            self._protocol.sendCloseFrame(code=code)

    async def listen(self, receive: Receive, hear: Hear) -> int:
        inlet, queue = Inlet(hear), self._protocol.application_queue
        self._protocol.application_queue = inlet
        inlet.take_over(queue)
        return await inlet.gone


class UvicornLine:
    """Uvicorn's websockets-sansio protocol on a transport of asyncio or uvloop."""

    __slots__ = ("_closing", "_protocol")

    def __init__(self, protocol: Any) -> None:
        self._protocol = protocol
        self._closing: asyncio.Task[None] | None = None

    def write(self, frames: Sequence[bytes]) -> None:
        if not (self._protocol.close_sent or self._protocol.disconnected):
            self._protocol.transport.write(b"".join(frames))

    def close(self, code: int) -> None:
        """Whoever does not read does not hear the goodbye either: the line is cut."""
        if self._closing or self._protocol.close_sent or self._protocol.disconnected:
            return
        loop = asyncio.get_running_loop()
        self._closing = loop.create_task(self._say({"type": "websocket.close", "code": code}))
        loop.call_later(closing_s(code), self._protocol.transport.abort)

    async def _say(self, message: Message) -> None:
        """The other side may be quicker."""
        self._protocol.writable.set()
        with contextlib.suppress(OSError, RuntimeError):
            await self._protocol.send(message)

    async def listen(self, receive: Receive, hear: Hear) -> int:
        """Reading goes on for as long as the line stands: limits are the room's own."""
        inlet, queue = Inlet(hear), self._protocol.queue
        self._protocol.queue = inlet
        if self._protocol.read_paused:
            self._protocol.transport.resume_reading()
        self._protocol.read_paused = True
        inlet.take_over(queue)
        return await inlet.gone


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


LINES: dict[str, Callable[[Any], Line]] = {
    "daphne.ws_protocol.WebSocketProtocol": DaphneLine,
    "uvicorn.protocols.websockets.websockets_sansio_impl.WebSocketsSansIOProtocol": UvicornLine,
}
