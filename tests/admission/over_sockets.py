"""People of one circle: their sockets, and what they ask over HTTP beside them."""

from __future__ import annotations

from typing import Any

from tests.admission.prepared import filled
from tests.live.browser import send
from tests.live.client import Client
from tests.services.serving import Served


class Circle:
    """One circle of the served clinic, and its people's clients."""

    def __init__(self, served: Served, world: dict[str, Any], name: str, lead: str = "ada") -> None:
        self.served, self.ids, self.lead = served, world["circles"][name], lead
        self.cookies = {**world["cookies"], "person": self.ids["cookie"]}
        self.clients: list[Client] = []

    def client(self, name: str, at: Served | None = None) -> Client:
        cookie = self.cookies[name]
        self.clients.append(Client(at or self.served, self.ids["session"], cookie))
        return self.clients[-1]

    async def held(self, *, opened: bool = True) -> Client:
        lead = await self.client(self.lead).enter()
        if opened:
            assert (await lead.ask("session.open"))["type"] == "ack"
        return lead

    async def inside(self, lead: Client, at: Served | None = None) -> Client:
        person = await self.client("person", at).enter()
        await lead.sees("presence.knocked", key=self.ids["place"])
        await lead.ask("door.admit", member=self.ids["place"])
        await person.until(lambda: person.welcome["you"]["standing"] == "admitted")
        return person

    async def asks(
        self, who: str, method: str, path: str, body: Any, at: Served | None = None
    ) -> int:
        clinic = {"cookies": self.cookies}
        path, body = path.format(**self.ids), filled(body, self.ids)
        return await send(at or self.served, clinic, who, method.upper(), path, body)

    async def knocks(self, at: Served | None = None) -> Client:
        """The handshake and a hello, whatever comes of it."""
        person = await self.client("person", at).open()
        await person.send(type="hello", last=0, epoch=None)
        return person

    async def leave(self) -> None:
        for client in self.clients:
            await client.close()
