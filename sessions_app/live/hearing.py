"""One socket's way in: read a frame, mind the limits, pass it on."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sessions_app.live import frames, outbound, signs
from sessions_app.live.bad_frames import BadFrame, FrameTooBig
from sessions_app.live.connection import Connection
from sessions_app.live.fanout import GOODBYE
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import SLOW_DOWN, TRY_AGAIN, Refusal
from sessions_app.live.shapes import Ask

if TYPE_CHECKING:
    from sessions_app.live.hub import Hub
    from sessions_app.live.log import Outcome

TOO_BIG, FLOOD = 4413, 4429
NOT_GREETED = Refusal("hello_first", "Say hello first.")
GREETED = Refusal("hello_twice", "This connection has said hello already.")
BEYOND_HEAD = Refusal("cursor_beyond_head", "This room's log does not go that far.")


def hear(hub: Hub, connection: Connection, raw: str | bytes | None) -> None:
    """Every frame is answered, ignored on purpose, or counts towards the end of the connection."""
    now = time.monotonic()
    if connection.ended:
        return
    if not connection.frames.take(now):
        connection.end(FLOOD)
        return
    try:
        frame = frames.parse(raw)
    except BadFrame as bad:
        _bad(connection, bad, now)
        return
    if connection.greeted or isinstance(frame, frames.Hello):
        HANDLERS[type(frame)](hub, connection, frame)
    else:
        refuse(connection, NOT_GREETED, getattr(frame, "cid", None))


def refuse(connection: Connection, refusal: Refusal, cid: str | None = None) -> None:
    connection.reply(outbound.refused(cid, refusal.code, refusal.message, refusal.ends()))


def _bad(connection: Connection, bad: BadFrame, now: float) -> None:
    connection.reply(outbound.refused(bad.cid, bad.code, str(bad)))
    if isinstance(bad, FrameTooBig):
        connection.end(TOO_BIG)
    elif not connection.garbage.take(now):
        connection.end(FLOOD)


def _hello(hub: Hub, connection: Connection, hello: frames.Hello) -> None:
    if connection.greeted:
        refuse(connection, GREETED)
        return
    connection.greeted = True
    hub.join(connection, hello)


def _sync(_hub: Hub, connection: Connection, sync: frames.Sync) -> None:
    """Before the welcome nobody is served: the log may yet say that they may not be here."""
    if not connection.syncs.take(time.monotonic()):
        connection.end(FLOOD)
        return
    if not connection.begun:
        return
    head = connection.fanout.state.head
    if sync.last > head:
        refuse(connection, BEYOND_HEAD)
    connection.serve_from(min(sync.last, head))


def _got(_hub: Hub, connection: Connection, got: frames.Got) -> None:
    connection.window.confirm(got.seq)
    connection.wake()


def _goodbye(_hub: Hub, connection: Connection, _goodbye: frames.Goodbye) -> None:
    connection.end(GOODBYE)


def _typing(hub: Hub, connection: Connection, _typing: frames.Typing) -> None:
    if signs.is_shown(connection.fanout, connection.who):
        hub.typing(connection)


def _ask(hub: Hub, connection: Connection, ask: Ask) -> None:
    now = time.monotonic()
    connection.active = True
    if not connection.intents.take(now):
        _slow_down(connection, ask.cid)
        return
    hub.ask(connection, ask.intent, ask.cid, lambda outcome: _answer(connection, ask.cid, outcome))


def _slow_down(connection: Connection, cid: str) -> None:
    """Too fast on this socket, or too fast for one person over all of them (room/pace.py)."""
    refuse(connection, SLOW_DOWN, cid)
    if not connection.haste.take(time.monotonic()):
        connection.end(FLOOD)


def _answer(connection: Connection, cid: str, outcome: Outcome) -> None:
    """The ack leaves after the commit, and before the event reaches the same connection."""
    if outcome is SLOW_DOWN:
        _slow_down(connection, cid)
    elif isinstance(outcome, Refusal):
        refuse(connection, outcome, cid)
    elif isinstance(outcome, Settled) and outcome.receipt:
        connection.reply(outbound.ack(cid, outcome.receipt))
    else:
        refuse(connection, TRY_AGAIN, cid)


HANDLERS: dict[type, Callable[[Hub, Connection, Any], None]] = {
    frames.Hello: _hello,
    frames.Sync: _sync,
    frames.Got: _got,
    frames.Goodbye: _goodbye,
    frames.Typing: _typing,
    Ask: _ask,
}
