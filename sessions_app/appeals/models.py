"""What somebody wrote against being sent out of a session, and what became of it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.appeals.states import AlreadyAnswered
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.scopes import within_groups


class Appeal(ClinicOwned):
    """One for each removal; `place` is where the room's log told the person of it. Both texts are
    under the person's own key."""

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="appeals")
    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="appeals")
    participant = models.ForeignKey(
        "sessions_app.Participant", models.PROTECT, related_name="appeals"
    )
    place = models.PositiveBigIntegerField()
    text = EncryptedText()
    filed_at = models.DateTimeField(default=now)
    answer = EncryptedText(null=True)
    readmitted = models.BooleanField(null=True)
    answered_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint("session", "enrolment", "place", name="one_appeal_per_removal"),
            CheckConstraint(
                condition=Q(
                    answer__isnull=True, readmitted=None, answered_by=None, answered_at=None
                )
                | Q(
                    answer__isnull=False,
                    readmitted__isnull=False,
                    answered_by__isnull=False,
                    answered_at__isnull=False,
                ),
                name="answered_as_a_whole",
            ),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """One's own, and for staff those of the groups they see. Auditors read the trail."""
        if actor.role is Role.PARTICIPANT:
            return Q(participant=actor.member_id)
        if actor.role is Role.AUDITOR:
            return NOTHING
        return within_groups(actor, "session__group")

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    def settle(self, by: Actor, answer: str, at: datetime, *, readmitted: bool) -> None:
        if self.answered_at is not None:
            raise AlreadyAnswered
        self.answer, self.readmitted = answer, readmitted
        self.answered_by_id, self.answered_at = by.member_id, at
