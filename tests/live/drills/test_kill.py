"""kill -9 in the middle of a talking room: nothing that was acknowledged is lost.

The short form kills 4 times on the engine of the run; the long form 100 times (or HOLDSPACE_KILLS).
"""

import asyncio
import os
import random
import time

from tests.live import world
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, percentile, talking, verdict_on

KILLS = int(os.environ.get("HOLDSPACE_KILLS", short_or_long(4, 100)))
TALKERS = ["ben", "cleo", "extra0", "extra1", "extra2"]


@at_most(120 + 15 * KILLS, 120 + 15 * KILLS)
async def test_a_killed_server_loses_nothing_that_was_acknowledged(serve):
    served = serve()
    clinic = served.call(world.build, admission="auto", members=3)
    people = await circle(served, clinic, TALKERS)
    starts = []

    async with talking(people):
        for _ in range(KILLS):
            await asyncio.sleep(random.uniform(0.3, 1.2))
            await asyncio.to_thread(served.kill)
            began = time.monotonic()
            await asyncio.to_thread(served.start)
            starts.append(time.monotonic() - began)
            await asyncio.sleep(2.2)

    verdict = await verdict_on(served, clinic["sessions"][0], people)
    waits = [wait for person in people for wait in person.waits]
    tell(
        "kill -9",
        kills=KILLS,
        acked=sum(len(person.acked) for person in people),
        start_p50=percentile(starts, 0.5),
        resume_p50=percentile(waits, 0.5),
        resume_p95=percentile(waits, 0.95),
        resume_max=percentile(waits, 1),
    )
    assert verdict.sound, verdict
    assert len(waits) >= KILLS * len(people) * 0.8
    assert percentile(waits, 0.95) <= (5 if LONG else 40)
    await leave(people)
