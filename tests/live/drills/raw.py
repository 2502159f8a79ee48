"""A WebSocket by hand: for what no library sends, and for not reading what comes."""

import asyncio
import base64
import os
import socket
import struct
from urllib.parse import urlsplit

from tests.services.serving import Served

CONT, TEXT, BINARY, CLOSE, PING = 0, 1, 2, 8, 9
NO_CODE = 1006


class RawSocket:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def open(cls, served: Served, session: str, cookie: str, buffer: int = 0) -> "RawSocket":
        address = urlsplit(served.url)
        line = socket.socket()
        if buffer:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        line.setblocking(False)
        await asyncio.get_running_loop().sock_connect(line, (address.hostname, address.port))
        self = cls(*await asyncio.open_connection(sock=line, limit=2**16))
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET /ws/sessions/{session}/ HTTP/1.1",
            f"Host: {address.netloc}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: room.v1",
            f"Origin: {served.origin}",
            f"Cookie: sessionid={cookie}",
        ]
        self.writer.write("\r\n".join([*lines, "", ""]).encode())
        answer = await self.reader.readuntil(b"\r\n\r\n")
        assert b" 101 " in answer.split(b"\r\n")[0], answer
        return self

    async def send(self, payload: str | bytes, **shape: int) -> None:
        self.writer.write(framed(payload, **shape))
        await self.writer.drain()

    async def frame(self) -> tuple[int, bytes]:
        """The next frame: what it is, and what it holds."""
        first, size = await self.reader.readexactly(2)
        if size == 126:
            (size,) = struct.unpack("!H", await self.reader.readexactly(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", await self.reader.readexactly(8))
        return first & 15, await self.reader.readexactly(size)

    async def close_code(self, seconds: float = 20) -> int:
        """Read on to the end of the line, and say how it ended."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    kind, payload = await self.frame()
                    if kind == CLOSE:
                        return int(struct.unpack("!H", payload[:2])[0]) if payload else 1005
        except (asyncio.IncompleteReadError, ConnectionError):
            return NO_CODE

    def abort(self) -> None:
        self.writer.transport.abort()


def framed(
    payload: str | bytes, *, kind: int = TEXT, last: int = 1, masked: int = 1, rsv: int = 0
) -> bytes:
    data = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    head = bytes([last << 7 | rsv << 4 | kind])
    mask_bit = masked << 7
    if len(data) < 126:
        head += bytes([mask_bit | len(data)])
    elif len(data) < 2**16:
        head += bytes([mask_bit | 126]) + struct.pack("!H", len(data))
    else:
        head += bytes([mask_bit | 127]) + struct.pack("!Q", len(data))
    # A mask of zeros is a mask.
    return head + (b"\0\0\0\0" if masked else b"") + data
