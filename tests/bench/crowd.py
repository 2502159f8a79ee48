"""People in rooms: they come, they speak at a given rate, and every delivery is counted."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.bench.line import Line

TICK_S = 0.004
# Few enough handshakes at once that no server's queue of unaccepted connections overflows: the
# kernel would let the client try again after a second, and the bench would measure that.
CONNECTING = 40
QUIET_S, PATIENCE_S = 0.6, 20.0
WORDS = "and then I thought that it might help to say it here"


@dataclass
class Said:
    """What became of the messages of one step."""

    rate: float
    sent: int = 0
    seconds: float = 0.0
    lost: int = 0
    repeated: int = 0
    gaps: int = 0
    refusals: Counter[str] = field(default_factory=Counter)
    latencies: list[float] = field(default_factory=list)

    @property
    def p99(self) -> float:
        """Milliseconds until the last member had the message."""
        found = sorted(self.latencies)
        return 1000 * found[int(0.99 * (len(found) - 1))] if found else float("inf")

    @property
    def is_whole(self) -> bool:
        return not (self.lost or self.repeated or self.gaps or self.refusals)


class Crowd:
    """One contender's lines, by room. `dialect` knows what frames look like."""

    def __init__(self, dialect: Any) -> None:
        self.dialect = dialect(self)
        self.rooms: list[list[Line]] = []
        self.acked = self.gaps = self._number = self._first = 0
        self._chance = random.Random(1)
        self._said = Said(0)
        self._open: dict[str, list[Any]] = {}
        self._inside: dict[Line, asyncio.Future[None]] = {}
        self._heard_at = 0.0

    # --- told by the dialect ------------------------------------------------------------------

    def welcomed(self, line: Line) -> None:
        if not self._inside[line].done():
            self._inside[line].set_result(None)

    def refused(self, code: str) -> None:
        self._said.refusals[code] += 1

    def heard(self, texts: Sequence[str], now: float) -> None:
        """One member has these messages."""
        self._heard_at = now
        for text in texts:
            message = self._open.get(text)
            if message is None:
                self._said.repeated += int(text[:8]) > self._first
                continue
            message[1] -= 1
            if not message[1]:
                self._said.latencies.append(now - message[0])
                del self._open[text]

    # --- coming and going ---------------------------------------------------------------------

    async def come(self, rooms: Sequence[Sequence[Any]]) -> float:
        """All of these at once, room by room; how many seconds until the last one was inside.

        Each is (host, port, path, headers).
        """
        began, gate = time.perf_counter(), asyncio.Semaphore(CONNECTING)
        coming = [self._arrive(each, gate) for room in rooms for each in room]
        lines = iter(await asyncio.wait_for(asyncio.gather(*coming), 120))
        self.rooms += [[next(lines) for _ in room] for room in rooms]
        return time.perf_counter() - began

    async def come_by_and_by(self, rooms: Sequence[Sequence[Any]]) -> None:
        for at in range(0, len(rooms), 5):
            await self.come(rooms[at : at + 5])

    async def _arrive(self, address: tuple[str, int, str, dict[str, str]], gate: Any) -> Line:
        host, port, path, headers = address
        line = Line(self.dialect.hear, path, headers)
        self._inside[line] = asyncio.get_running_loop().create_future()
        async with gate:
            await asyncio.get_running_loop().create_connection(lambda: line, host, port)
        await line.open
        self.dialect.opened(line)
        await self._inside[line]
        return line

    @property
    def is_broken(self) -> bool:
        return any(line.close_code is not None for room in self.rooms for line in room)

    async def until_acked(self, asked: int) -> None:
        while self.acked < asked:  # noqa: ASYNC110 (the dialect counts, it does not tell)
            await asyncio.sleep(0.01)

    async def go(self) -> None:
        gone = sum(len(room) for room in self.rooms)
        for line in (line for room in self.rooms for line in room):
            line.drop()
        self.rooms.clear()
        self._inside.clear()
        # A server hears of each of them; what comes next is not to wait for that.
        await asyncio.sleep(0.3 + gone / 200)

    # --- speaking -----------------------------------------------------------------------------

    async def speak(self, rate: float, seconds: float, rooms: int | None = None) -> Said:
        """`rate` messages a second in all, at random moments; a message is lost if somebody lacks
        it after nobody has heard anything for a while."""
        self._said, self.gaps, self._first = Said(rate), 0, self._number
        self._open.clear()
        chosen, began = self.rooms[:rooms], time.perf_counter()
        due = self._chance.expovariate(rate)
        while due < seconds:
            while due <= time.perf_counter() - began:
                self._say_one(chosen)
                due += self._chance.expovariate(rate)
            await asyncio.sleep(min(max(began + due - time.perf_counter(), 0), TICK_S))
        self._said.seconds = max(time.perf_counter() - began, seconds)
        await self._settle()
        self._said.lost, self._said.gaps = len(self._open), self.gaps
        return self._said

    def _say_one(self, rooms: Sequence[Sequence[Line]]) -> None:
        self._number += 1
        self._said.sent += 1
        room = self._chance.choice(rooms)
        text = f"{self._number:08d} {WORDS}"
        self._open[text] = [time.perf_counter(), len(room)]
        self.dialect.say(self._chance.choice(room), text)

    async def _settle(self) -> None:
        self._heard_at = began = time.perf_counter()
        while self._open and time.perf_counter() - began < PATIENCE_S:
            if time.perf_counter() - self._heard_at > QUIET_S:
                return
            await asyncio.sleep(0.02)
