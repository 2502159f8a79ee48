"""The socket's edge: frames in, frames out, close codes. It decides nothing.

A plain ASGI application: what makes up a Channels consumer costs a room more than the room does.
"""

from __future__ import annotations

from typing import Any

from backend.kernel.errors import DomainError
from backend.kernel.lines import LOST, Receive, Send
from backend.kernel.rounds import Together
from backend.kernel.servers import line_of
from sessions_app.live import door
from sessions_app.live.hearing import hear
from sessions_app.live.process import this_process
from sessions_app.live.room.intents import How

SUBPROTOCOL = "room.v1"
visits = Together(door.visits)


async def room_socket(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """One socket of one person in one live room."""
    if (await receive())["type"] != "websocket.connect":
        return
    offered = scope["subprotocols"]
    if offered and SUBPROTOCOL not in offered:
        await send({"type": "websocket.close"})
        return
    await send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL if offered else None})
    session_id = scope["url_route"]["kwargs"]["session_id"]
    try:
        visit = await visits((scope["actor"], session_id))
    except DomainError as refusal:
        await send({"type": "websocket.close", "code": 4000 + refusal.status})
    else:
        await _stay(visit, scope, receive, send)


async def _stay(visit: door.Visit, scope: dict[str, Any], receive: Receive, send: Send) -> None:
    line, process, code = line_of(send), this_process(), LOST
    connection = process.arrive(visit, scope, line)
    try:
        code = await line.listen(receive, lambda raw: hear(process.hub, connection, raw))
    finally:
        how: How = "left" if code in {1000, 1001} else "lost"
        await process.depart(connection, how)
