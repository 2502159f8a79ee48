"""The post: letters lie in the outbox until the worker comes by."""

from __future__ import annotations

from django.core import mail
from django.core.mail import EmailMessage
from django_tasks_db.models import DBTaskResult

from backend.kernel.working import hands


def the_post_goes_out() -> list[EmailMessage]:
    """Carry out every task that is due, as the worker would. All letters that have left so far.

    The worker's own round closes connections between tasks, which a test's transaction forbids.
    """
    worker = hands()
    while task := DBTaskResult.objects.ready().first():
        task.claim(worker.worker_id)
        worker.run_task(task)
    return mail.outbox
