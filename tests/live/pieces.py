"""A client whose frames arrive in pieces, from the first moment on: on whatever server."""

import asyncio
import json
from typing import Any

from backend.kernel.ids import uuid7
from tests.live.drills.raw import CONT, PING, TEXT, RawSocket, framed
from tests.services.serving import Served

HELLO = json.dumps({"type": "hello", "last": 0, "epoch": None})


async def hears_pieces(served: Served, session: str, cookie: str) -> None:
    """Half of a frame arrives before the room listens, and the other half looks like a frame of its
    own; an ask comes as two frames with a ping between; whole ones are heard around them."""
    ada = await RawSocket.open(served, session, cookie)
    opens = json.dumps({"type": "session.open", "cid": str(uuid7())})
    early = framed(_say("\u00c1" + "\u00c3" * 80))
    middle = early.index(b"\x81\xc3")
    ada.writer.write(early[:middle])
    await asyncio.sleep(0.5)
    ada.writer.write(early[middle:])
    assert (await _told(ada, "refused"))["code"] == "hello_first"
    await ada.send(HELLO)
    await _told(ada, "welcome")
    ada.writer.write(framed(opens[:9], kind=TEXT, last=0) + framed("", kind=PING))
    await asyncio.sleep(0.1)
    ada.writer.write(framed(opens[9:], kind=CONT) + framed(_say("first")))
    await ada.send(_say("second"))
    assert [await _told(ada, "ack") for _ in range(3)]
    ada.abort()


def _say(text: str) -> str:
    words = {"type": "message.say", "cid": str(uuid7()), "text": text}
    return json.dumps(words, ensure_ascii=False)


async def _told(line: RawSocket, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            found, payload = await line.frame()
            if found == TEXT and (frame := json.loads(payload))["type"] == kind:
                return dict(frame)
