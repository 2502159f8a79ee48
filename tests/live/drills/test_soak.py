"""Sessions come and go for half an hour, with two hundred sockets: memory and descriptors stay.

HOLDSPACE_MINUTES makes the long form shorter or longer than half an hour.
"""

import asyncio
import os
import random
import time

from tests.live import world
from tests.live.drills.lean import Lean
from tests.live.drills.observing import descriptors_of, memory_of
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import BROKEN, backoff

MINUTES = float(os.environ.get("HOLDSPACE_MINUTES", short_or_long(0.25, 30)))
ROOMS, MEMBERS = int(short_or_long(3, 18)), int(short_or_long(3, 8))
LIFE_S = short_or_long(6, 240)
PAUSE_S = short_or_long(0.5, 4)
SESSIONS = int(ROOMS * (MINUTES * 60 / LIFE_S + 2))
MEGABYTE = 1024 * 1024


@at_most(280, 600 + int(MINUTES * 60))
async def test_memory_and_descriptors_stay_where_they_are(serve):
    served = serve()
    clinic = await asyncio.to_thread(
        served.call, world.build, admission="auto", members=MEMBERS, sessions=SESSIONS
    )
    before = descriptors_of(served)
    until = time.monotonic() + MINUTES * 60
    tables = [asyncio.create_task(one_table(served, clinic, n, until)) for n in range(ROOMS)]
    samples = await samples_of(served, until)
    rate = slope(samples[len(samples) // 3 :])
    said = sum(await asyncio.gather(*tables))
    await asyncio.sleep(3)
    tell(
        "soak",
        minutes=MINUTES,
        sockets=ROOMS * (MEMBERS + 3),
        said=said,
        first_mb=round(samples[len(samples) // 3][1] / MEGABYTE, 1),
        last_mb=round(samples[-1][1] / MEGABYTE, 1),
        percent_per_10_min=round(rate, 2),
        mb_by_time=[round(size / MEGABYTE) for _, size, _ in samples[:: len(samples) // 15 or 1]],
        descriptors=(before, max(each[2] for each in samples), descriptors_of(served)),
    )
    assert descriptors_of(served) <= before + 12
    if LONG:
        assert rate < 2


async def samples_of(served, until) -> list[tuple[float, int, int]]:
    samples = []
    for _ in range(10**6):
        if time.monotonic() >= until:
            break
        samples.append((time.monotonic(), memory_of(served), descriptors_of(served)))
        await asyncio.sleep(short_or_long(1, 10))
    return samples


def slope(samples) -> float:
    """By least squares: percent of the mean in ten minutes."""
    times, sizes = [each[0] for each in samples], [each[1] for each in samples]
    middle, mean = sum(times) / len(times), sum(sizes) / len(sizes)
    spread = sum((at - middle) ** 2 for at in times)
    per_second = sum(
        (at - middle) * (size - mean) for at, size in zip(times, sizes, strict=True)
    ) / (spread or 1)
    return per_second * 600 / mean * 100


async def one_table(served, clinic, number, until) -> int:
    """One session after another with the same people, each some minutes long."""
    await asyncio.sleep(number * LIFE_S / ROOMS)
    said = 0
    names = ["ada", "ben", "cleo", *(f"extra{n}" for n in range(MEMBERS))]
    for session in clinic["sessions"][number::ROOMS]:
        if time.monotonic() >= until:
            break
        people = [Lean(served, session, clinic["cookies"][name]) for name in names]
        for person in people:
            await person.enter()
            if person is people[0]:
                await person.ask("session.open")
        end = min(until, time.monotonic() + LIFE_S)
        said += await talk(people, end)
        await close(people)
    return said


async def close(people) -> None:
    """The facilitator closes, and everybody is put out."""
    while people[0].close_code != 4409:
        try:
            await people[0].ask("session.close")
            await people[0].closed()
        except BROKEN:
            await return_to(people[0])
    for person in people[1:]:
        await person.closed(60)


async def return_to(person) -> None:
    """Until they are in again, or hear that it is over."""
    for _ in range(30):
        try:
            await person.enter()
        except BROKEN:
            if person.close_code == 4409:
                return
            await asyncio.sleep(backoff(1))
        else:
            return


async def talk(people, end) -> int:
    """Somebody speaks now and then; now and then somebody loses the line and comes back."""
    said = 0
    while time.monotonic() < end:
        person = random.choice(people)
        try:
            said += (await person.say(f"{said} " + "word " * 20))["type"] == "ack"
            if random.random() < 0.05:
                person._socket.transport.abort()
                await person.enter()
        except BROKEN:
            await return_to(person)
        for each in people:
            each.events.clear()
            each.heard_at.clear()
        await asyncio.sleep(random.uniform(0.5, 1.5) * PAUSE_S)
    return said
