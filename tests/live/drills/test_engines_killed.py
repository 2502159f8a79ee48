"""PostgreSQL killed and restarted, Redis flushed and killed: nothing is lost, and all goes on."""

import asyncio
import contextlib
import time

import pytest

from tests.live import world
from tests.live.drills.observing import seconds_until
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, percentile, talking, verdict_on

pytestmark = pytest.mark.only_on("postgresql")
ROUNDS = int(short_or_long(2, 20))
HERE, THERE = ["ben", "extra0", "extra1"], ["cleo", "extra2"]


@pytest.fixture
async def two_processes(serve_on, postgres, redis):
    """A room at two processes, on engines that may be killed."""
    first = serve_on(DATABASE_URL=postgres.url, REDIS_URL=redis.url)
    second = first.second()
    clinic = first.call(world.build, admission="auto", members=3)
    people = await circle(first, clinic, HERE, second=second, there=THERE)
    yield first, clinic["sessions"][0], people
    await leave(people)


@at_most(280, 900)
async def test_a_killed_postgresql_loses_nothing(two_processes, postgres):
    served, session, people = two_processes
    waits = []
    async with talking(people):
        for _ in range(ROUNDS):
            await asyncio.sleep(1.5)
            await asyncio.to_thread(postgres.kill)
            await asyncio.sleep(1)
            await asyncio.to_thread(postgres.start)
            waits.append(await until_all_are_heard(people))
    verdict = await verdict_on(served, session, people)
    tell(
        "PostgreSQL killed",
        kills=ROUNDS,
        acked=sum(len(person.acked) for person in people),
        refused=sorted({code for person in people for code in person.refusals}),
        back_max_s=percentile(waits, 1),
    )
    assert verdict.sound, verdict
    assert {code for person in people for code in person.refusals} <= {"try_again"}
    assert max(waits) <= (5 if LONG else 20)


@at_most(280, 900)
async def test_a_flushed_and_killed_redis_makes_nothing_late(two_processes, redis):
    served, session, people = two_processes
    late = {}
    # Whoever speaks at the other process brings it up to date: they only listen there.
    async with talking(people[: len(HERE) + 1]):
        late["calm"] = await lateness(people, 3)
        redis.client().flushall()
        late["flushed"] = await lateness(people, short_or_long(4, 30))
        await asyncio.to_thread(redis.kill)
        late["killed"] = await lateness(people, short_or_long(5, 60))
        await asyncio.to_thread(redis.start)
        late["back"] = await lateness(people, 4)
    verdict = await verdict_on(served, session, people)
    tell("Redis", **{f"{when}_latest_s": round(most, 2) for when, most in late.items()})
    assert verdict.sound, verdict
    assert max(late.values()) <= (3 if LONG else 8)


async def until_all_are_heard(people) -> float:
    """How long from now until each of them was acknowledged something that they said after now."""
    began = time.monotonic()
    known = {person.name: len(person.acked) for person in people}
    while any(len(person.acked) < known[person.name] + 2 for person in people):
        await asyncio.sleep(0.05)
        assert time.monotonic() - began < 60
    return time.monotonic() - began


async def lateness(people, seconds: float) -> float:
    """The longest time from an ack to the last who heard it, of what is said in these seconds."""
    began = time.monotonic()
    await asyncio.sleep(seconds)
    acked = {t: at for person in people for t, at in person.acked_at.items() if at >= began}
    with contextlib.suppress(AssertionError):
        await seconds_until(lambda: all(t in p.client.heard_at for t in acked for p in people), 10)
    heard = [max(person.client.heard_at.get(t, float("inf")) for person in people) for t in acked]
    return max(at - acked_at for at, acked_at in zip(heard, acked.values(), strict=True))
