"""The bench's own WebSocket client: as little work per frame as Python allows.

A client from a library would be the first to be saturated. This one reads unmasked, unfragmented
frames, which is what servers send, and masks with zeros, which servers unmask like any other key.
"""

import asyncio
import base64
import os
from typing import Any

MASKED = b"\x00\x00\x00\x00"


class Refused(Exception):
    """The handshake was answered with something else than 101."""


class Line(asyncio.Protocol):
    """One socket; `hear(line, payload)` gets each text, `close_code` says how it ended."""

    transport: asyncio.Transport

    def __init__(self, hear: Any, path: str, headers: dict[str, str]) -> None:
        self.hear, self.path, self.headers = hear, path, headers
        self.open = asyncio.get_running_loop().create_future()
        self.close_code: int | None = None
        self._data = b""

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        host, port = transport.get_extra_info("peername")[:2]
        lines = [
            f"GET {self.path} HTTP/1.1",
            f"Host: {host}:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
            "Sec-WebSocket-Version: 13",
            *(f"{name}: {value}" for name, value in self.headers.items()),
        ]
        transport.write("\r\n".join([*lines, "", ""]).encode())

    def data_received(self, data: bytes) -> None:
        if self._data:
            data = self._data + data
        if not self.open.done():
            head, end, data = data.partition(b"\r\n\r\n")
            if not end:
                self._data = head
                return
            self._shaken(head)
        self._data = self._frames(data)

    def _shaken(self, head: bytes) -> None:
        status = head.split(b"\r\n", 1)[0]
        if b" 101 " in status:
            self.open.set_result(None)
        else:
            self.open.set_exception(Refused(status.decode()))

    def _frames(self, data: bytes) -> bytes:
        """Hand over every whole frame; what is left begins the next."""
        at, end = 0, len(data)
        while end - at >= 2:
            size, start = data[at + 1], at + 2
            if size > 125:
                wide = 2 if size == 126 else 8
                size, start = int.from_bytes(data[start : start + wide], "big"), start + wide
            if end < start + size:
                break
            self._frame(data[at] & 15, data[start : start + size])
            at = start + size
        return data[at:]

    def _frame(self, opcode: int, payload: bytes) -> None:
        if opcode == 1:
            self.hear(self, payload)
        elif opcode == 8:
            self.close_code = int.from_bytes(payload[:2], "big") or 1005
            self.send(payload, 0x88)
            self.transport.close()
        elif opcode == 9:
            self.send(payload, 0x8A)

    def send(self, payload: bytes, first: int = 0x81) -> None:
        if self.transport.is_closing():
            return
        size = len(payload)
        length = bytes((0x80 | size,)) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
        self.transport.write(bytes((first,)) + length + MASKED + payload)

    def connection_lost(self, exc: Exception | None) -> None:
        self.close_code = self.close_code or 1006
        if not self.open.done():
            self.open.set_exception(Refused("The line was cut."))

    def drop(self) -> None:
        self.transport.abort()
