"""The line is cut for half a minute, packets are dropped, sockets are reset. Whatever happens on
the way, everybody ends up with the same log, each event once, in order and without a gap."""

import asyncio
import random

import pytest

from tests.live import world
from tests.live.drills.network import ClientInside, ServedInside, network_of_its_own
from tests.live.drills.size import at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, percentile, talking, verdict_on
from tests.services.fixtures import environment

DELIVERIES = short_or_long(1500, 200_000)
CUT_S = short_or_long(5, 30)
MEMBERS = int(short_or_long(6, 38))


@pytest.fixture
def network():
    with network_of_its_own() as made:
        if made is None:
            pytest.skip("Only root may make a network namespace.")
        yield made


@pytest.fixture
def served(network, django_db_setup, tmp_path):
    served = ServedInside(tmp_path, {}, network=network)
    served.environment = environment(served, django_db_setup.copy(tmp_path))
    yield served.start()
    served.kill()


@pytest.mark.only_on("sqlite")
@at_most(280, 900)
async def test_a_bad_line_loses_doubles_and_reorders_nothing(network, served):
    clinic = served.call(world.build, admission="auto", members=MEMBERS)
    names = ["ben", "cleo", *(f"extra{n}" for n in range(MEMBERS))]
    kind = type("Here", (ClientInside,), {"network": network})
    people = await circle(served, clinic, names, kind=kind, pause=0.3)
    faults = {"cut": 0, "dropped": 0, "reset": 0}
    async with talking(people):
        await cut(network, CUT_S)
        faults["cut"], faults["reset"] = 1, reset_some(people)
        while deliveries(people) < DELIVERIES:
            await asyncio.sleep(random.uniform(0.5, 3))
            if random.random() < 0.5:
                await cut(network, random.uniform(0.05, 0.8))
                faults["dropped"] += 1
            else:
                faults["reset"] += reset_some(people)
    verdict = await verdict_on(served, clinic["sessions"][0], people)
    waits = [wait for person in people for wait in person.waits]
    tell(
        "bad line",
        clients=len(people),
        deliveries=deliveries(people),
        **faults,
        resumes=len(waits),
        p95_s=percentile(waits, 0.95),
    )
    assert verdict.sound, verdict
    assert deliveries(people) >= DELIVERIES
    assert waits
    await leave(people)


async def cut(network, seconds: float) -> None:
    """Every packet of these seconds is lost, in both directions."""
    await asyncio.to_thread(network.cut)
    await asyncio.sleep(seconds)
    await asyncio.to_thread(network.mend)


def reset_some(people) -> int:
    unlucky = random.sample(people, max(1, len(people) // 8))
    for person in unlucky:
        person.client._socket.transport.abort()
    return len(unlucky)


def deliveries(people) -> int:
    return sum(len(person.client.heard_at) for person in people)
