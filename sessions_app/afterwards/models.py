"""How long what was said is kept, what stops a purge, and what is left to show for one."""

from __future__ import annotations

from datetime import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.afterwards.states import HoldReleased
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups

USUAL_DAYS, FEWEST_DAYS, MOST_DAYS = 90, 7, 3650


class RetentionPolicy(ClinicOwned):
    """How many days after a session its transcript is kept. One row; the default stands until then
    (CLINICAL.md, "Retention")."""

    transcript_days = models.PositiveSmallIntegerField(
        default=USUAL_DAYS,
        validators=[MinValueValidator(FEWEST_DAYS), MaxValueValidator(MOST_DAYS)],
    )

    class Meta:
        constraints = [
            UniqueConstraint(fields=["clinic"], name="one_retention_policy"),
            CheckConstraint(
                condition=Q(transcript_days__range=(FEWEST_DAYS, MOST_DAYS)),
                name="retention_in_range",
            ),
        ]


class LegalHold(ClinicOwned):
    """A session whose transcript must not be purged while this stands: what, who and why."""

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="legal_holds")
    reason = EncryptedText()
    placed_by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    placed_at = models.DateTimeField(default=now)
    released_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["session"], condition=Q(released_at=None), name="one_standing_hold"
            ),
            CheckConstraint(
                condition=Q(released_at=None, released_by=None)
                | Q(released_at__isnull=False, released_by__isnull=False),
                name="hold_released_by_someone",
            ),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """An auditor reads in the trail that one was placed, not why."""
        if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
            return NOTHING
        return within_groups(actor, "session__group")

    def release(self, by: Actor, at: datetime) -> None:
        if self.released_at is not None:
            raise HoldReleased
        self.released_by_id, self.released_at = by.member_id, at


class Purge(ClinicOwned):
    """The certificate of a purge: what is gone, how much of it, its digest, when and by which
    policy. It outlives what it is about."""

    class RecordClass(models.TextChoices):
        TRANSCRIPT = "transcript"

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="purges")
    record_class = models.CharField(max_length=16, choices=RecordClass)
    entries = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    policy_days = models.PositiveSmallIntegerField()
    purged_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [UniqueConstraint("session", "record_class", name="purged_once")]
        indexes = [models.Index("clinic", "purged_at", "id", name="purge_by_time")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return NOTHING if actor.role is Role.PARTICIPANT else within_groups(actor, "session__group")
