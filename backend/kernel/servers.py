"""The servers that we know, each with its own way to a socket (lines.py)."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from backend.kernel.lines import Hear, Inlet, Line, Message, PlainLine, Receive, Send, closing_s
from backend.kernel.reading import Reader


def line_of(send: Send) -> Line:
    """The line behind what an accepted socket sends with."""
    protocol = send.args[0] if isinstance(send, partial) else getattr(send, "__self__", None)
    kind = f"{type(protocol).__module__}.{type(protocol).__name__}"
    return LINES[kind](protocol) if kind in LINES else PlainLine(send)


class DaphneReader(Reader):
    __slots__ = ("_inlet", "_protocol")

    def __init__(self, protocol: Any, inlet: Inlet) -> None:
        self._protocol, self._inlet = protocol, inlet

    def is_free(self) -> bool:
        at = self._protocol
        between = at.current_frame is None and not at.inside_message and not at.data
        return between and bool(at.state == at.STATE_OPEN)

    def hear(self, text: str) -> None:
        """As autobahn and daphne do: who speaks need not be asked whether they are there."""
        self._protocol.last_ping = time.time()
        if self._protocol.autoPingTimeoutCall:
            self._protocol._cancelAutoPingTimeoutCall()
        self._inlet.hear(text)

    def leave(self, data: bytes) -> None:
        self._protocol._dataReceived(data)


class DaphneLine:
    """Autobahn's protocol on a Twisted transport."""

    __slots__ = ("_protocol", "_socket")

    def __init__(self, protocol: Any) -> None:
        transport = protocol.transport
        plain = type(transport).__module__ == "twisted.internet.tcp" and not transport.TLS
        # A line that is lost already has none.
        self._socket = getattr(transport, "socket", None) if plain else None
        self._protocol = protocol

    def write(self, frames: Sequence[bytes]) -> None:
        """At once if nothing is waiting to go: to be told by the reactor that one may write costs
        three system calls more. Where the line is lost, Twisted finds that out itself."""
        protocol = self._protocol
        if protocol.state != protocol.STATE_OPEN:
            return
        data = frames[0] if len(frames) == 1 else b"".join(frames)
        transport, sent = protocol.transport, 0
        if self._socket and not self._waiting(transport):
            with contextlib.suppress(OSError):
                sent = self._socket.send(data)
        if sent < len(data):
            transport.write(data[sent:])

    @staticmethod
    def _waiting(transport: Any) -> bool:
        return bool(transport.dataBuffer or transport._tempDataBuffer or transport.disconnecting)

    def close(self, code: int) -> None:
        """Unlike `sendClose` this may say 1012, see restarting.py."""
        if self._protocol.state == self._protocol.STATE_OPEN:
            self._protocol.closeHandshakeTimeout = closing_s(code)
            self._protocol.sendCloseFrame(code=code)

    async def listen(self, receive: Receive, hear: Hear) -> int:
        inlet, protocol = Inlet(hear), self._protocol
        queue, protocol.application_queue = protocol.application_queue, inlet
        inlet.take_over(queue)
        protocol.dataReceived = DaphneReader(protocol, inlet)
        try:
            return await inlet.gone
        finally:
            del protocol.dataReceived


class UvicornReader(Reader):
    """Asks only the silent whether they are there, as daphne does; uvicorn asks everybody."""

    __slots__ = ("_inlet", "_loop", "_protocol", "_spoke_at")

    def __init__(self, protocol: Any, inlet: Inlet) -> None:
        self._protocol, self._inlet = protocol, inlet
        self._loop = asyncio.get_running_loop()
        self._spoke_at = self._loop.time()

    def is_free(self) -> bool:
        """The library's reader is a generator; for a frame to begin it waits in `at_eof`."""
        conn, waits = self._protocol.conn, self._protocol.conn.parser
        if self._protocol.close_sent or self._protocol.disconnected or conn.state.name != "OPEN":
            return False
        while waits.gi_yieldfrom is not None:
            waits = waits.gi_yieldfrom
        return conn.current_size is None and waits.__name__ == "at_eof"

    def hear(self, text: str) -> None:
        self._spoke_at = self._loop.time()
        self._inlet.hear(text)

    def leave(self, data: bytes) -> None:
        type(self._protocol).data_received(self._protocol, data)

    def ask_if_silent(self) -> None:
        rest = self._spoke_at + self._protocol.ping_interval - self._loop.time()
        if rest > 0:
            self._protocol.ping_timer = self._loop.call_later(rest, self.ask_if_silent)
        else:
            type(self._protocol).send_keepalive_ping(self._protocol)


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
        inlet, protocol = Inlet(hear), self._protocol
        queue, protocol.queue = protocol.queue, inlet
        inlet.take_over(queue)
        if inlet.gone.done():
            return inlet.gone.result()
        if protocol.read_paused:
            protocol.transport.resume_reading()
        protocol.read_paused = True
        protocol.data_received = reader = UvicornReader(protocol, inlet)
        protocol.send_keepalive_ping = reader.ask_if_silent
        if protocol.ping_timer:
            protocol.ping_timer.cancel()
            protocol.schedule_ping()
        # uvloop asks a protocol for its methods only once.
        protocol.transport.set_protocol(protocol)
        try:
            return await inlet.gone
        finally:
            del protocol.data_received, protocol.send_keepalive_ping


LINES: dict[str, Callable[[Any], Line]] = {
    "daphne.ws_protocol.WebSocketProtocol": DaphneLine,
    "uvicorn.protocols.websockets.websockets_sansio_impl.WebSocketsSansIOProtocol": UvicornLine,
}
