"""One socket's way out: what it was sent, what it has confirmed, and when it ends."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from clinicians.access.actor import Actor
from sessions_app.live import outbound
from sessions_app.live.buckets import Bucket
from sessions_app.live.room.state import Who
from sessions_app.live.window import MOST_EVENTS, Window

if TYPE_CHECKING:
    from sessions_app.live.fanout import Fanout

Send = Callable[[str], Awaitable[None]]
Close = Callable[[int], Awaitable[None]]
UNREAD = -1


class Connection:
    """Pulls from its room whenever it may send; replies go first."""

    def __init__(self, who: Who, actor: Actor, fanout: Fanout, send: Send, close: Close) -> None:
        now = time.monotonic()
        self.who, self.actor, self.fanout = who, actor, fanout
        self.window = Window()
        self.intents, self.garbage = Bucket(10, 20, now), Bucket(0.2, 10, now)
        self.frames, self.haste = Bucket(100, 200, now), Bucket(2, 40, now)
        self.syncs = Bucket(1, 5, now)
        self.opened_at = self.beat_at = now
        self.active = False
        self.greeted = False
        self.welcome_due = False
        self._send, self._close = send, close
        self._after = self._scanned = UNREAD
        self._replies: deque[str] = deque()
        self._ending: tuple[int, int] | None = None
        self._wake = asyncio.Event()

    # --- told by others -----------------------------------------------------------------------

    def wake(self) -> None:
        self._wake.set()

    def reply(self, text: str) -> None:
        self._replies.append(text)
        self._wake.set()

    def begin(self, last: int) -> None:
        """The log says that the person is here: greet them, then serve from their cursor."""
        self.welcome_due = False
        self.reply(self.fanout.welcome(self.who))
        self.serve_from(last)

    def serve_from(self, last: int) -> None:
        floor = self.fanout.person(self.who).floor or 0
        self._after, self._scanned = last, max(last, floor - 1)
        self.window.resume(last)
        self._wake.set()

    def end(self, code: int, at: int = 0) -> None:
        """Close with this code after the events up to `at` have been sent."""
        if self._ending is None:
            self._ending = (code, at)
            self._wake.set()

    @property
    def ended(self) -> bool:
        return self._ending is not None

    # --- sending ------------------------------------------------------------------------------

    async def run(self) -> None:
        """Send while there is something to send. On a slow line the next list gets longer."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            while text := self._next():
                await self._send(text)
            if self._ending is not None:
                await self._close(self._ending[0])
                return

    def beat(self, now: float) -> None:
        self.beat_at = now
        self.reply(outbound.beat(max(self._after, 0)))

    def _next(self) -> str:
        if self._replies:
            return self._replies.popleft()
        return self._next_events() or self._next_welcome()

    def _next_events(self) -> str:
        head = self.fanout.state.head
        upto = head if self._ending is None else min(head, self._ending[1])
        while UNREAD < self._scanned < upto:
            room = self.window.room if self._ending is None else MOST_EVENTS
            if not room:
                self.window.stuck(time.monotonic())
                return ""
            bundle = self.fanout.bundle(self.who, self._after, self._scanned, upto, room)
            self._scanned = bundle.upto
            if bundle.text:
                self._after = bundle.upto
                self.window.sent(bundle.upto, bundle.events, bundle.size)
                return bundle.text
        return ""

    def _next_welcome(self) -> str:
        """What a person may do has changed: say so once all that led to it has been sent."""
        if not self.welcome_due or self._scanned != self.fanout.state.head:
            return ""
        self.welcome_due = False
        return self.fanout.welcome(self.who)
