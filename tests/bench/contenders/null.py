"""No chat at all: each frame goes to all of a room as it came. It shows what the client can do."""

import asyncio
import sys
from collections import defaultdict

import uvloop
from websockets.utils import accept_key

ROOMS = defaultdict(list)


class Null(asyncio.Protocol):
    room = None

    def connection_made(self, transport):
        self.transport, self.data = transport, b""

    def data_received(self, data):
        self.data += data
        if self.room is None:
            return self.shake_hands()
        while len(self.data) >= 6:
            size, start = self.data[1] & 0x7F, 6
            if size == 126:
                size, start = int.from_bytes(self.data[2:4], "big"), 8
            if len(self.data) < start + size:
                break
            payload, self.data = self.data[start : start + size], self.data[start + size :]
            # The bench's client masks with zeros, so the payload is readable as it is.
            length = bytes([size]) if size < 126 else b"\x7e" + size.to_bytes(2, "big")
            for each in ROOMS[self.room]:
                each.write(b"\x81" + length + payload)
        return None

    def shake_hands(self):
        head, end, self.data = self.data.partition(b"\r\n\r\n")
        if not end:
            self.data = head
            return
        lines = head.decode().split("\r\n")
        key = next(line[19:] for line in lines if line.lower().startswith("sec-websocket-key: "))
        self.transport.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept_key(key).encode() + b"\r\n\r\n"
        )
        self.room = lines[0].split()[1]
        ROOMS[self.room].append(self.transport)

    def connection_lost(self, exc):
        if self.room:
            ROOMS[self.room].remove(self.transport)


async def serve(port):
    server = await asyncio.get_running_loop().create_server(Null, "127.0.0.1", port, backlog=2048)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(int(sys.argv[1])))
