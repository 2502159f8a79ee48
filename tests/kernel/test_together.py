"""What is asked at the same time is answered in one go."""

import asyncio
import threading

import pytest
from django.db import OperationalError

from backend.kernel.rounds import Together


class Scholar:
    """Doubles numbers, a list at a time, and is busy with the first until let go."""

    def __init__(self):
        self.lists, self.free = [], threading.Event()

    def __call__(self, numbers):
        self.lists.append(numbers)
        assert self.free.wait(20)
        if "database" in numbers:
            raise OperationalError
        return [ValueError("negative") if number < 0 else number * 2 for number in numbers]


@pytest.fixture
def scholar():
    return Scholar()


async def ask(together, scholar, *numbers):
    """The first is asked alone; the others while it is being answered."""
    asked = [asyncio.create_task(together(numbers[0]))]
    while not scholar.lists:  # noqa: ASYNC110 (a thread says nothing to this loop)
        await asyncio.sleep(0.005)
    asked += [asyncio.create_task(together(number)) for number in numbers[1:]]
    await asyncio.sleep(0.05)
    scholar.free.set()
    return await asyncio.gather(*asked, return_exceptions=True)


async def test_who_asks_while_others_are_answered_is_answered_together_with_the_next(scholar):
    assert await ask(Together(scholar), scholar, 1, 2, 3, 4) == [2, 4, 6, 8]
    assert scholar.lists == [[1], [2, 3, 4]]


async def test_a_refusal_reaches_only_who_asked_for_it(scholar):
    first, refused, last = await ask(Together(scholar), scholar, 1, -1, 3)
    assert (first, last) == (2, 6)
    assert isinstance(refused, ValueError)


async def test_a_question_that_nobody_can_answer_spoils_no_other(scholar):
    first, broken, last = await ask(Together(scholar), scholar, 1, "?", 3)
    assert (first, last) == (2, 6)
    assert isinstance(broken, TypeError)


async def test_a_database_that_is_away_is_asked_once_for_all(scholar):
    _, *others = await ask(Together(scholar), scholar, 1, "database", 3)
    assert [type(each) for each in others] == [OperationalError] * 2
    assert len(scholar.lists) == 2


async def test_who_gives_up_takes_nobody_along(scholar):
    together = Together(scholar)
    impatient = asyncio.create_task(together(1))
    await asyncio.sleep(0)
    impatient.cancel()
    scholar.free.set()
    assert await together(2) == 4


def test_another_loop_starts_afresh(scholar):
    together = Together(scholar)
    scholar.free.set()
    assert [asyncio.run(together(number)) for number in (1, 2)] == [2, 4]
