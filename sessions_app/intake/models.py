from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import Group
from sessions_app.groups.scopes import within_groups
from sessions_app.intake.states import NotYours, Settled, StillClosed
from sessions_app.participants.models import Participant


class PublicPage(ClinicOwned):
    """Where a group says who it is to whoever has its address. Closed until somebody opens it."""

    group = models.OneToOneField(Group, models.PROTECT, related_name="public_page")
    open = models.BooleanField(default=False)
    words = models.TextField(blank=True, default="")

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "group") if actor.is_staff else NOTHING


class Application(ClinicOwned):
    """A person's wish for a place in a group, from the first word to the clinic's decision.

    Where they live is kept here, as they said it then; the rest of what they say about themselves
    stands on their Participant. `since` is when the present status began.
    """

    class Source(models.TextChoices):
        PUBLIC = "public"
        REFERRAL = "referral"
        ROSTER = "roster"

    class Status(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        MORE_ASKED = "more_asked"
        OFFERED = "offered"
        WAITLISTED = "waitlisted"
        REFERRED = "referred"
        WITHDRAWN = "withdrawn"

    WRITABLE = (Status.DRAFT, Status.MORE_ASKED)
    UNDER_WAY = (*WRITABLE, Status.SUBMITTED, Status.WAITLISTED)
    DECIDABLE = (Status.SUBMITTED, Status.WAITLISTED)

    group = models.ForeignKey(Group, models.PROTECT, related_name="applications")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="applications")
    source = models.CharField(max_length=8, choices=Source, default=Source.PUBLIC)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    country = EncryptedText(default="")
    region = EncryptedText(default="")
    note = EncryptedText(default="")
    created_at = models.DateTimeField(default=now)
    since = models.DateTimeField(default=now)
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["group", "participant"],
                condition=Q(status__in=["draft", "submitted", "more_asked", "waitlisted"]),
                name="one_application_under_way",
            ),
            CheckConstraint(
                condition=Q(status__in=["draft", "withdrawn"]) | Q(submitted_at__isnull=False),
                name="decided_after_submitted",
            ),
        ]
        indexes = [models.Index("clinic", "status", "since", "id", name="application_queue")]

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Staff: of their groups; auditors read the trail. A person: their own; who came in by a
        code, for the group that it was mailed for."""
        if actor.role is Role.PARTICIPANT:
            own = Q(participant_id=actor.member_id)
            return own & Q(group=actor.applies_to) if actor.applies_to else own
        return NOTHING if actor.role is Role.AUDITOR else within_groups(actor, "group")

    def submit(self, at: datetime) -> None:
        self._move(self.Status.SUBMITTED, at, when=self.WRITABLE, refusal=NotYours)
        self.submitted_at = at

    def withdraw(self, at: datetime) -> None:
        self._move(self.Status.WITHDRAWN, at, when=self.UNDER_WAY, refusal=Settled)

    def decide(self, kind: str, at: datetime) -> None:
        """`kind` is the status that the decision leads to."""
        self._move(kind, at, when=self.DECIDABLE, refusal=StillClosed)
        self.decided_at = at

    def _move(
        self, status: str, at: datetime, *, when: tuple[Status, ...], refusal: type[Settled]
    ) -> None:
        if self.status not in when:
            raise refusal(status=self.status)
        self.status, self.since = status, at


class Decision(ClinicOwned):
    """What a clinician decided about an application, why, and what the person is told."""

    class Kind(models.TextChoices):
        OFFER = "offer"
        WAITLIST = "waitlist"
        REFER = "refer"
        ASK_MORE = "ask_more"

    application = models.ForeignKey(Application, models.PROTECT, related_name="decisions")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    reason = EncryptedText(default="")
    message = EncryptedText(default="")
    by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        if actor.role is Role.PARTICIPANT:
            return Q(participant_id=actor.member_id)
        return NOTHING if actor.role is Role.AUDITOR else within_groups(actor, "application__group")
