"""What is measured: each scenario leaves its figures under a name in the table."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from tests.bench.crowd import Crowd, Said
from tests.bench.dialects import Chat, Room
from tests.bench.servers import Running
from tests.bench.stage import Stage

LIMIT_MS = 250
STEP, REFINEMENTS, IDLE = 1.5, 2, 1000


@dataclass
class Show:
    """One contender's turn in one round."""

    stage: Stage
    running: Running
    seconds: float
    guess: float = 0.0
    settling: float = 1.0
    figures: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rooms = self.stage.rooms(self.running)
        self.crowd = Crowd(Room if self.running.contender.is_product else Chat)

    async def play(self, scenarios: str) -> dict[str, float]:
        """Memory first, on a process that has done nothing; saturation last.

        Everybody has been in their room once before: a first coming is admitted, and (e) is about
        coming back.
        """
        await self._open_rooms(everybody="d" not in scenarios)
        for name in "decab":
            if name in scenarios:
                await getattr(self, f"_{name}")()
        return self.figures

    async def _open_rooms(self, *, everybody: bool) -> None:
        """Facilitators come first and open their rooms."""
        if not self.running.contender.is_product:
            return
        first = Crowd(Room)
        await first.come([[room[0]] for room in self.rooms])
        for number, (line,) in enumerate(first.rooms):
            cid = f"01900000-0000-7000-8000-{number:012d}".encode()
            line.send(b'{"type":"session.open","cid":"%b"}' % cid)
        await first.until_acked(len(self.rooms))
        if everybody:
            newcomers = Crowd(Room)
            await newcomers.come_by_and_by(self.rooms)
            await newcomers.go()
        await first.go()

    async def _d(self) -> None:
        """Memory per idle connection: a thousand more, two for each person, over a few dozen."""
        small = self.rooms[:-1]
        await self.crowd.come([room[:1] for room in small])
        await asyncio.sleep(1)
        before, already = self.running.memory, len(self.crowd.rooms)
        for _ in range(IDLE // sum(map(len, small))):
            await self.crowd.come_by_and_by(small)
        await asyncio.sleep(2)
        count = self._count() - already
        self.figures["memory per idle connection, KB"] = (
            (self.running.memory - before) / count / 1024
        )
        await self._leave()

    async def _e(self) -> None:
        """Everybody of the small rooms at once."""
        small = self.rooms[:-1]
        seconds = await self.crowd.come(small)
        self.figures["joins/s"] = sum(map(len, small)) / seconds
        await self._leave()

    async def _a(self) -> None:
        """20 rooms × 10, a message a second in each; for long enough that what is done now and then
        is in it."""
        await self.crowd.come_by_and_by(self.rooms[:-1][:20])
        rooms = len(self.crowd.rooms)
        await self.crowd.speak(rooms, self.settling)
        cpu = self.running.cpu
        said = await self.crowd.speak(rooms, self.seconds * 8)
        spent = self.running.cpu - cpu
        self._check(said)
        self.figures["(a) CPU s per 1,000 messages"] = 1000 * spent / said.sent
        self.figures["(a) p99, ms"] = said.p99
        await self._leave()

    async def _c(self) -> None:
        """One room of 300 sockets."""
        big = self.rooms[-1]
        await self.crowd.come([[big[n % len(big)] for n in range(300)]])
        await self.crowd.speak(1, 1)
        said = await self.crowd.speak(2, self.seconds * 2)
        self._check(said)
        self.figures["(c) room of 300: p99, ms"] = said.p99
        await self._leave()

    async def _b(self) -> None:
        """More and more messages a second in 50 × 10, until somebody waits too long."""
        await self.crowd.come_by_and_by(self.rooms[:-1])
        rate, good, bad = self.guess or self._modest, 0.0, 0.0
        while not bad or not good:
            if await self._bears(rate):
                good, rate = rate, rate * STEP
            else:
                bad, rate = rate, rate / STEP
            if rate < 5:
                break
        for _ in range(REFINEMENTS):
            middle = (good * bad) ** 0.5
            good, bad = (middle, bad) if await self._bears(middle) else (good, middle)
        self.figures["(b) messages/s at saturation"] = good
        await self._leave()

    @property
    def _modest(self) -> float:
        return 1000.0 if self.running.contender.is_product else 100.0

    async def _bears(self, rate: float) -> bool:
        """Whoever was cut off at a rate that was too much comes back before the next."""
        if self.crowd.is_broken:
            await self._leave()
            await self.crowd.come_by_and_by(self.rooms[:-1])
        said = await self.crowd.speak(rate, self.seconds)
        return said.is_whole and said.p99 <= LIMIT_MS and said.sent > 0

    # ------------------------------------------------------------------------------------------

    def _count(self) -> int:
        return sum(len(room) for room in self.crowd.rooms)

    async def _leave(self) -> None:
        await self.crowd.go()
        await asyncio.sleep(0.3)

    def _check(self, said: Said) -> None:
        """At these rates nobody may lose anything."""
        trouble: dict[str, Any] = {
            "lost": said.lost,
            "repeated": said.repeated,
            "gaps": said.gaps,
            **said.refusals,
        }
        if not said.is_whole:
            raise AssertionError(f"{self.running.contender.name}: {trouble}")
