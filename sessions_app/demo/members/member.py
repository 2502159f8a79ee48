"""One simulated member: knocks, waits, talks when asked to, and comes back after a drop."""

from __future__ import annotations

import asyncio
import json
import logging
import random
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.error import HTTPError, URLError

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Origin, Subprotocol

from backend.kernel.ids import uuid7
from sessions_app.demo.members.browser import Browser
from sessions_app.demo.selectors import player

log = logging.getLogger("holdspace.demo")
SIGN_IN_AGAIN, REMOVED = 4401, 4403
LOOK_AGAIN = {4404, 4409}
NOT_YET = 4000
NO_SESSION_PAUSE, LONGEST_PAUSE = 20.0, 15.0


class Listener(Protocol):
    def heard(self, member: Member) -> None:
        """A facilitator has said something in the room."""


@dataclass(eq=False)
class Member:
    person: str
    group: str
    browser: Browser
    listener: Listener
    may: dict[str, Any] = field(default_factory=dict)
    _socket: ClientConnection | None = None
    _last: int = 0
    _epoch: str | None = None
    _room: str = ""
    _missing: bool = False
    _holders: set[str] = field(default_factory=set)

    async def play(self, after: float) -> None:
        """Be there, from `after` seconds on, until the facilitator sends this person away."""
        await asyncio.sleep(after)
        signed_in, pause = False, 1.0
        while True:
            try:
                if not signed_in:
                    await asyncio.to_thread(self.browser.sign_in, self.person)
                    signed_in = True
                code = await self._attend()
            except (OSError, URLError, HTTPError, WebSocketException) as trouble:
                log.debug("%s: %s", self.person, trouble)
                signed_in = signed_in and not _unauthorised(trouble)
                code = 0
            if code == REMOVED:
                return
            signed_in = signed_in and code != SIGN_IN_AGAIN
            pause = 1.0 if code else min(pause * 2, LONGEST_PAUSE)
            await asyncio.sleep(NO_SESSION_PAUSE if code in {*LOOK_AGAIN, NOT_YET} else pause)

    def can(self, what: str) -> bool:
        ability = self.may.get(what) or {}
        return self._socket is not None and bool(ability.get("allowed"))

    async def say(self, text: str) -> None:
        await self._ask("message.say", text=text)

    async def raise_hand(self) -> None:
        await self._ask("hand.raise")

    async def lower_hand(self) -> None:
        await self._ask("hand.lower")

    def drop(self) -> None:
        """Lose the line without a goodbye."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def _attend(self) -> int:
        """Stay in the room until the line ends; the code that it ended with."""
        room = await asyncio.to_thread(self.browser.session_of, self.group)
        if room is None:
            return 4404
        if room != self._room:
            self._room, self._last, self._epoch = room, 0, None
        await asyncio.to_thread(self.browser.sign, player(self.person).name)
        await asyncio.to_thread(self.browser.check_in, room)
        self._missing = False
        where = f"{self.browser.url.replace('http', 'ws', 1)}/ws/sessions/{room}/"
        try:
            async with connect(
                where,
                subprotocols=[Subprotocol("room.v1")],
                origin=Origin(self.browser.url),
                additional_headers={"Cookie": self.browser.cookies},
                max_size=4_000_000,
            ) as self._socket:
                await self._send("hello", last=self._last, epoch=self._epoch)
                async for text in self._socket:
                    await self._take(json.loads(text))
        except ConnectionClosed as closed:
            return self._ended(closed.rcvd.code if closed.rcvd else 1006)
        finally:
            code = self._socket.close_code if self._socket else None
            self._socket, self.may = None, {}
        return self._ended(code or 1006)

    def _ended(self, code: int) -> int:
        """Whoever has something left to do before the door opens is not sent away for good."""
        return NOT_YET if code == REMOVED and self._missing else code

    async def _take(self, frame: dict[str, Any]) -> None:
        if frame["type"] == "welcome":
            self._epoch, self.may = frame["epoch"], frame["you"]["abilities"]
            people = frame["state"]["people"]
            self._holders |= {each["key"] for each in people if each["role"] == "facilitator"}
        elif frame["type"] == "events":
            await self._follow(frame)
        elif frame["type"] == "refused":
            self._missing = frame["code"] == "gate_closed"

    async def _follow(self, batch: dict[str, Any]) -> None:
        if batch["after"] > self._last:
            await self._send("sync", last=self._last)
            return
        fresh = [each for each in batch["events"] if each["seq"] > self._last]
        self._last = max(self._last, batch["upto"])
        await self._send("got", seq=self._last)
        for event in fresh:
            if event["kind"] == "presence.joined" and event["role"] == "facilitator":
                self._holders.add(event["key"])
        if any(e["kind"] == "message.said" and e["author"] in self._holders for e in fresh[-1:]):
            self.listener.heard(self)

    async def _ask(self, kind: str, **fields: Any) -> None:
        await self._send(kind, cid=str(uuid7()), **fields)

    async def _send(self, kind: str, **fields: Any) -> None:
        if self._socket is not None:
            await self._socket.send(json.dumps({"type": kind, **fields}))


def _unauthorised(trouble: Exception) -> bool:
    return isinstance(trouble, HTTPError) and trouble.code in {401, 403}


def pause_between(shortest: float, longest: float) -> float:
    return random.uniform(shortest, longest)  # noqa: S311 (human pauses, not secrets)
