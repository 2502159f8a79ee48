"""A client that never reads costs little, is cut soon, and slows nobody down."""

import asyncio
import json
from datetime import datetime
from typing import cast

from tests.live import world
from tests.live.drills.observing import memory_of, seconds_until, sockets_of
from tests.live.drills.raw import RawSocket
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, percentile, talking, verdict_on

STUCK = int(short_or_long(4, 20))
MEGABYTE = 1024 * 1024
WORDS = " word" * 700
MOST_UNREAD = 64


@at_most(280, 400)
async def test_a_client_that_never_reads_is_cut_and_slows_nobody(serve):
    served = serve()
    clinic = served.call(world.build, admission="auto", members=STUCK)
    people = await circle(served, clinic, ["ben", "cleo"], pause=0.12)
    for person in people:
        person.words += WORDS
    async with talking(people):
        await asyncio.sleep(short_or_long(6, 20))
    calm = percentile([d for p in people for d in p.delays], 0.95)
    before, lines = memory_of(served), sockets_of(served)
    for person in people:
        person.delays.clear()
        person.talking = True

    stuck = [await come_and_never_read(served, clinic, f"extra{n}") for n in range(STUCK)]
    assert sockets_of(served) == lines + STUCK
    async with talking(people):
        cut = await seconds_until_cut(people[1].client, clinic, STUCK)
    grown = (memory_of(served) - before) / MEGABYTE
    slowed = percentile([d for p in people for d in p.delays], 0.95)
    freed = await seconds_until(lambda: sockets_of(served) <= lines, 20)

    tell(
        "never reads",
        stuck=STUCK,
        cut_after_s=[round(each, 1) for each in cut],
        grown_mb=round(grown, 1),
        ack_p95_before_s=calm,
        ack_p95_beside_s=slowed,
        socket_gone_after_s=round(freed, 1),
    )
    assert grown <= 5 * STUCK
    assert max(cut) <= (5 if LONG else 10)
    assert slowed <= max(2 * calm, calm + (0.25 if LONG else 2))
    assert (await verdict_on(served, clinic["sessions"][0], people)).sound
    for each in stuck:
        each.abort()
    await leave(people)


async def come_and_never_read(served, clinic, name) -> RawSocket:
    raw = await RawSocket.open(served, clinic["sessions"][0], clinic["cookies"][name], buffer=4096)
    cast(asyncio.Transport, raw.writer.transport).pause_reading()
    await raw.send(json.dumps({"type": "hello", "last": 0, "epoch": None}))
    return raw


async def seconds_until_cut(ben, clinic, people) -> list[float]:
    """For each of them: from the moment at which there was more than they may leave unread. Ben
    hears what they would: Ada hears at the door, too."""
    keys = {clinic["places"][f"extra{n}"] for n in range(people)}

    def left():
        return [e for e in ben.events if e["kind"] == "presence.left" and e["key"] in keys]

    await seconds_until(lambda: len(left()) == people, 90)
    return [_unread_for(ben, event) for event in left()]


def _unread_for(ben, left) -> float:
    here = {"kind": "presence.joined", "conn": left["conn"]}
    joined = next(event for event in ben.events if here.items() <= event.items())
    since = [e for e in ben.events if joined["seq"] < e["seq"] <= left["seq"]]
    full = since[min(MOST_UNREAD, len(since) - 1)]
    return seconds(left["at"]) - seconds(full["at"])


def seconds(stamp: str) -> float:
    return datetime.fromisoformat(stamp).timestamp()
