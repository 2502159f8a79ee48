"""What people answered, who looked at it, and what each group asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedJSON, EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import Group
from sessions_app.groups.scopes import within_groups
from sessions_app.participants.models import Participant
from sessions_app.screening.applicants import own_forms
from sessions_app.screening.states import AlreadyReviewed, ResponseComplete, ResponseOpen

READERS = frozenset({Role.FACILITATOR, Role.SUPERVISOR})


def of_people_met(actor: Actor) -> Q:
    """Rows of people whose screening this person may read (CLINICAL.md, "Who is who"): the staff
    who meet them, and supervisors. Administrators hold forms and reports, and read no answers."""
    if actor.role in READERS:
        return Q(participant__in=Participant.objects.visible_to(actor))
    return NOTHING


class ScreeningResponse(ClinicOwned):
    """One questionnaire that one person was asked, and what they answered.

    It names the definition it was asked with: key, version and hash. Once complete it never
    changes again, in the database too.
    """

    class Status(models.TextChoices):
        OPEN = "open"
        COMPLETE = "complete"

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="screenings")
    key = models.CharField(max_length=32)
    version = models.PositiveSmallIntegerField()
    hash = models.CharField(max_length=64)
    language = models.CharField(max_length=8, default="en")
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN)
    asked_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(default=now)
    due_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    completed_at = models.DateTimeField(null=True, blank=True)
    answers = EncryptedJSON(default=dict)
    score = EncryptedJSON(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["participant", "key"],
                condition=Q(status="open"),
                name="one_open_screening_per_key",
            ),
            CheckConstraint(
                condition=Q(status="open", completed_at=None)
                | Q(status="complete", completed_at__isnull=False),
                name="screening_complete_iff_dated",
            ),
        ]
        indexes = [
            models.Index("participant", "key", "completed_at", name="screening_by_person"),
        ]

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        if actor.role is Role.PARTICIPANT:
            return own_forms(actor)
        return of_people_met(actor)

    def merge(self, answers: dict[str, Any], language: str, at: datetime) -> None:
        """Take these answers in; what is not named stays as it was."""
        self.require_open()
        self.answers = {**self.answers, **answers}
        self.language = language
        self.started_at = self.started_at or at

    def complete(self, score: dict[str, Any], at: datetime) -> None:
        self.require_open()
        self.status, self.score, self.completed_at = self.Status.COMPLETE, score, at

    def require_open(self) -> None:
        if self.status != self.Status.OPEN:
            raise ResponseComplete

    def require_reviewable(self) -> None:
        if self.status != self.Status.COMPLETE:
            raise ResponseOpen
        if ScreeningReview.objects.filter(response=self).exists():
            raise AlreadyReviewed


class ScreeningReview(ClinicOwned):
    """A clinician has looked at a completed response. Append-only."""

    response = models.OneToOneField(ScreeningResponse, models.PROTECT, related_name="review")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="+")
    by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    note = EncryptedText(default="")

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return of_people_met(actor)


class ScreeningPlan(ClinicOwned):
    """Which questionnaires a group asks for; without a row, what its kind asks for."""

    group = models.OneToOneField(Group, models.PROTECT, related_name="screening_plan")
    instruments = models.TextField(blank=True, default="")

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "group") if actor.is_staff else NOTHING

    @property
    def keys(self) -> list[str]:
        return self.instruments.split()


class InstrumentSwitch(ClinicOwned):
    """A questionnaire that a clinic turned on or off, against what the definition says."""

    key = models.CharField(max_length=32)
    enabled = models.BooleanField()

    class Meta:
        constraints = [UniqueConstraint("clinic", "key", name="one_switch_per_instrument")]
