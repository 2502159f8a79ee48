"""One socket at a desk: what it was told of flags."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase

from clinicians.access.actor import Actor
from sessions_app.safety import frames
from sessions_app.safety.models import RiskFlag
from sessions_app.safety.watching import Stage

Send = Callable[[str], Awaitable[None]]
Close = Callable[[int], Awaitable[None]]
CLEARED = str(RiskFlag.State.CLEARED)


class Desk:
    def __init__(self, actor: Actor, session: SessionBase, send: Send, close: Close) -> None:
        self.actor, self.session = actor, session
        self._send, self._close = send, close
        self._told: Mapping[UUID, Stage] = {}

    async def greet(self, known: Mapping[UUID, Stage]) -> None:
        self._told = known
        await self._send(frames.welcome(len(known)))

    async def tell(self, known: Mapping[UUID, Stage], standing: Mapping[UUID, Stage]) -> None:
        """What is new to this person. `standing` are the clinic's flags: a flag that they no longer
        know of, but that stands, was not cleared, and they hear nothing of it."""
        before, self._told = self._told, known
        for flag_id, stage in known.items():
            if before.get(flag_id) != stage:
                await self._send(frames.flag(flag_id, stage[0], len(known)))
        for flag_id in before.keys() - known.keys() - standing.keys():
            await self._send(frames.flag(flag_id, CLEARED, len(known)))

    async def beat(self) -> None:
        await self._send(frames.beat(len(self._told)))

    async def end(self, code: int) -> None:
        await self._close(code)
