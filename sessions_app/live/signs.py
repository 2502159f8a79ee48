"""Signs that somebody is typing, where a group allows them: never stored, and easily lost."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from backend.kernel.clock import now
from sessions_app.live import outbound
from sessions_app.live.room.rules import may_say
from sessions_app.live.room.state import Who

if TYPE_CHECKING:
    from sessions_app.live.fanout import Fanout

PAUSE_S = 3.0


def is_shown(fanout: Fanout, who: Who) -> bool:
    """Only of people who may speak now, and once in a while."""
    person, moment = fanout.person(who), time.monotonic()
    if not fanout.state.house.typing or who.conn not in person.conns:
        return False
    if may_say(fanout.state.looked_at(now()), person):
        return False
    if moment - fanout.typed.get(who.key, -PAUSE_S) < PAUSE_S:
        return False
    fanout.typed[who.key] = moment
    return True


def show(fanout: Fanout, key: str) -> None:
    """To the others inside. Who is behind with reading is spared it."""
    text = outbound.typing(key)
    for connection in fanout.connections.values():
        inside = connection.begun and fanout.person(connection.who).admitted
        if inside and connection.who.key != key and connection.window.keeps_up:
            connection.reply(text)
