"""What a serving process does off the loop, and by the clock on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from django.db import InterfaceError, OperationalError, connection

logger = logging.getLogger(__name__)
AFTER_A_FAILURE_S = 1.0
_threads = ThreadPoolExecutor(max_workers=3, thread_name_prefix="rounds")


def in_thread(work: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Off the loop, and not in the one thread that all synchronous views share.

    These few threads keep their database connections: to open one costs more than most of what is
    asked of it.
    """

    async def work_there(*arguments: Any, **named: Any) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            _threads, partial(_with_connection, work, arguments, named)
        )

    return work_there


def _with_connection(
    work: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]
) -> Any:
    """A connection that was cut meanwhile is replaced before it is needed."""
    if connection.connection is not None and not connection.is_usable():
        connection.close()
    try:
        return work(*arguments, **named)
    except (OperationalError, InterfaceError):
        connection.close()
        raise


class Together:
    """Gathers what is asked while a thread is busy, and has it answered in one go.

    `work` takes a list of questions and gives as many answers, in their order; an answer that is
    an exception is raised where its question was asked. A fault in one question is that one's own.
    """

    def __init__(self, work: Callable[[list[Any]], list[Any]]) -> None:
        self._work = in_thread(work)
        self._waiting: list[tuple[Any, asyncio.Future[Any]]] = []
        self._task: asyncio.Task[None] | None = None

    async def __call__(self, question: Any) -> Any:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Any] = loop.create_future()
        if self._task is None or self._task.done() or self._task.get_loop() is not loop:
            # Whoever still waits asked on a loop that has ended.
            self._waiting = []
            self._task = loop.create_task(self._answer_all())
        self._waiting.append((question, answer))
        return await answer

    async def _answer_all(self) -> None:
        while self._waiting:
            asked, self._waiting = self._waiting, []
            answers = await self._answers([question for question, _ in asked])
            for (_, answer), found in zip(asked, answers, strict=True):
                if answer.done():
                    continue
                if isinstance(found, Exception):
                    answer.set_exception(found)
                else:
                    answer.set_result(found)

    async def _answers(self, questions: list[Any]) -> list[Any]:
        try:
            answers: list[Any] = await self._work(questions)
        except (OperationalError, InterfaceError) as fault:
            return [fault] * len(questions)
        except Exception as fault:  # noqa: BLE001 (whoever asked raises it)
            if len(questions) == 1:
                return [fault]
            return [answer for each in questions for answer in await self._answers([each])]
        return answers


async def forever(
    seconds: float, work: Callable[[], Awaitable[None]], *, at_once: bool = False
) -> None:
    """Again and again; a failure is noted and does not stop the clock."""
    pause = 0.0 if at_once else seconds
    while True:
        await asyncio.sleep(pause)
        pause = seconds
        try:
            await work()
        except Exception:
            logger.exception("A round of the clock failed.")
            pause = min(seconds, AFTER_A_FAILURE_S)
