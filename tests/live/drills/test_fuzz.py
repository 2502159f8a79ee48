"""Thousands of frames that mean nothing: the server stands, says so, and closes as promised."""

import asyncio
import json
import random
import time
from typing import Any

import pytest
from websockets.exceptions import WebSocketException

from backend.kernel.ids import uuid7
from tests.live import world
from tests.live.drills.lean import Lean
from tests.live.drills.nonsense import HELLO, nonsense
from tests.live.drills.raw import BINARY, CLOSE, NO_CODE, PING, RawSocket, framed
from tests.live.drills.size import at_most, short_or_long, tell
from tests.live.drills.talkers import circle, leave, talking, texts_of

FRAMES = int(short_or_long(800, 10_000))
AT_ONCE = 15
PEACEFUL = {1000, 4413, 4429}
MEGABYTE = 1024 * 1024


@pytest.fixture
async def room(serve):
    """A served room in which Ada and Cleo talk."""
    served = serve()
    clinic = served.call(world.build, admission="auto")
    people = await circle(served, clinic, ["cleo"])
    yield served, clinic, people
    await leave(people)


def ben(served, clinic) -> dict[str, Any]:
    return {"session": clinic["sessions"][0], "cookie": clinic["cookies"]["ben"], "served": served}


@at_most(280, 1200)
async def test_nonsense_breaks_nothing(room):
    served, clinic, people = room
    chance = random.Random(4)
    codes: dict[object, int] = {}
    own: set[str] = set()
    async with talking(people):
        for _ in range(FRAMES // AT_ONCE):
            how = await one_visit(ben(served, clinic), chance, own)
            codes[how] = codes.get(how, 0) + 1
    tell("fuzz", frames=FRAMES, ended=codes)
    assert set(codes) <= {"answered", *PEACEFUL}
    said = {text for person in people for text in person.sent} | own
    log = await asyncio.to_thread(served.call, texts_of, session_id=clinic["sessions"][0])
    assert set(log) <= said, "something was said that nobody said"
    assert "Traceback" not in served.log


async def one_visit(who, chance, own) -> object:
    """Some nonsense, and then something that makes sense: it is answered, or the line has ended."""
    client = await Lean(**who).enter()
    cid, text = str(uuid7()), f"sense {chance.random()}"
    own.add(text)
    try:
        for _ in range(chance.randrange(1, 2 * AT_ONCE)):
            raw = nonsense(chance)
            own.update(said_by(raw))
            await client.send_raw(raw)
        await client.send(type="message.say", cid=cid, text=text)
        await client.until(lambda: cid in client.answers, 20)
    except WebSocketException:
        await client.closed()
    except AssertionError:
        assert client.close_code is not None, "no answer and no end"
    how = "answered" if cid in client.answers else client.close_code
    await client.close()
    return how


def said_by(raw) -> list[str]:
    try:
        frame = json.loads(raw)
    except (ValueError, RecursionError):
        return []
    return [str(frame.get("text"))] if isinstance(frame, dict) else []


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        ([framed("{}", masked=0)], 1002),
        ([framed("{}", rsv=4)], 1002),
        ([framed("{}", kind=3)], 1002),
        ([framed("{}", kind=0)], 1002),
        ([framed("{", last=0), framed("}", kind=1)], 1002),
        ([framed("x" * 126, kind=PING)], 1002),
        ([framed("x", kind=PING, last=0)], 1002),
        ([framed(b"\xff\xfe")], 1007),
        # A close frame that may not be is answered by the end of the line.
        ([framed(b"\x03\xe7", kind=CLOSE)], NO_CODE),
        ([framed(b"\0", kind=BINARY)] * 12, 4429),
        ([framed("x" * (16 * 1024 + 1))], 4413),
        ([framed("x" * MEGABYTE)], 4413),
        ([framed("x" * 20_000, last=0), framed("x" * 20_000, kind=0, last=0)], 4413),
    ],
    ids=[
        "unmasked", "reserved bit", "unknown opcode", "continues nothing", "interrupted",
        "ping too long", "ping in pieces", "not UTF-8", "impossible close", "binary",
        "over 16 KB", "a megabyte", "growing",
    ],
)  # fmt: skip
async def test_what_is_no_frame_closes_with_the_right_code(house, harbour, frames, code):
    raw = await RawSocket.open(house[0], harbour["session"], harbour["cookies"]["ben"])
    await raw.send(HELLO)
    for frame in frames:
        raw.writer.write(frame)
    assert await raw.close_code() == code
    raw.abort()


@at_most(280, 300)
async def test_a_megabyte_in_pieces_of_one_byte_is_ended_early(room):
    served, clinic, people = room
    raw = await RawSocket.open(served, clinic["sessions"][0], clinic["cookies"]["ben"])
    await raw.send(HELLO)
    async with talking(people):
        began = time.monotonic()
        sending = asyncio.create_task(pour(raw))
        code = await raw.close_code()
        ended = time.monotonic() - began
        sent = await sending
        await asyncio.sleep(1)
    tell(
        "one-byte pieces",
        ended_s=round(ended, 2),
        pieces_taken=sent,
        slowest_ack_beside_s=round(max(d for p in people for d in p.delays), 2),
    )
    assert code == 4413
    assert all(person.acked for person in people)
    raw.abort()


async def pour(raw) -> int:
    """A megabyte, a byte at a time, for as long as the line takes it."""
    piece = framed("x", kind=0, last=0)
    raw.writer.write(framed("x", last=0))
    try:
        for n in range(MEGABYTE // 1024):
            raw.writer.write(piece * 1024)
            await raw.writer.drain()
            if raw.writer.transport.is_closing():
                return n * 1024
    except OSError:
        return n * 1024
    return MEGABYTE
