"""The outbox of each clinic, and what people wish not to be mailed."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedJSON, EncryptedText
from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING, ClinicOwned


class Notice(ClinicOwned):
    """One letter to one person: written with what caused it, sent by the worker soon after.

    `due_at` is when it may next be tried; a try puts it ahead, so that no two are made at once.
    `once` names what must not be said twice. Nobody reads the outbox: letters hold live links.
    What was written is emptied in time (delivery.py); that something was written stays.
    """

    class Failure(models.TextChoices):
        REFUSED = "refused", "The address does not take mail"
        UNSENDABLE = "unsendable", "The letter cannot be put on the wire"
        EXHAUSTED = "exhausted", "Every try failed"
        LATE = "late", "It would have come too late to be of use"

    member = models.ForeignKey(
        "clinicians.Membership", models.PROTECT, null=True, related_name="notices"
    )
    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=8)
    address = EncryptedText()
    subject = EncryptedText()
    body = EncryptedText()
    attachments = EncryptedJSON(default=list)
    unsubscribe = EncryptedText(default="")
    once = models.CharField(max_length=120, blank=True)
    created_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField(default=now)
    not_after = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failed = models.CharField(max_length=12, choices=Failure, blank=True)
    emptied = models.BooleanField(default=False)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["clinic", "once"], condition=~Q(once=""), name="one_notice_per_once"
            ),
            CheckConstraint(
                condition=Q(sent_at=None) | Q(failed=""), name="sent_or_failed_not_both"
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(sent_at=None, failed=""),
                name="notices_waiting",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return NOTHING


class NoticePreference(ClinicOwned):
    """What this person wishes to be mailed. Who never chose is reminded of sessions."""

    member = models.OneToOneField(
        "clinicians.Membership", models.CASCADE, related_name="notice_preference"
    )
    session_reminders = models.BooleanField(default=True)

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q(member_id=actor.member_id)
