"""What happens by itself, again and again: `@every(seconds=…)` above a function without arguments.

Every worker process keeps a clock of its own, so a job must bear to be run twice, and at once by
two. All run when a clock starts, or so many seconds after. Whoever has jobs imports them where its
app gets ready.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from django.db import connection

log = logging.getLogger("holdspace.clockwork")

TICK = 0.5
Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    seconds: float
    after: float
    act: Act


_jobs: dict[str, Job] = {}


def every(*, seconds: float, after: float = 0) -> Callable[[Act], Act]:
    def register(act: Act) -> Act:
        name = f"{act.__module__}.{act.__qualname__}"
        _jobs[name] = Job(name, seconds, after, act)
        return act

    return register


class Clock:
    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._started = seconds()
        self._due: dict[str, float] = {}

    def run(self, stop: Event) -> None:
        """Until told to stop, which it hears between two jobs."""
        while not stop.is_set():
            self.tick(stop)
            stop.wait(TICK)
        connection.close()

    def tick(self, stop: Event | None = None) -> None:
        """Run what is due by now."""
        for job in list(_jobs.values()):
            moment = self._seconds()
            if stop is not None and stop.is_set():
                return
            if self._due.get(job.name, self._started + job.after) <= moment:
                self._due[job.name] = moment + job.seconds
                _run(job)


def _run(job: Job) -> None:
    """A job that fails is tried again at its next hour. Its words may name people: only the kind
    of error is told."""
    try:
        job.act()
    except Exception as error:  # noqa: BLE001 (one failing job must not stop the others)
        log.error("%s failed: %s", job.name, type(error).__name__)  # noqa: TRY400 (see above)
        if not connection.in_atomic_block:
            connection.close()
