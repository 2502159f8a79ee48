"""One socket's way out: what it was sent, what it has confirmed, and when it ends."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from backend.kernel.lines import Line, framed
from clinicians.access.actor import Actor
from sessions_app.live import outbound
from sessions_app.live.buckets import Bucket
from sessions_app.live.outbound import BEAT_S
from sessions_app.live.room.state import Who
from sessions_app.live.turns import Turns
from sessions_app.live.window import MOST_EVENTS, Window

if TYPE_CHECKING:
    from sessions_app.live.fanout import Fanout

UNREAD = -1
BEAT_ANYWAY_S = 60.0


class Connection:
    """Pulls from its room when its turn comes; replies go first."""

    __slots__ = (
        *("who", "actor", "fanout", "window", "intents", "garbage", "frames", "haste", "syncs"),
        *("opened_at", "beat_at", "sent_at", "active", "greeted", "welcome_due", "due"),
        *("_line", "_turns", "_after", "_scanned", "_replies", "_ending", "_closed"),
    )

    def __init__(self, who: Who, actor: Actor, fanout: Fanout, line: Line, turns: Turns) -> None:
        now = time.monotonic()
        self.who, self.actor, self.fanout = who, actor, fanout
        self.window = Window()
        self.intents, self.garbage = Bucket(10, 20, now), Bucket(0.2, 10, now)
        self.frames, self.haste = Bucket(100, 200, now), Bucket(2, 40, now)
        self.syncs = Bucket(1, 5, now)
        self.opened_at = self.beat_at = self.sent_at = now
        self.active = False
        self.greeted = False
        self.welcome_due = False
        self.due = False
        self._line, self._turns = line, turns
        self._after = self._scanned = UNREAD
        self._replies: list[bytes] = []
        self._ending: tuple[int, int] | None = None
        self._closed = False

    # --- told by others -----------------------------------------------------------------------

    def wake(self) -> None:
        """There may be something to send: it goes out with this turn of the loop."""
        if not self.due:
            self.due = True
            self._turns.take(self)

    def reply(self, text: str) -> None:
        self._replies.append(framed(text))
        self.wake()

    def begin(self, last: int) -> None:
        """The log says that the person is here: greet them, then serve from their cursor."""
        self.welcome_due = False
        self.reply(self.fanout.welcome(self.who))
        self.serve_from(last)

    def serve_from(self, last: int) -> None:
        self._after, self._scanned = last, max(last, self.fanout.nothing_before(self.who))
        self.window.resume(last)
        self.wake()

    def end(self, code: int, at: int = 0) -> None:
        """Close with this code after the events up to `at` have been sent."""
        if self._ending is None:
            self._ending = (code, at)
            self.wake()

    @property
    def begun(self) -> bool:
        """The log has let this person in. Before that they are shown nothing of it."""
        return self._scanned > UNREAD

    @property
    def ended(self) -> bool:
        return self._ending is not None

    # --- sending ------------------------------------------------------------------------------

    def flush(self) -> None:
        """Send all that there is to send, as one write."""
        self.due = False
        if self._closed:
            return
        frames, self._replies = self._replies, []
        upto = self._last_place()
        while UNREAD < self._scanned < upto and (frame := self._next_events(upto)):
            frames.append(frame)
        if self.welcome_due and self._scanned == self.fanout.state.head:
            frames.append(self._welcome())
        if frames:
            self.sent_at = time.monotonic()
            self._line.write(frames)
        if self._ending is not None:
            self._closed = True
            self._line.close(self._ending[0])

    def beat(self, now: float) -> None:
        """A sign of life where there was none; and now and then our time and place, anyway."""
        if now - self.sent_at < BEAT_S and now - self.beat_at < BEAT_ANYWAY_S:
            return
        self.beat_at = now
        self.reply(outbound.beat(max(self._after, 0)))

    def _last_place(self) -> int:
        """How far they may hear the log."""
        head = self.fanout.state.head
        return head if self._ending is None else min(head, self._ending[1])

    def _next_events(self, upto: int) -> bytes:
        """Nothing if there is nothing for them up to there, or no room for it."""
        while self._scanned < upto:
            room = self.window.room if self._ending is None else MOST_EVENTS
            if not room:
                self.window.stuck(time.monotonic())
                self.fanout.stuck.add(self)
                return b""
            bundle = self.fanout.bundle(self.who, self._after, self._scanned, upto, room)
            self._scanned = bundle.upto
            if bundle.frame:
                self._after = bundle.upto
                self.window.sent(bundle.upto, bundle.events, bundle.size)
                return bundle.frame
        return b""

    def _welcome(self) -> bytes:
        """What a person may do has changed: said once all that led to it has been sent."""
        self.welcome_due = False
        return framed(self.fanout.welcome(self.who))
