"""Carrying letters from the outbox to the mail server.

At least once: a letter that is noted as sent never leaves again, but if the process dies after the
mail server took it and before that was noted, it is sent a second time. Nothing is held while the
mail server is spoken to; a try that died is found by the sweep.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from smtplib import SMTPDataError, SMTPRecipientsRefused
from uuid import UUID

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from backend.kernel.clock import now
from backend.kernel.clockwork import every
from clinicians.notices.models import Notice

log = logging.getLogger("holdspace.notices")

TRIES = 30
AT_ONCE, BATCH = 5, 500
KEPT = timedelta(days=30)
# One try may take so long before it counts as dead, and a task so long before it counts as lost.
LEASE = timedelta(minutes=2)
GRACE = timedelta(minutes=1)
# By how much the clocks of our machines may differ.
SKEW = timedelta(seconds=10)
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
PERMANENT = 500
Failure = Notice.Failure


class DeliveryFault(RuntimeError):
    """Something broke beside the mail server. Only the kind of error is told: never an address."""


@task()
def deliver(notice_ids: Sequence[str], priority: int = 0) -> None:
    """Send these letters, each at most once at a time. What fails for now is lined up again.

    A few at a time, so that what is urgent overtakes the rest.
    """
    if rest := list(notice_ids[AT_ONCE:]):
        deliver.using(priority=priority).enqueue(rest, priority)
    faults = []
    for notice_id in notice_ids[:AT_ONCE]:
        try:
            _deliver(UUID(notice_id))
        except Exception as error:  # noqa: BLE001 (its words may hold the address)
            faults.append(type(error).__name__)
    if faults:
        raise DeliveryFault(", ".join(faults))


@every(seconds=30)
def sweep() -> int:
    """Line up again what waits although nobody carries it: its try died, or its task was lost.

    Not before the queue is worked off: behind a mail server that hangs it would only grow.
    """
    if DBTaskResult.objects.ready().filter(task_path=deliver.module_path).exists():
        return 0
    stranded = Notice.objects.filter(sent_at=None, failed="", due_at__lt=now() - GRACE)
    if not stranded.exists():
        return 0
    with transaction.atomic():
        locked = stranded.select_for_update(skip_locked=True).order_by("due_at")
        found = list(locked.values_list("pk", flat=True)[:BATCH])
        Notice.objects.filter(pk__in=found).update(due_at=now())
        for notice_id in found:
            deliver.enqueue([str(notice_id)])
    return len(found)


@every(seconds=6 * 3600, after=300)
def empty_old_letters() -> int:
    """What was written a month ago has been read; nothing here needs the words or the address."""
    past = now() - KEPT
    ended = Notice.objects.filter(emptied=False).filter(
        Q(sent_at__lt=past) | ~Q(failed="") & Q(due_at__lt=past)
    )
    nothing = dict.fromkeys(("address", "subject", "body", "attachments", "unsubscribe"), "")
    return ended.update(emptied=True, **nothing)


def _deliver(notice_id: UUID) -> None:
    notice = _claim(notice_id)
    if notice is None:
        return
    try:
        _letter(notice).send()
    except OSError as refusal:  # smtplib's errors are among them
        _put_off(notice, refusal)
    except (ValueError, UnicodeError):  # no such address or header can be written
        _give_up(notice, Failure.UNSENDABLE)
    else:
        Notice.objects.filter(pk=notice.pk).update(sent_at=now())


def _claim(notice_id: UUID) -> Notice | None:
    """The letter, if it waits and nobody else is at it. The try is counted before it is made."""
    with transaction.atomic():
        waiting = Notice.objects.select_for_update().filter(sent_at=None, failed="")
        notice: Notice | None = waiting.filter(pk=notice_id, due_at__lte=now() + SKEW).first()
        if notice is None:
            return None
        if notice.attempts >= TRIES or _is_late(notice):
            _give_up(notice, Failure.LATE if _is_late(notice) else Failure.EXHAUSTED)
            return None
        notice.attempts += 1
        notice.due_at = now() + LEASE
        notice.save(update_fields=["attempts", "due_at"])
    return notice


def _is_late(notice: Notice) -> bool:
    return notice.not_after is not None and notice.not_after <= now()


def _letter(notice: Notice) -> EmailMessage:
    letter = EmailMessage(subject=notice.subject, body=notice.body, to=[notice.address])
    letter.extra_headers["Auto-Submitted"] = "auto-generated"
    if notice.unsubscribe:
        letter.extra_headers["List-Unsubscribe"] = f"<{notice.unsubscribe}>"
    for name, media_type, content in notice.attachments:
        letter.attach(name, content, media_type)
    return letter


def _put_off(notice: Notice, refusal: OSError) -> None:
    """Wait, twice as long each time. Who refuses for good is not asked again."""
    if _is_final(refusal):
        _give_up(notice, Failure.REFUSED)
    elif notice.attempts >= TRIES:
        _give_up(notice, Failure.EXHAUSTED)
    else:
        log.warning("Notice %s waits: %s", notice.pk, type(refusal).__name__)
        with transaction.atomic():
            due_at = now() + min(FIRST_WAIT * 2 ** (notice.attempts - 1), LONGEST_WAIT)
            Notice.objects.filter(pk=notice.pk).update(due_at=due_at)
            deliver.using(run_after=due_at).enqueue([str(notice.pk)])


def _is_final(refusal: OSError) -> bool:
    """5xx to the recipient or to the letter. Other 5xx are about us, and may be put right."""
    if isinstance(refusal, SMTPRecipientsRefused):
        return all(code >= PERMANENT for code, _ in refusal.recipients.values())
    return isinstance(refusal, SMTPDataError) and refusal.smtp_code >= PERMANENT


def _give_up(notice: Notice, code: str) -> None:
    """The code stays with the letter; the log names the kind and never the person."""
    Notice.objects.filter(pk=notice.pk).update(failed=code)
    log.error("Notice %s (%s) was given up: %s", notice.pk, notice.kind, code)
