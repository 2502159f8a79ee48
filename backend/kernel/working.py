"""The worker: carries out tasks as they fall due, beside a clock for what comes again and again.

`manage.py work` is nothing else. The embedded default has it inside the server (start_inside).
Tasks and clock have a thread each: a mail server that hangs must not hold up what guards people.
What its own process asks for, the worker is told of at once; what others ask for, it looks for.
"""

from __future__ import annotations

import atexit
import logging
from datetime import timedelta
from threading import Event, Thread, current_thread

from django.db import DatabaseError, InterfaceError, connection, transaction
from django.db.models import Q
from django.dispatch import receiver
from django.utils.crypto import get_random_string
from django_tasks.signals import task_enqueued
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from backend.kernel.clock import now
from backend.kernel.clockwork import Clock, every

log = logging.getLogger("holdspace.worker")

# Beside a server hardly anybody else asks for anything.
POLL, POLL_INSIDE = 0.5, 2.0
FAREWELL = 3.0
KEPT = timedelta(days=7)
_inside: list[Thread] = []
_called = Event()


def work(stop: Event, poll: float = POLL) -> None:
    """Until told to stop; the task at hand is finished first."""
    clock = Thread(target=Clock().run, args=[stop], name="clock", daemon=True)
    clock.start()
    while not stop.is_set():
        try:
            idle = not carry_out_next()
        except (DatabaseError, InterfaceError) as error:
            log.error("The worker waits: %s", type(error).__name__)  # noqa: TRY400 (no values)
            connection.close()
            idle = True
        if idle:
            _called.wait(poll)
            _called.clear()
    connection.close()
    clock.join(FAREWELL)


def start_inside() -> None:
    """Once in a process. The threads end with it; what they leave undone stays in the database."""
    if _inside:
        return
    stop = Event()
    worker = Thread(target=work, args=[stop, POLL_INSIDE], name="worker", daemon=True)
    _inside.append(worker)
    atexit.register(_stop_inside, stop, worker)
    worker.start()


def carry_out_next() -> bool:
    """Carry out the task that is due first. False: none is.

    Asked with a plain read, because claiming a task on SQLite locks everybody else out.
    """
    if not DBTaskResult.objects.ready().exists():
        return False
    hands().run()
    return True


def hands() -> Worker:
    """django-tasks' own worker, for one task."""
    return Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=POLL,
        batch=True,
        max_tasks=1,
        backend_name="default",
        startup_delay=False,
        worker_id=f"{current_thread().name}-{get_random_string(12)}",
    )


@every(seconds=3600)
def forget_old_tasks() -> None:
    """Tasks that ended, or whose worker died at them. What they were about is kept elsewhere."""
    past = now() - KEPT
    DBTaskResult.objects.filter(
        Q(finished_at__lt=past) | Q(finished_at=None, started_at__lt=past)
    ).delete()


@receiver(task_enqueued)
def _call(**_: object) -> None:
    """As soon as the task stands."""
    transaction.on_commit(_called.set)


def _stop_inside(stop: Event, worker: Thread) -> None:
    stop.set()
    _called.set()
    worker.join(FAREWELL)
