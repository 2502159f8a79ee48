"""The one way out for letters: written in the transaction of what caused them, sent by the worker.

A rollback leaves neither the letter nor its task. Delivery is at least once (delivery.py).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from backend.kernel.clock import now
from clinicians.clinics.models import Clinic, Membership
from clinicians.notices.delivery import deliver
from clinicians.notices.letters import Address, Attachment, Letter, spoken
from clinicians.notices.models import Notice
from clinicians.notices.readers import languages_of

URGENT = 50


@dataclass(frozen=True, slots=True)
class Post:
    """One letter to one person. An empty `language` means the person's own.

    After `not_after` it would be of no use, and is not sent any more.
    """

    letter: Letter
    to: Membership | Address
    values: Mapping[str, object] = field(default_factory=dict)
    language: str = ""
    attachments: Sequence[Attachment] = ()
    unsubscribe: str = ""
    send_after: datetime | None = None
    not_after: datetime | None = None
    once: str = ""

    @property
    def member_id(self) -> UUID | None:
        return self.to.pk if isinstance(self.to, Membership) else None

    @property
    def email(self) -> str:
        return str(self.to.user.email) if isinstance(self.to, Membership) else self.to.email


def post(
    letter: Letter,
    *,
    to: Membership | Address,
    values: Mapping[str, object] | None = None,
    language: str = "",
    attachments: Sequence[Attachment] = (),
    send_after: datetime | None = None,
    once: str = "",
) -> None:
    """Write the letter and line it up. What was said under the same `once` is not said again."""
    one = Post(
        letter=letter,
        to=to,
        values=values or {},
        language=language,
        attachments=attachments,
        send_after=send_after,
        once=once,
    )
    post_all([one])


def post_all(posts: Sequence[Post]) -> None:
    """Several at once, in a number of queries that does not grow with them. All of one clinic."""
    with transaction.atomic(savepoint=False):
        if fresh := _unsaid(posts):
            clinic = Clinic.objects.get(pk=fresh[0].to.clinic_id)
            languages = languages_of(_to_be_asked(fresh))
            notices = [_written(each, clinic, languages) for each in fresh]
            # Of two that say the same at once, one is kept.
            Notice.objects.bulk_create(notices, ignore_conflicts=True)
            _line_up(fresh, notices)


def said_already(clinic_id: UUID, names: Collection[str]) -> set[str]:
    """Which of these were said before under `once`."""
    kept = Notice.objects.filter(clinic_id=clinic_id, once__in=names)
    return set(kept.values_list("once", flat=True))


def withdraw(clinic_id: UUID, beginning: str) -> None:
    """Take back what is no longer so and has not left yet, by how its `once` begins."""
    waiting = Notice.objects.filter(clinic_id=clinic_id, once__startswith=beginning)
    waiting.filter(sent_at=None, failed="").delete()


def _unsaid(posts: Sequence[Post]) -> list[Post]:
    names = [each.once for each in posts if each.once]
    said = said_already(posts[0].to.clinic_id, names) if names else set()
    return [each for each in posts if each.once not in said]


def _to_be_asked(posts: Sequence[Post]) -> list[UUID]:
    return [each.member_id for each in posts if each.member_id and not each.language]


def _written(one: Post, clinic: Clinic, languages: Mapping[UUID, str]) -> Notice:
    known = languages.get(one.member_id, "") if one.member_id else ""
    language = spoken(one.language or known)
    values = {"clinic": clinic.name, "origin": settings.ORIGIN, **one.values}
    subject, body = one.letter.written(language, values)
    return Notice(
        clinic=clinic,
        member_id=one.member_id,
        kind=one.letter.kind,
        language=language,
        address=one.email,
        subject=subject,
        body=body,
        attachments=[[a.name, a.media_type, a.content] for a in one.attachments],
        unsubscribe=one.unsubscribe,
        once=one.once,
        due_at=one.send_after or now(),
        not_after=one.not_after,
    )


def _line_up(posts: Sequence[Post], notices: Sequence[Notice]) -> None:
    """One task for all that may leave now, so that many letters cost as little as one."""
    at_once = [each for each, one in zip(notices, posts, strict=True) if not one.send_after]
    if at_once:
        priority = URGENT if any(one.letter.urgent for one in posts) else 0
        found = [str(each.pk) for each in at_once]
        deliver.using(priority=priority).enqueue(found, priority)
    for each, one in zip(notices, posts, strict=True):
        if one.send_after:
            deliver.using(run_after=one.send_after).enqueue([str(each.pk)])
