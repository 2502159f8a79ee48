"""Everybody comes back at once; and two processes are restarted one after the other."""

import asyncio
import random
import time

import pytest

from tests.live import world
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import (
    BROKEN,
    backoff,
    circle,
    leave,
    percentile,
    talking,
    verdict_on,
)
from tests.services.on_uvicorn import OnUvicorn
from tests.services.serving import Served

ROOMS, MEMBERS = int(short_or_long(2, 10)), int(short_or_long(12, 47))
PAUSE_S = short_or_long(0.5, 1)


@at_most(280, 600)
async def test_all_resume_at_once(serve):
    served = serve()
    clinic = served.call(world.build, admission="auto", members=MEMBERS, sessions=ROOMS)
    names = ["ben", "cleo", *(f"extra{n}" for n in range(MEMBERS))]
    rooms = [await circle(served, clinic, names, session=n) for n in range(ROOMS)]
    everybody = [person for room in rooms for person in room]
    for room in rooms:
        await asyncio.gather(*(p.say_until_acked(f"{p.name} was here{p.words}") for p in room[:5]))

    for person in everybody:
        person.client._socket.transport.abort()
    waits = await asyncio.gather(*(resume(person) for person in everybody))
    for room in rooms:
        await asyncio.gather(*(p.say_until_acked(f"{p.name} is back{p.words}") for p in room[:5]))
    verdicts = [
        await verdict_on(served, clinic["sessions"][n], room) for n, room in enumerate(rooms)
    ]
    tell(
        "resumes at once",
        sockets=len(everybody),
        p50_s=percentile(waits, 0.5),
        p95_s=percentile(waits, 0.95),
        max_s=percentile(waits, 1),
    )
    assert all(verdict.sound for verdict in verdicts), verdicts
    assert percentile(waits, 0.95) <= (5 if LONG else 40)
    await leave(everybody)


async def resume(person) -> float:
    """As the web client does: after its back-off. The wait is what the person sees."""
    began = time.monotonic()
    await asyncio.sleep(backoff(1))
    for attempt in range(2, 50):
        try:
            await person.client.enter()
        except BROKEN:
            await asyncio.sleep(backoff(attempt))
        else:
            return time.monotonic() - began
    raise AssertionError("never came back")


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize("server", [Served, OnUvicorn])
@at_most(280, 900)
async def test_a_rolling_restart_loses_nothing(serve, server):
    first = serve(server)
    second = first.second()
    members = int(short_or_long(4, 30))
    clinic = first.call(world.build, admission="auto", members=members)
    names = [f"extra{n}" for n in range(members)]
    half = members // 2
    people = await circle(
        first, clinic, ["ben", *names[:half]], second=second, there=names[half:], pause=0.5
    )
    for person in people:
        person.doors = [first, second]
    async with talking(people):
        for _ in range(int(short_or_long(1, 5))):
            for process in (first, second):
                await asyncio.sleep(random.uniform(1, 2) * PAUSE_S)
                await asyncio.to_thread(process.stop)
                await asyncio.sleep(2 * PAUSE_S)
                await asyncio.to_thread(process.start)
        await asyncio.sleep(2 * PAUSE_S)
    verdict = await verdict_on(first, clinic["sessions"][0], people)
    waits = [wait for person in people for wait in person.waits]
    ends = [code for person in people for code in person.ends]
    # Whoever waits too long for an answer hangs up without having heard a code.
    codes = {code for code in ends if code is not None}
    tell(
        "rolling restart",
        server=server.__name__,
        sockets=len(people),
        resumes=len(waits),
        closed_with=sorted(codes),
        hung_up=ends.count(None),
        p95_s=percentile(waits, 0.95),
        max_s=percentile(waits, 1),
    )
    assert verdict.sound, verdict
    assert codes == {1012}
    assert not (LONG and None in ends)
    assert percentile(waits, 0.95) <= (5 if LONG else 40)
    await leave(people)
