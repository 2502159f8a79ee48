"""One room, two server processes: PostgreSQL and Redis between them."""

import json
import time

import pytest
from django.db import connection

from tests.live import world
from tests.live.browser import post
from tests.live.story import does, open_room

pytestmark = [
    pytest.mark.xdist_group("live-two-processes"),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="The embedded default is one process"
    ),
]


@pytest.fixture(scope="module")
def other(house):
    return house[0].second()


async def test_people_of_two_processes_are_in_one_room(visitor, harbour, other):
    ada, ben = await open_room(visitor, harbour, "ben")
    cleo = await visitor("cleo", at=other).enter()
    await ada.sees("presence.knocked", key=harbour["places"]["cleo"])
    await ada.ask("door.admit", member=harbour["places"]["cleo"])
    await cleo.until(lambda: cleo.welcome["you"]["standing"] == "admitted")

    for n in range(10):
        await (ben if n % 2 else cleo).say(f"{n}")

    for person in (ada, ben, cleo):
        await person.sees("message.said", text="9")
        assert person.texts == [str(n) for n in range(10)]


async def test_a_hint_brings_the_news_long_before_the_poll(visitor, harbour, other):
    ada, _ = await open_room(visitor, harbour, "ben")
    second = await visitor("ben", at=other).enter()
    waits = []
    for n in range(5):
        began = time.monotonic()
        await ada.say(f"{n}")
        await second.sees("message.said", text=f"{n}")
        waits.append(time.monotonic() - began)
    assert sorted(waits)[2] < 1.0


async def test_a_cid_repeated_at_the_other_process_is_said_once(visitor, harbour, other):
    ada, ben = await open_room(visitor, harbour, "ben")
    cid = "0192f0c1-2345-7abc-8def-0123456789ab"
    first = await ben.say("once", cid)
    await ben.drop()
    elsewhere = await visitor("ben", at=other).enter()

    assert await elsewhere.say("once", cid) == first
    await ada.say("end")
    await ada.sees("message.said", text="end")
    assert ada.texts == ["once", "end"]


async def test_a_right_that_ends_at_one_process_ends_at_the_other(visitor, harbour, other, house):
    _, ben = await open_room(visitor, harbour, "extra0")
    elsewhere = await visitor("extra0", at=other).enter()
    place = harbour["places"]["extra0"]

    assert await post(house[0], harbour, "ada", f"enrolments/{place}/leave", reason="Moved.") == 200

    assert await elsewhere.closed(1.5) == 4403
    assert await ben.closed(1.5) == 4403


async def test_who_types_at_one_process_is_seen_typing_at_the_other(visitor, harbour, other, house):
    house[0].call(world.settle_plan, group=harbour["group"], typing=True)
    ada, ben = await open_room(visitor, harbour, "ben")
    elsewhere = await visitor("ben", at=other).enter()
    key = harbour["places"]["ben"]
    ada_too = await visitor("ada", at=other).enter()
    await elsewhere.send(type="typing")

    def typed(person):
        return [frame["key"] for frame in person.frames if frame["type"] == "typing"]

    await ada.until(lambda: typed(ada))
    assert typed(ada) == typed(ada_too) == [key]
    assert typed(ben) == []


async def test_words_that_wait_at_one_process_are_let_through_at_the_other(visitor, harbour, other):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    ada_too = await visitor("ada", at=other).enter()
    await does(ada, "member.hold", member=harbour["places"]["ben"], on=True)
    held = await does(ben, "message.say", text="waiting words")
    await ada_too.sees("message.held", seq=held["seq"])

    await does(ada_too, "held.release", seq=held["seq"])

    said = await cleo.sees("message.said", text="waiting words")
    await does(ada_too, "message.remove", seq=said["seq"], reason="By agreement.")
    await ben.sees("message.removed", target=said["seq"])
    again = await visitor("cleo", at=other).enter()
    await again.sees("message.removed", target=said["seq"])
    assert "waiting words" not in json.dumps(again.frames)


async def test_a_process_that_dies_is_found_out_and_its_people_are_marked_lost(
    visitor, harbour, house
):
    doomed = house[0].second()
    ada, ben = await open_room(visitor, harbour, "ben")
    await ben.drop()
    await visitor("ben", at=doomed).enter()
    key = harbour["places"]["ben"]
    joined = {"kind": "presence.joined", "key": key}
    await ada.until(lambda: sum(joined.items() <= e.items() for e in ada.events) == 2)

    doomed.kill()

    left = await ada.until(
        lambda: [e for e in ada.events if e["kind"] == "presence.left" and "seen" in e], 30
    )
    assert left[0]["how"] == "lost"
    assert left[0]["seen"] <= left[0]["at"]
