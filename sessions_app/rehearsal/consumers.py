"""The socket of a rehearsal: the same wire as a live room's, to a room that is kept nowhere."""

from __future__ import annotations

from typing import Any, cast

from backend.kernel.errors import DomainError
from backend.kernel.lines import LOST, Receive, Send
from backend.kernel.rounds import in_thread
from backend.kernel.servers import line_of
from sessions_app.live.consumers import SUBPROTOCOL
from sessions_app.live.hearing import hear
from sessions_app.live.hub import Hub
from sessions_app.live.room.intents import How
from sessions_app.rehearsal import door
from sessions_app.rehearsal.playhouse import this_playhouse

FULL = 4429


async def rehearsal_socket(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    if (await receive())["type"] != "websocket.connect":
        return
    if SUBPROTOCOL not in (scope["subprotocols"] or [SUBPROTOCOL]):
        await send({"type": "websocket.close"})
        return
    chosen = SUBPROTOCOL if scope["subprotocols"] else None
    await send({"type": "websocket.accept", "subprotocol": chosen})
    rehearsal_id = scope["url_route"]["kwargs"]["rehearsal_id"]
    try:
        visit = await in_thread(door.visit)(scope["actor"], rehearsal_id)
    except DomainError as refusal:
        await send({"type": "websocket.close", "code": 4000 + refusal.status})
        return
    if this_playhouse().is_full:
        await send({"type": "websocket.close", "code": FULL})
        return
    await _play(visit, scope, receive, send)


async def _play(visit: door.Visit, scope: dict[str, Any], receive: Receive, send: Send) -> None:
    line, house, code = line_of(send), this_playhouse(), LOST
    connection = house.arrive(visit, scope["actor"], scope["session_key"], line)
    stage = house.stage_of(scope["actor"])
    # A stage takes from `hear` what the hub takes: to join, to ask, to be seen typing.
    ears = cast("Hub", stage)
    try:
        code = await line.listen(receive, lambda raw: hear(ears, connection, raw))
    finally:
        how: How = "left" if code in {1000, 1001} else "lost"
        house.depart(stage, connection, how)
