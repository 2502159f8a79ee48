"""What a process does by the clock: its lease, the poll behind the hints, heartbeats, and ends."""

from __future__ import annotations

import asyncio
import logging
import time
from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.lines import TOO_SLOW
from backend.kernel.rounds import forever, in_thread
from clinicians.accounts.sign_ins import Asked, SignIns
from sessions_app.live import lease
from sessions_app.live.connection import Connection
from sessions_app.live.fanout import SIGNED_OUT
from sessions_app.live.hub import Hub
from sessions_app.live.room.intents import LookAfter, Reap
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.watch import is_due

logger = logging.getLogger(__name__)
POLL_S, LEASE_S, SIGN_IN_S = 2.0, lease.BEAT_EVERY.total_seconds(), 20.0
GREETING_S, EMPTY_S = 10.0, 30.0
CUT_OFF_S, WATCH_S, CLOCK_S, EMPTY_ROOMS_S = 0.5, 2.0, 1.0, 20.0


class Keeper:
    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.sign_ins: dict[Connection, str] = {}
        self._leased = ""
        self._looks = SignIns()
        self._looked: dict[UUID, tuple[int, int]] = {}

    def start(self) -> None:
        self.hub.spawn(self.hub.hints.listen())
        self.hub.spawn(forever(LEASE_S, self._beat, at_once=True))
        self.hub.spawn(forever(CUT_OFF_S, self._cut_off))
        self.hub.spawn(forever(WATCH_S, self._watch))
        self.hub.spawn(forever(POLL_S, self._poll))
        self.hub.spawn(forever(LEASE_S, self._reap))
        self.hub.spawn(forever(SIGN_IN_S, self._check_sign_ins))
        self.hub.spawn(forever(CLOCK_S, self._look_after))
        self.hub.spawn(forever(EMPTY_ROOMS_S, self._look_after_empty))

    def connections(self) -> list[Connection]:
        return [c for room in self.hub.rooms.values() for c in room.connections.values()]

    async def _beat(self) -> None:
        """Under each name the first beat takes the lease, and those after it renew it."""
        process = self.hub.process
        if await in_thread(lease.beat)(process, first=process != self._leased):
            self._leased = process
        else:
            logger.warning("This process was written off as dead; its sockets start over.")
            self.hub.start_over()
            await self._beat()

    async def _cut_off(self) -> None:
        """An end to sockets that never confirm."""
        moment = time.monotonic()
        for fanout in self.hub.rooms.values():
            fanout.rest()
            for connection in [c for c in fanout.stuck if c.window.too_slow(moment)]:
                connection.end(TOO_SLOW)
            fanout.stuck = {c for c in fanout.stuck if c.window.is_stuck and not c.ended}

    async def _watch(self) -> None:
        """Heartbeats; and an end to sockets that never say hello."""
        moment = time.monotonic()
        for connection in self.connections():
            if connection.greeted:
                connection.beat(moment)
            elif moment - connection.opened_at > GREETING_S:
                connection.end(TOO_SLOW)

    async def _poll(self) -> None:
        """Find what no hint told, and forget rooms that nobody here listens to."""
        moment = time.monotonic()
        for fanout in list(self.hub.rooms.values()):
            since = fanout.empty_since
            if since is not None and not fanout.connections and moment - since > EMPTY_S:
                self.hub.forget(fanout)
        await self.hub.hints.mend()
        if self.hub.rooms:
            for room_id, head in (await in_thread(lease.heads)(list(self.hub.rooms))).items():
                self.hub.hinted(room_id, head)

    async def _reap(self) -> None:
        for process, seen in await in_thread(lease.dead_processes)(seen_by=self.hub.process):
            rooms = await in_thread(lease.rooms_with_people)()
            outcomes = await asyncio.gather(
                *(self.hub.keep_house(room, Reap(process, seen)) for room in rooms)
            )
            if all(isinstance(outcome, Settled) for outcome in outcomes):
                await in_thread(lease.bury)(process)

    async def _look_after(self) -> None:
        """What is due by the clock where people are: other processes may notice it too."""
        at = now()
        due = [each.room_id for each in self.hub.rooms.values() if is_due(each.state, at)]
        await asyncio.gather(*(self.hub.keep_house(room, LookAfter()) for room in due))

    async def _look_after_empty(self) -> None:
        """Where nobody is. A log is read once each time that something may have become due."""
        rooms = await in_thread(lease.empty_rooms)()
        self._looked = {room: seen for room, seen in self._looked.items() if room in rooms}
        for room, empty in rooms.items():
            seen = (empty.head, empty.may_be_due(now()))
            if seen[1] and self._looked.get(room) != seen:
                outcome = await self.hub.keep_house(room, LookAfter())
                if isinstance(outcome, Settled):
                    self._looked[room] = seen

    async def _check_sign_ins(self) -> None:
        """A socket does not outlive its sign-in; somebody who writes is not idle."""
        found = {c: self.sign_ins[c] for c in self.connections() if c in self.sign_ins}
        asked = [Asked(key, c.actor.member_id, c.active) for c, key in found.items()]
        for connection in found:
            connection.active = False
        ended = await self._looks.ended(asked)
        for connection, key in found.items():
            if key in ended:
                connection.end(SIGNED_OUT)
