"""One hub per process: it takes the log's news to the connections, and their intents to the log."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import time
from collections.abc import Callable, Coroutine
from secrets import token_hex
from typing import Any
from uuid import UUID

from backend.kernel.hints import Hints
from backend.kernel.lines import Line
from backend.kernel.restarting import RESTARTED
from clinicians.access.actor import Actor
from sessions_app.live import signs
from sessions_app.live.connection import Connection
from sessions_app.live.door import Visit
from sessions_app.live.fanout import CLOSED, ENDINGS, SENT_AWAY, Fanout
from sessions_app.live.frames import Hello
from sessions_app.live.hearing import BEYOND_HEAD, refuse
from sessions_app.live.hints import ROOMS
from sessions_app.live.log import Outcome, Request
from sessions_app.live.room.intents import Housekeeping, How, Intent, Join, Leave
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import GATE_CLOSED, NO_LONGER, REMOVED, TRY_AGAIN, Refusal
from sessions_app.live.room.state import HOUSE, Who
from sessions_app.live.turns import Turns
from sessions_app.live.writer import Batch, Writer

logger = logging.getLogger(__name__)
Answer = Callable[[Outcome], None]
PAUSE_S, FAREWELL_S = 1.0, 5.0
OUTSIDE = (REMOVED, NO_LONGER, GATE_CLOSED)


def _wrote(outcome: Outcome) -> bool:
    """Whether the log may have gained by it: who holds the room hears of somebody turned away."""
    return outcome is GATE_CLOSED or (isinstance(outcome, Settled) and bool(outcome.events))


class Hub:
    """Lives on the event loop. Only the writer runs elsewhere, and it reports here."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.rooms: dict[UUID, Fanout] = {}
        self.process = token_hex(4)
        self.hints = Hints(ROOMS, self.hinted, self.sign_seen)
        self.turns = Turns(self.loop)
        self._numbers = itertools.count(1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._writer = Writer(self._from_writer)
        self._writer.start()

    # --- connections --------------------------------------------------------------------------

    def connect(self, visit: Visit, actor: Actor, line: Line) -> Connection:
        who = Who(
            visit.who.key,
            visit.who.part,
            visit.who.name,
            visit.who.pronouns,
            conn=f"{self.process}.{next(self._numbers)}",
        )
        fanout = self._fanout(visit)
        connection = Connection(who, actor, fanout, line, self.turns)
        fanout.connections[who.conn] = connection
        return connection

    def join(self, connection: Connection, hello: Hello) -> None:
        """Through the log, then the welcome: who is greeted is on the record as present."""

        def joined(outcome: Outcome) -> None:
            if isinstance(outcome, Refusal):
                refuse(connection, outcome)
                codes = {TRY_AGAIN: RESTARTED, **dict.fromkeys(OUTSIDE, SENT_AWAY)}
                return connection.end(codes.get(outcome, CLOSED))
            return connection.begin(self._cursor(connection, hello))

        self.ask(connection, Join(connection.who.conn), None, joined)

    async def leave(self, connection: Connection, how: How) -> None:
        """The socket is gone. The log hears of it, though the server cancels who asks for that."""
        connection.end(ENDINGS[how])
        await asyncio.shield(self.spawn(self._leave(connection, how)))

    async def _leave(self, connection: Connection, how: How) -> None:
        fanout, conn = connection.fanout, connection.who.conn
        try:
            if connection.greeted:
                request = Request(fanout.room_id, connection.who, Leave(conn, how))
                outcome = await self._settled(request)
                while outcome is TRY_AGAIN:
                    await asyncio.sleep(PAUSE_S)
                    outcome = await self._settled(request)
        finally:
            fanout.connections.pop(conn, None)
            fanout.empty_since = time.monotonic()

    def ask(self, connection: Connection, intent: Intent, cid: str | None, answer: Answer) -> None:
        room_id, who = connection.fanout.room_id, connection.who
        request = Request(room_id, who, intent, cid, connection.actor, paced=cid is not None)
        self._writer.submit(request, answer)

    async def keep_house(self, room_id: UUID, intent: Housekeeping) -> Outcome:
        """What the house asks of one room. What nobody here listens to is dropped before anybody
        can come: the first to come is served the whole log."""
        settled = self._settled(Request(room_id, HOUSE, intent))
        if room_id not in self.rooms:
            self._writer.drop(room_id)
        return await settled

    def _settled(self, request: Request) -> asyncio.Future[Outcome]:
        """The answer, unless whoever waits for it gives up."""
        settled: asyncio.Future[Outcome] = self.loop.create_future()

        def answer(outcome: Outcome) -> None:
            if not settled.done():
                settled.set_result(outcome)

        self._writer.submit(request, answer)
        return settled

    # --- news ---------------------------------------------------------------------------------

    def hinted(self, room_id: UUID, head: int | None = None) -> None:
        """Another process, or a command, appended to this room. May be called from any thread."""
        fanout = self.rooms.get(room_id)
        if fanout and (head is None or head > fanout.state.head):
            self._writer.submit(Request(room_id, HOUSE), lambda _: None)

    def typing(self, connection: Connection) -> None:
        room_id, key = connection.fanout.room_id, connection.who.key
        signs.show(connection.fanout, key)
        self.hints.show(room_id, key)

    def sign_seen(self, room_id: UUID, key: str) -> None:
        """Somebody types in another process."""
        if fanout := self.rooms.get(room_id):
            signs.show(fanout, key)

    def _from_writer(self, batch: Batch) -> None:
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._at_once, batch)

    def _at_once(self, batch: Batch) -> None:
        with self.turns.gathered():
            self._deliver(batch)

    def _deliver(self, batch: Batch) -> None:
        """First the answers, so that an ack precedes its event; the sending happens afterwards."""
        for advance in batch.advances:
            fanout = self.rooms.get(advance.room_id)
            if fanout and not fanout.advance(advance.events, advance.state):
                self._read_again(fanout)
        for job, outcome in batch.answers:
            try:
                job.answer(outcome)
            except Exception:
                logger.exception("An answer of the room log did not arrive.")
        heads = {advance.room_id: advance.state.head for advance in batch.advances}
        for room_id in {job.request.room_id for job, outcome in batch.answers if _wrote(outcome)}:
            self.hints.announce(room_id, heads[room_id])

    def _read_again(self, fanout: Fanout) -> None:
        """Its news left a gap: the writer forgets what it told, and tells the whole log."""
        if not fanout.behind:
            fanout.behind = True
            self._writer.drop(fanout.room_id)
            self.hinted(fanout.room_id)

    # --- rooms --------------------------------------------------------------------------------

    def _fanout(self, visit: Visit) -> Fanout:
        if visit.room_id not in self.rooms:
            self.rooms[visit.room_id] = Fanout(visit.room_id, visit.epoch, visit.session)
            self.hints.follow(visit.room_id)
            self.spawn(self.hints.mend())
        fanout = self.rooms[visit.room_id]
        fanout.empty_since = None
        return fanout

    def forget(self, fanout: Fanout) -> None:
        """Nobody here listens any more."""
        del self.rooms[fanout.room_id]
        self._writer.drop(fanout.room_id)
        self.spawn(self.hints.unfollow(fanout.room_id))

    def start_over(self) -> None:
        """This process was thought dead and its connections were written off: begin anew."""
        self.process = token_hex(4)
        for fanout in self.rooms.values():
            for connection in fanout.connections.values():
                connection.end(RESTARTED)

    async def say_goodbye(self) -> None:
        """The server stops: clients come back elsewhere or later, and no minute is left open."""
        connections = [c for room in self.rooms.values() for c in room.connections.values()]
        leaving = asyncio.gather(*(self.leave(each, "lost") for each in connections))
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(leaving, FAREWELL_S)

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self.loop.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    @staticmethod
    def _cursor(connection: Connection, hello: Hello) -> int:
        """A client of another epoch knows nothing of this log; one beyond the head is mistaken."""
        fanout = connection.fanout
        last = hello.last if hello.epoch in (None, fanout.epoch) else 0
        if last > fanout.state.head:
            refuse(connection, BEYOND_HEAD)
        return min(last, fanout.state.head)
