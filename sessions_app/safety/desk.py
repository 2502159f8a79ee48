"""One socket at a desk: what it was told of flags."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

from clinicians.access.actor import Actor
from sessions_app.safety import frames
from sessions_app.safety.models import RiskFlag
from sessions_app.safety.watching import Stage

Send = Callable[[str], Awaitable[None]]
Close = Callable[[int], Awaitable[None]]
CLEARED: Stage = (str(RiskFlag.State.CLEARED), 0)


class Desk:
    def __init__(self, actor: Actor, session_key: str, send: Send, close: Close) -> None:
        self.actor, self.session_key = actor, session_key
        self._send, self._close = send, close
        self._told: Mapping[UUID, Stage] = {}

    async def greet(self, known: Mapping[UUID, Stage]) -> None:
        self._told = known
        await self._send(frames.welcome(len(known)))

    async def tell(self, known: Mapping[UUID, Stage], standing: Mapping[UUID, Stage]) -> None:
        """What is new to this person. `standing` are all of the clinic's flags: of one that is no
        longer theirs to know they hear how it left them (taken on, cleared), and then no more."""
        before, self._told = self._told, known
        for flag_id in [*known, *(before.keys() - known.keys())]:
            stage = known.get(flag_id) or standing.get(flag_id) or CLEARED
            if before.get(flag_id) != stage:
                await self._send(frames.flag(flag_id, stage[0], len(known)))

    async def beat(self) -> None:
        await self._send(frames.beat(len(self._told)))

    async def end(self, code: int) -> None:
        await self._close(code)
