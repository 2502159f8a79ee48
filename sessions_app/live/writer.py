"""One thread per process with its own connection that puts all rooms' intents into the log."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection

from sessions_app.live.log import Advance, Log, Outcome, Request
from sessions_app.live.room.refusals import TRY_AGAIN

logger = logging.getLogger(__name__)
BIGGEST_BATCH = 500


@dataclass(frozen=True, slots=True)
class Job:
    request: Request
    answer: Callable[[Outcome], None]


@dataclass(frozen=True, slots=True)
class Drop:
    """Nobody in this process listens to the room any more."""

    room_id: UUID


@dataclass(frozen=True, slots=True)
class Batch:
    """What one commit brought: the rooms' news first, then each job's answer."""

    advances: list[Advance]
    answers: list[tuple[Job, Outcome]]


class Writer:
    def __init__(self, deliver: Callable[[Batch], None]) -> None:
        self._deliver = deliver
        self._queue: SimpleQueue[Job | Drop | None] = SimpleQueue()
        self._log = Log()
        self._thread = threading.Thread(target=self._run, name="room-log", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Finish what is queued, then end."""
        self._queue.put(None)
        self._thread.join(timeout=10)

    def submit(self, request: Request, answer: Callable[[Outcome], None]) -> None:
        self._queue.put(Job(request, answer))

    def drop(self, room_id: UUID) -> None:
        self._queue.put(Drop(room_id))

    def _run(self) -> None:
        running = True
        while running:
            jobs, drops, running = self._gather()
            if jobs:
                self._deliver(self._settle(jobs))
            for drop in drops:
                self._log.drop(drop.room_id)
        connection.close()

    def _gather(self) -> tuple[list[Job], list[Drop], bool]:
        """Everything that is waiting now, but nothing from beyond a drop.

        The drop takes effect after the jobs that were there before it: they may read the room.
        """
        jobs: list[Job] = []
        item = self._queue.get()
        while True:
            if item is None:
                return jobs, [], False
            if isinstance(item, Drop):
                return jobs, [item], True
            jobs.append(item)
            if len(jobs) >= BIGGEST_BATCH:
                return jobs, [], True
            try:
                item = self._queue.get_nowait()
            except Empty:
                return jobs, [], True

    def _settle(self, jobs: Sequence[Job]) -> Batch:
        answers = list(zip(jobs, self._outcomes([job.request for job in jobs]), strict=True))
        return Batch(self._log.news(job.request.room_id for job in jobs), answers)

    def _outcomes(self, requests: list[Request]) -> list[Outcome]:
        """A fault of the database refuses the batch; a fault in one request refuses that one.

        Whether a commit that failed took place is for the log to say: it is read again, and a
        client that repeats its cid gets its first receipt or its first try.
        """
        try:
            return self._log.commit(requests)
        except (OperationalError, InterfaceError):
            logger.warning("The room log lost its database; trying once more.", exc_info=True)
            connection.close()
        except Exception:
            logger.exception("The room log failed on a batch of %d.", len(requests))
            if len(requests) > 1:
                return [self._once_more([request])[0] for request in requests]
        return self._once_more(requests)

    def _once_more(self, requests: list[Request]) -> list[Outcome]:
        try:
            return self._log.commit(requests)
        except Exception:
            logger.exception("The room log refused a batch of %d.", len(requests))
            connection.close()
            return [TRY_AGAIN] * len(requests)
