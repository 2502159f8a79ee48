"""What arrives that should not: nothing is lost, nothing breaks, and the codes are right."""

import asyncio
import json
import time

import pytest

from tests.live.pieces import hears_pieces
from tests.live.story import open_room

pytestmark = pytest.mark.xdist_group("live-sockets")
SOME_ID = "0192f0c1-2345-7abc-8def-0123456789ab"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\x00\x01", "not_text"),
        ("not json", "malformed_json"),
        ("[" * 5000, "malformed_json"),
        ('{"type":"message.say","cid":"x","cid":"y","text":""}', "malformed_json"),
        ('{"type":"message.say","text":"\\ud800"}', "malformed_json"),
        ('{"type":"dance"}', "unknown_type"),
        ("[]", "not_an_object"),
        (json.dumps({"type": "message.say", "cid": SOME_ID, "text": "a\x00b"}), "unsafe_text"),
        (
            json.dumps({"type": "message.say", "cid": SOME_ID, "text": "a\u202eb"}),
            "unsafe_text",
        ),
        (
            json.dumps({"type": "message.say", "cid": SOME_ID, "text": "x" * 4001}),
            "text_too_long",
        ),
    ],
)
async def test_a_bad_frame_is_refused_and_the_room_goes_on(visitor, harbour, raw, code):
    ada = await visitor("ada").enter()
    await ada.ask("session.open")
    await ada.send_raw(raw)
    await ada.until(lambda: [f for f in ada.frames if f.get("code") == code])
    assert (await ada.say("still here"))["type"] == "ack"


async def test_a_message_may_arrive_in_pieces_at_any_moment(house, harbour):
    await hears_pieces(house[0], harbour["session"], harbour["cookies"]["ada"])


async def test_a_frame_over_16_kb_is_refused_and_ends_the_connection(visitor, harbour):
    ada = await visitor("ada").enter()
    await ada.send_raw("x" * 16_385)
    assert await ada.closed() == 4413
    assert ada.frames[-1]["code"] == "frame_too_big"


async def test_nothing_happens_before_hello(visitor, harbour):
    ada = await visitor("ada").open()
    assert (await ada.ask("session.open"))["code"] == "hello_first"


async def test_endless_garbage_ends_the_connection(visitor, harbour):
    ada = await visitor("ada").enter()
    for _ in range(12):
        await ada.send_raw("{")
    assert await ada.closed() == 4429


async def test_a_flood_is_slowed_down_and_then_cut(visitor, harbour):
    ada, ben = await open_room(visitor, harbour, "ben")
    sent = await ben.flood()
    assert await ben.closed() == 4429
    assert "slow_down" in {f.get("code") for f in ben.frames}
    assert (await ada.say("calm"))["type"] == "ack"
    await ada.sees("message.said", text="calm")
    assert len(ada.texts) < sent / 2


async def test_a_client_that_does_not_confirm_is_cut_and_can_resume(visitor, harbour):
    ada, ben, cleo = await open_room(visitor, harbour, "ben", "cleo")
    ben.confirms = False
    began = time.monotonic()
    for n in range(80):
        await (ada if n % 2 else cleo).say(f"{n}")
        await asyncio.sleep(0.055)

    assert await ben.closed(30) == 4408
    assert time.monotonic() - began < 20
    assert len(ben.texts) <= 64
    ben.confirms = True
    await ben.enter()
    await ben.sees("message.said", text="79")
    assert ben.texts == [str(n) for n in range(80)]


async def test_a_connection_that_never_says_hello_is_cut(visitor, harbour):
    ben = await visitor("ben").open()
    assert await ben.closed(15) == 4408
