"""The hub and its keeper: one of each per server process, made at the first socket."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.kernel.lines import Line
from backend.kernel.restarting import before_daphne_stops
from sessions_app.live.connection import Connection
from sessions_app.live.door import Visit
from sessions_app.live.hints import ROOMS
from sessions_app.live.hub import Hub
from sessions_app.live.keeper import Keeper
from sessions_app.live.room.intents import How


class Process:
    def __init__(self) -> None:
        self.hub = Hub()
        self.keeper = Keeper(self.hub)
        self.keeper.start()
        before_daphne_stops(self.hub.say_goodbye)
        ROOMS.served_here = self.hub.hinted

    def arrive(self, visit: Visit, scope: Mapping[str, Any], line: Line) -> Connection:
        connection = self.hub.connect(visit, scope["actor"], line)
        self.keeper.sign_ins[connection] = scope["session_key"]
        return connection

    async def depart(self, connection: Connection, how: How) -> None:
        self.keeper.sign_ins.pop(connection, None)
        await self.hub.leave(connection, how)


_process: Process | None = None


def this_process() -> Process:
    """Must be called on the event loop."""
    global _process
    if _process is None:
        _process = Process()
    return _process
