"""People in a drill: they keep talking and keep coming back, as the web client does."""

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator, Iterable
from typing import Any

from websockets.exceptions import WebSocketException

from backend.kernel.ids import uuid7
from tests.live.checker import Verdict, check
from tests.live.drills.lean import Lean
from tests.services.serving import Served

BROKEN = (WebSocketException, AssertionError, OSError, TimeoutError)
LAST_WORDS_S = 90


def backoff(attempt: int) -> float:
    """Seconds before the nth try, as frontend/src/room/backoff.ts has it."""
    times = 2 ** max(0, attempt - 5)
    return random.uniform(min(3.2, 0.2 * times), min(8.0, 2.0 * times))


class Talker:
    """Says one thing after another, each until it is acknowledged, whatever the line does."""

    def __init__(self, name: str, client: Lean, pause: float = 0.15, words: str = "") -> None:
        self.name, self.client, self.pause, self.words = name, client, pause, words
        self.sent: set[str] = set()
        self.acked: dict[str, int] = {}
        self.waits: list[float] = []
        self.acked_at: dict[str, float] = {}
        self.delays: list[float] = []
        self.refusals: list[str] = []
        self.talking = True
        # Where they try to come in, and how their lines ended.
        self.doors: list[Served] = []
        self.ends: list[int | None] = []

    async def talk(self, most: int = 10**9) -> None:
        for _ in range(most):
            if not self.talking:
                return
            number = len(self.sent) + 1
            await self.say_until_acked(f"{self.name} {number}{self.words}", str(uuid7()))
            await asyncio.sleep(random.uniform(0.7, 1.3) * self.pause)

    async def say_until_acked(self, text: str, cid: str = "") -> None:
        cid = cid or str(uuid7())
        self.sent.add(text)
        began = time.monotonic()
        while text not in self.acked:
            try:
                answer = await self.client.say(text, cid)
            except BROKEN:
                await self.come_back()
                continue
            if answer["type"] == "ack":
                self.acked[text], self.acked_at[text] = answer["seq"], time.monotonic()
                self.delays.append(self.acked_at[text] - began)
            else:
                self.refusals.append(answer["code"])
                await asyncio.sleep(0.2)

    async def come_back(self) -> None:
        began = time.monotonic()
        with contextlib.suppress(AssertionError):
            await self.client.closed(1)
        self.ends.append(self.client.close_code)
        for attempt in range(1, 1000):
            await asyncio.sleep(backoff(attempt))
            self.next_door(attempt)
            try:
                await asyncio.wait_for(self.client.enter(), 10)
            except BROKEN:
                continue
            self.waits.append(time.monotonic() - began)
            return

    def next_door(self, attempt: int) -> None:
        if self.doors:
            door = self.doors[attempt % len(self.doors)]
            self.client.address = f"{door.ws_url}/{self.client.address.split('/', 3)[3]}"


@contextlib.asynccontextmanager
async def talking(talkers: list[Talker]) -> AsyncIterator[None]:
    """They talk for as long as the block lasts, and finish their sentences, if they can."""
    talks = asyncio.gather(*(talker.talk() for talker in talkers))
    try:
        yield
    except BaseException:
        talks.cancel()
        raise
    for talker in talkers:
        talker.talking = False
    await asyncio.wait_for(talks, LAST_WORDS_S)


async def circle(
    served: Served,
    clinic: dict[str, Any],
    members: Iterable[str],
    kind: type[Lean] = Lean,
    session: int = 0,
    second: Served | None = None,
    there: Iterable[str] = (),
    **habits: Any,
) -> list[Talker]:
    """Ada holds an open room, and these people are in it; some of them at a second process."""
    place = clinic["sessions"][session]
    people = [
        Talker(name, kind(served, place, clinic["cookies"][name]), words=tag(session), **habits)
        for name in ["ada", *members]
    ]
    people += [
        Talker(name, kind(second, place, clinic["cookies"][name]), words=tag(session), **habits)
        for name in there
    ]
    for person in people:
        person.client.forbidden = (*clinic["names"], *(tag(n) for n in range(3) if n != session))
    await people[0].client.enter()
    await people[0].client.ask("session.open")
    for person in people[1:]:
        await person.client.enter()
    return people


def tag(session: int) -> str:
    """Ends what is said in one room. It must never arrive in another."""
    return f" (room {session})"


async def verdict_on(served: Served, session: str, talkers: list[Talker]) -> Verdict:
    """Once everybody has heard all that was acknowledged: does each agree with the log?"""
    acked = {text: seq for talker in talkers for text, seq in talker.acked.items()}
    sent = {text for talker in talkers for text in talker.sent}
    log = await asyncio.to_thread(served.call, texts_of, session_id=session)
    head = max(acked.values(), default=0)
    await asyncio.gather(*(until_heard(talker, head) for talker in talkers))
    return check([talker.client for talker in talkers], sent, acked, log)


async def until_heard(talker: Talker, head: int) -> None:
    """Or until it is clear that they will not: what is missing is for the checker to say."""
    for _ in range(3):
        try:
            await talker.client.until(lambda: talker.client.last >= head, 20)
        except AssertionError:
            await talker.come_back()
        else:
            return


async def leave(talkers: list[Talker]) -> None:
    for talker in talkers:
        with contextlib.suppress(*BROKEN):
            await talker.client.close()


def texts_of(session_id):
    from sessions_app.live.models import Room
    from sessions_app.live.pages import events_after

    room = Room.objects.get(session=session_id)
    return [e.body["text"] for e in events_after(room, 0) if e.kind == "message.said"]


def percentile(values: Iterable[float], part: float) -> float:
    ordered = sorted(values) or [0.0]
    return round(ordered[min(int(len(ordered) * part), len(ordered) - 1)], 3)
