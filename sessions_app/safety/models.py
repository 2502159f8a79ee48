"""Risk flags, what became of each, and who is called to them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Exists, Q, QuerySet, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician, Membership
from sessions_app.participants.models import Participant
from sessions_app.safety.states import AlreadyAcknowledged, AlreadyCleared

LONGEST_WAIT = 240


class RiskFlag(ClinicOwned):
    """Somebody may be in danger. It stands until a clinician writes down what was done.

    Which answer raised it, where the person said they are, and what was seen and done are under the
    person's own key; how urgent it is and how far it has come stay readable. `once` tells whether
    the same answer raised it before, without telling which answer.
    """

    class Severity(models.TextChoices):
        """`check`: a question of risk was not answered."""

        CHECK = "check"
        URGENT = "urgent"
        IMMINENT = "imminent"

    class State(models.TextChoices):
        RAISED = "raised"
        ESCALATED = "escalated"
        ACKNOWLEDGED = "acknowledged"
        CLEARED = "cleared"

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="flags")
    kind = EncryptedText()
    severity = models.CharField(max_length=8, choices=Severity)
    source_kind = models.CharField(max_length=24)
    source_id = models.UUIDField()
    once = models.CharField(max_length=64)
    place = EncryptedText(default="")
    what_was_seen = EncryptedText(default="")
    raised_at = models.DateTimeField(default=now)
    acknowledged_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    acknowledged_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)
    escalations = models.PositiveIntegerField(default=0)
    cleared_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    cleared_at = models.DateTimeField(null=True)
    what_was_done = EncryptedText(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["clinic", "once"], name="one_flag_per_answer"),
            CheckConstraint(
                condition=Q(acknowledged_by=None, acknowledged_at=None)
                | Q(acknowledged_by__isnull=False, acknowledged_at__isnull=False),
                name="acknowledged_iff_dated",
            ),
            CheckConstraint(
                condition=Q(cleared_by=None, cleared_at=None, what_was_done__isnull=True)
                | Q(
                    cleared_by__isnull=False,
                    cleared_at__isnull=False,
                    acknowledged_at__isnull=False,
                    what_was_done__isnull=False,
                ),
                name="cleared_iff_dated_and_told",
            ),
            CheckConstraint(
                condition=Q(escalated_at=None, escalations=0)
                | Q(escalated_at__isnull=False, escalations__gt=0),
                name="escalated_iff_counted",
            ),
        ]
        indexes = [
            models.Index(
                "clinic", "participant", condition=Q(cleared_at=None), name="standing_flags"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """A facilitator: of whom they meet, what they took on, and what they are called to.
        Auditors: none."""
        if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
            return NOTHING
        if actor.role is not Role.FACILITATOR:
            return Q()
        met = Participant.objects.filter(Participant.scope(actor), clinic=actor.clinic_id)
        own = Q(participant__in=met.values("pk")) | Q(acknowledged_by=actor.member_id)
        return own | cls._calling(actor)

    @staticmethod
    def _calling(actor: Actor) -> Q:
        """Everything calls who is on call. What nobody has taken on calls everybody, where nobody
        is on call or those who are did not answer in time."""
        serving = OnCall.serving([actor.clinic_id])
        everybody = ~Q(Exists(serving)) | Q(escalated_at__isnull=False)
        return Q(Exists(serving.filter(clinician=actor.member_id))) | (
            Q(acknowledged_at=None) & everybody
        )

    @property
    def state(self) -> State:
        if self.cleared_at:
            return self.State.CLEARED
        if self.acknowledged_at:
            return self.State.ACKNOWLEDGED
        return self.State.ESCALATED if self.escalated_at else self.State.RAISED

    def acknowledge(self, by: Clinician, at: datetime) -> None:
        """Somebody looks after it now."""
        if self.cleared_at:
            raise AlreadyCleared
        if self.acknowledged_at:
            raise AlreadyAcknowledged
        self.acknowledged_by, self.acknowledged_at = by, at

    def clear(self, by: Clinician, at: datetime, what_was_done: str) -> None:
        """The person was looked after. Whoever clears a flag has taken it on, too."""
        if self.cleared_at:
            raise AlreadyCleared
        if not self.acknowledged_at:
            self.acknowledged_by, self.acknowledged_at = by, at
        self.cleared_by, self.cleared_at, self.what_was_done = by, at, what_was_done

    def escalate(self, at: datetime) -> None:
        """Nobody has taken it on in time: everybody hears of it. Dated by the last time."""
        self.escalated_at = at
        self.escalations += 1


class FlagStep(ClinicOwned):
    """What became of a flag, step by step. Append-only. Without `by`, the house acted by itself."""

    class Step(models.TextChoices):
        RAISED = "raised"
        NOTIFIED = "notified"
        ACKNOWLEDGED = "acknowledged"
        ESCALATED = "escalated"
        REMINDED = "reminded"
        CLEARED = "cleared"

    flag = models.ForeignKey(RiskFlag, models.PROTECT, related_name="steps")
    step = models.CharField(max_length=12, choices=Step)
    by = models.ForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["flag", "step"],
                condition=Q(step__in=["raised", "acknowledged", "cleared"]),
                name="such_steps_are_taken_once",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        flags = RiskFlag.objects.filter(RiskFlag.scope(actor), clinic=actor.clinic_id)
        return Q(flag__in=flags.values("pk"))


class OnCall(ClinicOwned):
    """A clinician whom the clinic calls when a flag is raised."""

    clinician = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    since = models.DateTimeField(default=now)

    class Meta:
        constraints = [UniqueConstraint(fields=["clinic", "clinician"], name="on_call_once")]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def serving(cls, clinic_ids: Collection[UUID]) -> QuerySet[OnCall]:
        """Those who are named and still work there."""
        active = Membership.Status.ACTIVE
        named: QuerySet[OnCall] = cls.objects.filter(clinic__in=clinic_ids)
        return named.filter(clinician__membership__status=active)


class SafetySettings(ClinicOwned):
    """How long a clinic waits until somebody takes a flag on. One row; before it, the default."""

    escalate_after_minutes = models.PositiveSmallIntegerField(
        default=10, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_WAIT)]
    )

    class Meta:
        constraints = [
            UniqueConstraint(fields=["clinic"], name="one_set_of_safety_settings"),
            CheckConstraint(
                condition=Q(escalate_after_minutes__range=(1, LONGEST_WAIT)),
                name="safety_settings_in_range",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
