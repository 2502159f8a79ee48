"""Who of the simulated members speaks next, and when. One at a time, with human pauses."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator, Sequence
from itertools import cycle

from websockets.exceptions import WebSocketException

from sessions_app.demo import words
from sessions_app.demo.members.browser import Browser
from sessions_app.demo.members.member import Member, pause_between

SAY = "message.say"


class Chorus:
    def __init__(self, url: str, group: str, people: Sequence[str], pace: float = 1.0) -> None:
        self.members = [Member(each, group, Browser(url), self) for each in people]
        self.pace = pace
        self.lines = _shuffled(words.SPOKEN)
        self.answers = _shuffled(words.ANSWERS)
        self.spoke_last: Member | None = None
        self._asked = asyncio.Event()

    async def sing(self) -> None:
        """Bring everybody to the door one after the other, then talk until stopped."""
        async with asyncio.TaskGroup() as tasks:
            for place, member in enumerate(self.members):
                tasks.create_task(member.play(after=self.pace * (0.5 + 2.5 * place)))
            tasks.create_task(self._talk())

    def heard(self, member: Member) -> None:
        """The facilitator spoke: somebody answers soon."""
        self._asked.set()

    async def _talk(self) -> None:
        while True:
            asked = await self._pause()
            inside = [each for each in self.members if each.can(SAY)]
            if inside:
                try:
                    await self._one_act(inside, asked=asked)
                except (OSError, WebSocketException):
                    continue

    async def _pause(self) -> bool:
        """Wait for the next turn; True if the facilitator's words ended the wait."""
        self._asked.clear()
        try:
            await asyncio.wait_for(self._asked.wait(), self.pace * pause_between(8, 18))
        except TimeoutError:
            return False
        await asyncio.sleep(self.pace * pause_between(3, 7))
        return True

    async def _one_act(self, inside: Sequence[Member], *, asked: bool) -> None:
        others = [each for each in inside if each is not self.spoke_last] or list(inside)
        member = random.choice(others)  # noqa: S311
        mood = random.random()  # noqa: S311
        if not asked and mood < 0.04 and len(inside) > 1:
            member.drop()
        elif not asked and mood < 0.14 and member.can("hand.raise"):
            await member.raise_hand()
            await asyncio.sleep(self.pace * pause_between(8, 20))
            if member.can("hand.lower"):
                await member.lower_hand()
        else:
            await member.say(next(self.answers if asked else self.lines))
            self.spoke_last = member


def _shuffled(lines: Sequence[str]) -> Iterator[str]:
    return cycle(random.sample(lines, len(lines)))
