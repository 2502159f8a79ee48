"""kill -9 in the middle of a talking room: nothing that was acknowledged is lost.

The short form kills 20 times on the engine of the run. `HOLDSPACE_KILLS=100` is the long form.
"""

import asyncio
import os
import random
import time

import pytest
from websockets.exceptions import WebSocketException

from backend.kernel.ids import uuid7
from tests.live import world
from tests.live.checker import check
from tests.live.client import Client

KILLS = int(os.environ.get("HOLDSPACE_KILLS", "20"))
TALKERS = ["ben", "cleo", "extra0", "extra1", "extra2"]


class Talker:
    """Says one thing after another, each until it is acknowledged, whatever the line does."""

    def __init__(self, name: str, client: Client) -> None:
        self.name, self.client = name, client
        self.sent: set[str] = set()
        self.acked: dict[str, int] = {}
        self.waits: list[float] = []
        self.talking = True

    async def talk(self) -> None:
        number = 0
        while self.talking:
            number += 1
            await self.say_until_acked(f"{self.name} {number}", str(uuid7()))
            await asyncio.sleep(random.uniform(0.1, 0.2))

    async def say_until_acked(self, text: str, cid: str) -> None:
        self.sent.add(text)
        while text not in self.acked:
            try:
                answer = await self.client.say(text, cid)
                if answer["type"] == "ack":
                    self.acked[text] = answer["seq"]
                else:
                    await asyncio.sleep(0.1)
            except (WebSocketException, AssertionError, OSError):
                await self.come_back()

    async def come_back(self) -> None:
        began = time.monotonic()
        while True:
            try:
                await self.client.enter()
            except (WebSocketException, AssertionError, OSError):
                await asyncio.sleep(random.uniform(0.05, 0.2))
            else:
                self.waits.append(time.monotonic() - began)
                return


@pytest.mark.timeout(60 + 15 * KILLS)
async def test_a_killed_server_loses_nothing_that_was_acknowledged(serve):
    served = serve()
    clinic = served.call(world.build, admission="auto", members=3)
    clients = {
        name: Client(served, clinic["sessions"][0], clinic["cookies"][name])
        for name in ["ada", *TALKERS]
    }
    await clients["ada"].enter()
    await clients["ada"].ask("session.open")
    talkers = [Talker(name, clients[name]) for name in ["ada", *TALKERS]]
    for talker in talkers[1:]:
        await talker.client.enter()
    talks = [asyncio.create_task(talker.talk()) for talker in talkers]

    for _ in range(KILLS):
        await asyncio.sleep(random.uniform(0.3, 1.2))
        await asyncio.to_thread(served.kill)
        await asyncio.to_thread(served.start)
        await asyncio.sleep(0.5)
    for talker in talkers:
        talker.talking = False
    await asyncio.gather(*talks)

    acked = {text: seq for talker in talkers for text, seq in talker.acked.items()}
    head = max(acked.values())
    for talker in talkers:
        await talker.client.until(lambda c=talker.client: c.last >= head)
    log = await asyncio.to_thread(served.call, texts_of, session_id=clinic["sessions"][0])
    sent = {text for talker in talkers for text in talker.sent}
    verdict = check([talker.client for talker in talkers], sent, acked, log)
    assert verdict.sound, verdict
    assert len(acked) > 5 * KILLS
    assert max(wait for talker in talkers for wait in talker.waits) < 15
    for client in clients.values():
        await client.close()


def texts_of(session_id):
    from sessions_app.live.models import Room
    from sessions_app.live.pages import events_after

    room = Room.objects.get(session=session_id)
    return [e.body["text"] for e in events_after(room, 0) if e.kind == "message.said"]
