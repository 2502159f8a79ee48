"""A right that ends in the middle of a flood: nothing of that person after its place in the log,
nothing to them, and every socket closed within a second."""

import asyncio
import contextlib
import time

import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed

from backend.kernel.ids import uuid7
from tests.live import world
from tests.live.browser import send
from tests.live.checker import check
from tests.live.drills.lean import Lean
from tests.live.drills.size import LONG, at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, percentile, talking, texts_of

TWO = connection.vendor == "postgresql"
ROUNDS = int(short_or_long(1, 20))
WAYS = ["revoked", "deactivated", "removed"]


@pytest.mark.parametrize("way", WAYS)
@at_most(280, 600)
async def test_nothing_comes_after_the_place_at_which_a_right_ended(serve, way):
    served = serve()
    processes = [served, served.second()] if TWO else [served]
    waits = await end_rights_in_floods(processes, way)
    tell(f"right ended: {way}", sockets=len(waits), closed_max_s=percentile(waits, 1))
    assert max(waits) <= (1 if LONG else 8)


@pytest.mark.only_on("postgresql")
@at_most(280, 600)
async def test_a_right_ends_without_redis_too(serve_on, redis):
    served = serve_on(REDIS_URL=redis.url)
    processes = [served, served.second()]
    await asyncio.to_thread(redis.kill)
    waits = await end_rights_in_floods(processes, "revoked")
    tell("right ended without Redis", sockets=len(waits), closed_max_s=percentile(waits, 1))
    assert max(waits) <= (3 if LONG else 10)


async def end_rights_in_floods(processes, way) -> list[float]:
    """One person after another, while Cleo goes on; for each socket, how long it stood."""
    served = processes[0]
    clinic = served.call(world.build, admission="auto", members=ROUNDS)
    ada, cleo = await circle(served, clinic, ["cleo"])
    waits = []
    for number in range(ROUNDS):
        flooder = Flooder(processes, clinic, f"extra{number}")
        async with talking([cleo]):
            await flooder.begin()
            began = time.monotonic()
            await end_right(way, ada, served, clinic, flooder.name)
            waits += await flooder.closed(began)
        cleo.talking = True
        receipt = await ada.client.say(f"after {number}")
        await ada.client.until(lambda seq=receipt["seq"]: ada.client.last >= seq)
        verdict = await judge(served, clinic, ada.client, flooder, cleo.sent)
        assert verdict.sound, verdict
    await leave([ada, cleo])
    return waits


class Flooder:
    """Talks through two sockets, at two processes where there are two, until it is cut off."""

    def __init__(self, processes, clinic, name) -> None:
        self.name = name
        self.sent: set[str] = set()
        self.lines = [
            Lean(process, clinic["sessions"][0], clinic["cookies"][name])
            for process in (processes * 2)[:2]
        ]
        for line in self.lines:
            line.forbidden = tuple(clinic["names"])

    async def begin(self) -> None:
        for line in self.lines:
            await line.enter()
        self.tasks = [asyncio.create_task(self.pour(n)) for n in range(2)]
        await asyncio.sleep(1)

    async def pour(self, number: int) -> None:
        line = self.lines[number]
        with contextlib.suppress(ConnectionClosed):
            while line.close_code is None:
                text = f"{self.name} {number} {len(self.sent)}"
                self.sent.add(text)
                await line.send(type="message.say", cid=str(uuid7()), text=text)
                await asyncio.sleep(0.08)

    async def closed(self, began: float) -> list[float]:
        """How long each socket stood after the end of the right was asked for."""
        waits = []
        for line in self.lines:
            assert await line.closed() == 4403
            waits.append(time.monotonic() - began)
        await asyncio.gather(*self.tasks)
        return waits


async def end_right(way, ada, served, clinic, name) -> None:
    place, member = clinic["places"][name], clinic["members"][name]
    if way == "removed":
        assert (await ada.client.ask("member.remove", member=place, reason="By agreement."))["seq"]
        return
    path, who = {
        "revoked": (f"enrolments/{place}/leave", "ada"),
        "deactivated": (f"participants/{member}/deactivate", "ines"),
    }[way]
    assert await send(served, clinic, who, "POST", path, {"reason": "By agreement."}) == 200


def stay_of(ada, key) -> tuple[int, int]:
    """From where they heard all, and the last place of the cut: their connections left there."""
    here = [e["seq"] for e in ada.events if e["kind"] == "presence.joined" and e["key"] == key]
    gone = [e["seq"] for e in ada.events if e["kind"] == "presence.left" and e["key"] == key]
    return min(here), max(gone)


async def judge(served, clinic, ada, flooder, others):
    """Against Ada, who heard all: theirs is the log of their stay, and none of theirs is after."""
    key = clinic["places"][flooder.name]
    began, ended = stay_of(ada, key)
    after = [e for e in ada.events if e["seq"] > ended and e.get("author") == key]
    assert not after, f"{len(after)} events of theirs after place {ended}"
    heard = {e["text"]: e["seq"] for e in ada.events if e["kind"] == "message.said"}
    places = {text: seq for text, seq in heard.items() if began < seq}
    log = await asyncio.to_thread(served.call, texts_of, session_id=clinic["sessions"][0])
    said = {*flooder.sent, *others, *(text for text in heard if text.startswith("after "))}
    stay = [text for text in log if text in places]
    return check(flooder.lines, said, places, stay, dict.fromkeys(range(2), ended))
