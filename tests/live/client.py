"""A client of the room as docs/protocol describes it: it keeps a cursor and checks every frame."""

import asyncio
import contextlib
import json
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from backend.kernel.ids import uuid7
from tests.services.serving import Served

DOCUMENT = yaml.safe_load(
    (Path(__file__).parents[2] / "docs" / "protocol" / "asyncapi.yaml").read_text()
)
SERVER_FRAMES = ("welcome", "events", "ack", "refused", "beat", "typing.shown")
SCHEMAS = DOCUMENT["components"]["schemas"]
EVENT_KINDS = {
    SCHEMAS[each["$ref"].rpartition("/")[2]]["properties"]["kind"]["const"]
    for each in SCHEMAS["event"]["oneOf"]
}


def validator(name: str) -> Draft202012Validator:
    reference = {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}
    return Draft202012Validator(reference)


VALIDATORS = {
    SCHEMAS[name]["properties"]["type"]["const"]: validator(name) for name in SERVER_FRAMES
}


class Client:
    """One person's connection. Events are kept in the order in which they were applied."""

    def __init__(self, served: Served, session: str, cookie: str = "", origin: str = "") -> None:
        self.address = f"{served.ws_url}/ws/sessions/{session}/"
        self.headers = {"Cookie": f"sessionid={cookie}"} if cookie else {}
        self.origin = origin or served.origin
        self.last, self.epoch = 0, None
        self.events: list[dict[str, Any]] = []
        self.frames: list[dict[str, Any]] = []
        self.welcome: dict[str, Any] = {}
        self.acks: dict[str, dict[str, Any]] = {}
        self.confirms = True
        self.gaps = 0
        # Words that may never arrive here, and those that did.
        self.forbidden: tuple[str, ...] = ()
        self.leaks: list[str] = []
        self.close_code: int | None = None
        self._news = asyncio.Condition()
        self._socket: ClientConnection | None = None
        self._reader: asyncio.Task[None] | None = None

    async def open(self) -> "Client":
        """The handshake alone."""
        self.close_code = None
        self._socket = await connect(
            self.address,
            origin=Origin(self.origin),
            subprotocols=[Subprotocol("room.v1")],
            additional_headers=self.headers,
            compression=None,
            max_size=None,
            **await self.line(),
        )
        self._reader = asyncio.create_task(self._read())
        return self

    async def line(self) -> dict[str, Any]:
        """How to reach the server, where that is not by the address alone."""
        return {}

    async def enter(self) -> "Client":
        """The handshake, hello, and the welcome."""
        await self.open()
        known = len(self.frames)
        await self.send(type="hello", last=self.last, epoch=self.epoch)
        await self.until(lambda: any(f["type"] == "welcome" for f in self.frames[known:]))
        return self

    async def send(self, **frame: Any) -> None:
        await self.send_raw(json.dumps(frame))

    async def send_raw(self, raw: str | bytes) -> None:
        assert self._socket
        await self._socket.send(raw)

    async def ask(self, kind: str, /, cid: str | None = None, **fields: Any) -> dict[str, Any]:
        """Send an intent and wait for its ack or refusal."""
        cid = cid or str(uuid7())
        known = len(self.frames)
        await self.send(type=kind, cid=cid, **fields)

        def answers() -> list[dict[str, Any]]:
            return [f for f in self.frames[known:] if f.get("cid") == cid]

        await self.until(answers)
        return answers()[0]

    async def say(self, text: str, cid: str | None = None) -> dict[str, Any]:
        return await self.ask("message.say", cid, text=text)

    async def flood(self, most: int = 20_000) -> int:
        """Say things without waiting for answers until the line is cut; how many were sent."""
        with contextlib.suppress(ConnectionClosed):
            for n in range(most):
                await self.send(type="message.say", cid=str(uuid7()), text=f"{n}")
                await asyncio.sleep(0)
                if self.close_code is not None:
                    return n
        return most

    async def until(self, condition: Any, seconds: float = 10) -> Any:
        """Wait until something is so, looking again at every frame, as long as the line stands."""

        def settled() -> bool:
            return bool(condition()) or self.close_code is not None

        async with self._news:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait_for(settled), seconds)
        seen = [f["type"] for f in self.frames[-5:]]
        assert condition(), f"Waited in vain; closed={self.close_code}, {seen}"
        return condition()

    async def sees(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Wait for an event."""
        wanted = {"kind": kind, **fields}.items()
        found = await self.until(lambda: [e for e in self.events if wanted <= e.items()])
        return dict(found[0])

    async def closed(self, seconds: float = 10) -> int:
        await self.until(lambda: self.close_code is not None, seconds)
        assert self.close_code is not None
        return self.close_code

    async def drop(self) -> None:
        """The line is cut: no close frame, no goodbye."""
        assert self._socket
        self._socket.transport.abort()
        await self.closed()

    async def close(self) -> None:
        if self._socket:
            await self._socket.close()
            await self.closed()

    @property
    def texts(self) -> list[str | None]:
        return [event["text"] for event in self.events if event["kind"] == "message.said"]

    async def _read(self) -> None:
        assert self._socket
        try:
            async for raw in self._socket:
                self.leaks += [word for word in self.forbidden if word in raw]
                await self._take(json.loads(raw))
        except ConnectionClosed:
            pass
        async with self._news:
            self.close_code = self._socket.close_code or 1006
            self._news.notify_all()

    async def _take(self, frame: dict[str, Any]) -> None:
        VALIDATORS[frame["type"]].validate(frame)
        self.frames.append(frame)
        if handler := getattr(self, f"_on_{frame['type']}", None):
            await handler(frame)
        async with self._news:
            self._news.notify_all()

    async def _on_welcome(self, frame: dict[str, Any]) -> None:
        self.welcome, self.epoch = frame, frame["epoch"]

    async def _on_ack(self, frame: dict[str, Any]) -> None:
        self.acks[frame["cid"]] = frame

    async def _reply(self, **frame: Any) -> None:
        """Who is behind may read on when the other side has said goodbye already."""
        with contextlib.suppress(ConnectionClosed):
            await self.send(**frame)

    async def _on_beat(self, frame: dict[str, Any]) -> None:
        if frame["head"] > self.last:
            await self._reply(type="sync", last=self.last)

    async def _on_events(self, frame: dict[str, Any]) -> None:
        if frame["after"] > self.last:
            self.gaps += 1
            await self._reply(type="sync", last=self.last)
            return
        self.events += [event for event in frame["events"] if event["seq"] > self.last]
        self.last = max(self.last, frame["upto"])
        if self.confirms:
            await self._reply(type="got", seq=frame["upto"])
