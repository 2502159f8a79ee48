"""Floods are held to the same pace, through one socket or several, at one process or two."""

import asyncio
import contextlib
from datetime import datetime

import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed

from backend.kernel.ids import uuid7
from sessions_app.live.room.pace import BURST, RATE
from tests.live import world
from tests.live.drills.lean import Lean
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave

SECONDS = short_or_long(3, 30)
TWO = connection.vendor == "postgresql"


@pytest.mark.parametrize("sockets", [1, 3] if not LONG else [1, 2, 6])
@at_most(280, 400)
async def test_a_flood_keeps_exactly_to_the_pace_of_one_person(serve, sockets):
    served = serve()
    processes = [served, served.second()] if TWO else [served]
    clinic = served.call(world.build, admission="auto")
    (ada,) = await circle(served, clinic, [])
    lines = [
        await Lean(
            processes[n % len(processes)], clinic["sessions"][0], clinic["cookies"]["ben"]
        ).enter()
        for n in range(sockets)
    ]

    await asyncio.gather(*(pour(line, sockets) for line in lines))
    await asyncio.sleep(1)
    places = [e for e in ada.client.events if e["kind"] == "message.said"]
    moments = [datetime.fromisoformat(e["at"]).timestamp() for e in places]

    tell(
        "flood",
        sockets=sockets,
        processes=len(processes),
        seconds=SECONDS,
        taken=len(moments),
        allowed=round(BURST + RATE * (moments[-1] - moments[0])),
        most_over=round(most_over(moments), 2),
    )
    assert most_over(moments) <= 0.05, "more went through than the bucket holds"
    assert len(moments) >= 0.85 * (BURST + RATE * (SECONDS - 1)), "less went through than it holds"
    assert {line.close_code for line in lines} <= {None, 4429}
    for line in lines:
        await line.close()
    await leave([ada])


async def pour(line: Lean, sockets: int) -> None:
    """Say things faster than one may, together, but not so fast as to be cut."""
    until = asyncio.get_running_loop().time() + SECONDS
    rate = min(2.2 * RATE / sockets, 1.15 * RATE)
    with contextlib.suppress(ConnectionClosed):
        for _ in range((BURST + 10) // sockets):
            await line.send(type="message.say", cid=str(uuid7()), text="at once")
        while asyncio.get_running_loop().time() < until:
            await line.send(type="message.say", cid=str(uuid7()), text="again")
            await asyncio.sleep(1 / rate)


def most_over(moments: list[float]) -> float:
    """By how much the fullest stretch of time exceeds what the bucket lets through in it."""
    most, level = 0.0, 0.0
    for before, at in zip([moments[0], *moments], moments, strict=False):
        level = max(level - (at - before) * RATE, 0.0) + 1
        most = max(most, level - BURST)
    return most
