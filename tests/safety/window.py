"""A window at a desk, as docs/protocol/desk.yaml describes it: it checks every frame."""

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

from tests.services.serving import Served

DOCUMENT = yaml.safe_load(
    (Path(__file__).parents[2] / "docs" / "protocol" / "desk.yaml").read_text()
)
KINDS = ("welcome", "flag", "beat")
VALIDATORS = {
    kind: Draft202012Validator(
        {"$ref": f"#/components/schemas/{kind}", "components": DOCUMENT["components"]}
    )
    for kind in KINDS
}


class Window:
    """Keeps what it heard, in order, beside the raw text."""

    def __init__(self, served: Served, cookie: str, origin: str = "") -> None:
        self.served, self.cookie = served, cookie
        self.origin = origin or served.origin
        self.frames: list[dict[str, Any]] = []
        self.raw: list[str] = []
        self.close_code: int | None = None
        self._news = asyncio.Condition()
        self._socket: ClientConnection | None = None

    async def open(self) -> "Window":
        self.close_code, self.frames = None, []
        self._socket = await connect(
            f"{self.served.ws_url}/ws/desk/",
            origin=Origin(self.origin),
            subprotocols=[Subprotocol("desk.v1")],
            additional_headers={"Cookie": f"sessionid={self.cookie}"} if self.cookie else {},
            compression=None,
        )
        self._reader = asyncio.create_task(self._read())
        return self

    async def welcomed(self) -> "Window":
        await self.open()
        await self.until(lambda: self.frames)
        assert self.frames[0]["type"] == "welcome"
        return self

    @property
    def open_flags(self) -> int:
        return int(self.frames[-1]["open"])

    async def hears(self, state: str, flag: str = "", seconds: float = 5) -> dict[str, Any]:
        """The news that a flag has come so far, within the five seconds that are promised."""

        def told() -> list[dict[str, Any]]:
            heard = [f for f in self.frames if f["type"] == "flag" and f["state"] == state]
            return [f for f in heard if flag in ("", f["id"])]

        await self.until(told, seconds)
        return told()[-1]

    async def until(self, condition: Any, seconds: float = 10) -> None:
        async with self._news:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(
                    self._news.wait_for(lambda: condition() or self.close_code is not None), seconds
                )
        assert condition(), f"Waited in vain; closed={self.close_code}, {self.frames}"

    async def closed(self, seconds: float = 10) -> int:
        await self.until(lambda: self.close_code is not None, seconds)
        return self.close_code or 0

    async def send(self, raw: str | bytes) -> None:
        assert self._socket
        await self._socket.send(raw)

    async def close(self) -> None:
        if self._socket:
            await self._socket.close()
            await self.closed()

    async def _read(self) -> None:
        assert self._socket
        with contextlib.suppress(ConnectionClosed):
            async for raw in self._socket:
                frame = json.loads(raw)
                VALIDATORS[frame["type"]].validate(frame)
                self.raw.append(str(raw))
                async with self._news:
                    self.frames.append(frame)
                    self._news.notify_all()
        async with self._news:
            self.close_code = self._socket.close_code or 1006
            self._news.notify_all()
