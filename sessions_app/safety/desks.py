"""The desks that this process serves: hints from other processes, one poll for all, and ends."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Collection, Coroutine
from typing import Any
from uuid import UUID

from backend.kernel.hints import Hints
from backend.kernel.restarting import RESTARTED, before_daphne_stops
from backend.kernel.rounds import forever, in_thread
from clinicians.accounts.socket_door import NOT_SIGNED_IN, still_signed_in
from sessions_app.safety import watching
from sessions_app.safety.alerts import DESKS
from sessions_app.safety.desk import Desk
from sessions_app.safety.frames import BEAT_S

POLL_S, SIGN_IN_S = 2.0, 20.0


class Desks:
    """Lives on the event loop. One look at a time, so that every desk hears things in order."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.hints = Hints(DESKS, self.hinted)
        self._desks: set[Desk] = set()
        self._seen: dict[UUID, watching.Outlook] = {}
        self._sign_ins: dict[UUID, tuple[str, int]] = {}
        self._news = asyncio.Event()
        self._looking = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        self._spawn(self.hints.listen())
        self._spawn(forever(0, self._watch))
        self._spawn(forever(BEAT_S, self._beat))
        self._spawn(forever(SIGN_IN_S, self._check_all_sign_ins))

    async def arrive(self, desk: Desk) -> None:
        """Between two looks: what changes after this one is found by the next."""
        async with self._looking:
            await desk.greet(await in_thread(watching.known_standing)(desk.actor))
            self._desks.add(desk)
        self.hints.follow(desk.actor.clinic_id)
        await self.hints.mend()

    async def leave(self, desk: Desk) -> None:
        self._desks.discard(desk)
        clinic_id = desk.actor.clinic_id
        if clinic_id not in self._clinics():
            self._seen.pop(clinic_id, None)
            await self.hints.unfollow(clinic_id)

    def hinted(self, clinic_id: UUID, _head: int = 0) -> None:
        """Something changed there. May be called from any thread."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._news.set)

    async def say_goodbye(self) -> None:
        """The server stops: desks come back elsewhere or later."""
        await asyncio.gather(*(desk.end(RESTARTED) for desk in self._desks))

    # --- by the clock -------------------------------------------------------------------------

    async def _watch(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._news.wait(), POLL_S)
        self._news.clear()
        await self.hints.mend()
        if self._desks:
            await self._look()
            await self._look_at_doors()

    async def _look(self) -> None:
        async with self._looking:
            for clinic_id, now in (await in_thread(watching.outlooks)(self._clinics())).items():
                if self._seen.get(clinic_id) != now:
                    await self._tell(clinic_id, now)
                    self._seen[clinic_id] = now

    async def _tell(self, clinic_id: UUID, now: watching.Outlook) -> None:
        """Everybody there hears what they may know of; two windows of one person ask once."""
        windows: dict[UUID, list[Desk]] = defaultdict(list)
        for desk in self._desks:
            if desk.actor.clinic_id == clinic_id:
                windows[desk.actor.member_id].append(desk)
        for desks in windows.values():
            known = await in_thread(watching.known_standing)(desks[0].actor)
            for desk in desks:
                await desk.tell(known, now.flags)

    async def _look_at_doors(self) -> None:
        """Whose standing or sign-ins changed, and who came since: may they stay?"""
        members = {desk.actor.member_id for desk in self._desks}
        before, self._sign_ins = self._sign_ins, await in_thread(watching.sign_ins)(members)
        changed = {who for who, how in self._sign_ins.items() if before.get(who) != how}
        await self._check_sign_ins([d for d in self._desks if d.actor.member_id in changed])

    async def _check_all_sign_ins(self) -> None:
        await self._check_sign_ins(list(self._desks))

    async def _check_sign_ins(self, desks: Collection[Desk]) -> None:
        """A desk does not outlive its sign-in, and listening is no work: it keeps nobody in."""
        for desk in desks:
            if not await still_signed_in(desk.session_key):
                self._desks.discard(desk)
                await desk.end(NOT_SIGNED_IN)

    async def _beat(self) -> None:
        for desk in list(self._desks):
            await desk.beat()

    # ------------------------------------------------------------------------------------------

    def _clinics(self) -> set[UUID]:
        return {desk.actor.clinic_id for desk in self._desks}

    def _spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        task = self.loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_desks: Desks | None = None


def desks_here() -> Desks:
    """Must be called on the event loop."""
    global _desks
    if _desks is None:
        _desks = Desks()
        _desks.start()
        before_daphne_stops(_desks.say_goodbye)
        DESKS.served_here = _desks.hinted
    return _desks
