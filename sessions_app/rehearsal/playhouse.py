"""The rehearsals that run in this process: one for each facilitator, on the event loop."""

from __future__ import annotations

import asyncio
import logging
import time
from uuid import UUID

from backend.kernel.lines import Line
from backend.kernel.rounds import in_thread
from clinicians.access.actor import Actor
from clinicians.accounts.socket_door import look_in
from sessions_app.live.connection import Connection
from sessions_app.live.fanout import CLOSED, SIGNED_OUT
from sessions_app.live.room.intents import How
from sessions_app.live.turns import Turns
from sessions_app.rehearsal.door import Visit
from sessions_app.rehearsal.stage import Stage

logger = logging.getLogger(__name__)
TICK_S, SIGN_IN_S, MOST = 1.0, 20.0, 50


class Playhouse:
    """Ends what is over, so that nothing of a rehearsal stays."""

    def __init__(self) -> None:
        self.stages: dict[UUID, tuple[str, Stage]] = {}
        self.sign_ins: dict[Connection, str] = {}
        self._turns = Turns(asyncio.get_running_loop())
        self._numbers = 0
        self._clock: asyncio.Task[None] | None = None

    def arrive(self, visit: Visit, actor: Actor, session_key: str, line: Line) -> Connection:
        """To the rehearsal of this name, or to a new one: a facilitator has one at a time."""
        name, stage = self.stages.get(actor.member_id, ("", None))
        if stage is None or name != visit.name or stage.is_over:
            if stage is not None:
                self._end(actor.member_id)
            stage = Stage(visit.who, visit.card, visit.words)
            self.stages[actor.member_id] = (visit.name, stage)
        self._numbers += 1
        who = visit.who_at(f"host.{self._numbers}")
        connection = Connection(who, actor, stage.fanout, line, self._turns)
        stage.fanout.connections[who.conn] = connection
        self.sign_ins[connection] = session_key
        if self._clock is None:
            self._clock = asyncio.create_task(self._run())
        return connection

    @property
    def is_full(self) -> bool:
        return len(self.stages) >= MOST

    def depart(self, stage: Stage, connection: Connection, how: How) -> None:
        self.sign_ins.pop(connection, None)
        stage.leave(connection, how)

    def stage_of(self, actor: Actor) -> Stage:
        return self.stages[actor.member_id][1]

    async def _run(self) -> None:
        """As long as anybody rehearses."""
        checked = time.monotonic()
        while self.stages:
            await asyncio.sleep(TICK_S)
            for member_id, (_, stage) in list(self.stages.items()):
                self._tick(member_id, stage)
            if time.monotonic() - checked > SIGN_IN_S:
                checked = time.monotonic()
                await self._check_sign_ins()
        self._clock = None

    def _tick(self, member_id: UUID, stage: Stage) -> None:
        try:
            stage.tick()
        except Exception:
            logger.exception("A rehearsal failed.")
            self._end(member_id)
            return
        moment = time.monotonic()
        for connection in stage.fanout.connections.values():
            if connection.greeted:
                connection.beat(moment)
        if stage.is_over:
            self._end(member_id)

    def _end(self, member_id: UUID) -> None:
        _, stage = self.stages.pop(member_id)
        for connection in stage.fanout.connections.values():
            connection.end(CLOSED, at=stage.fanout.state.head)

    async def _check_sign_ins(self) -> None:
        """A socket does not outlive its sign-in."""
        for connection, key in list(self.sign_ins.items()):
            active, connection.active = connection.active, False
            if await in_thread(look_in)(key, active=active) is None:
                connection.end(SIGNED_OUT)


_playhouse: Playhouse | None = None


def this_playhouse() -> Playhouse:
    """Must be called on the event loop."""
    global _playhouse
    if _playhouse is None:
        _playhouse = Playhouse()
    return _playhouse
