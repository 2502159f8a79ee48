"""The post: letters lie in the outbox until the worker comes by."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django_tasks_db.models import DBTaskResult

from backend.kernel.working import hands
from backend.vault import keys


def the_post_goes_out() -> list[EmailMessage]:
    """Carry out every task that is due, as the worker would. All letters that have left so far.

    The worker's own round closes connections between tasks, which a test's transaction forbids.
    """
    worker = hands()
    while task := DBTaskResult.objects.ready().first():
        task.claim(worker.worker_id)
        worker.run_task(task)
    return mail.outbox


@pytest.fixture
def kept_keys(db: None) -> None:
    """Encryption keys as they are in a house that stands: made long ago, and known.

    A test's transaction never commits, so that a key made in it is looked up at every letter.
    """
    keys._uncommitted.clear()
