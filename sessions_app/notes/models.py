from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedJSON
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups
from sessions_app.notes.states import NoteSigned

PARTS = ("topic", "interventions", "response", "plan")
READERS = frozenset({Role.FACILITATOR, Role.SUPERVISOR})


class ProgressNote(ClinicOwned):
    """The group layer of a session's progress note. Signed means locked, in the database too.

    `body` is what was written. `header` (times, people who led, number present) is derived while
    the note is a draft and frozen by the signature, together with who signed as what.
    """

    class Status(models.TextChoices):
        DRAFT = "draft"
        SIGNED = "signed"

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="notes")
    author = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    status = models.CharField(max_length=8, choices=Status, default=Status.DRAFT)
    version = models.PositiveIntegerField(default=1)
    body = EncryptedJSON()
    header = EncryptedJSON(null=True)
    created_at = models.DateTimeField(default=now)
    updated_at = models.DateTimeField(default=now)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    signed_as = models.TextField(blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["session"], name="one_note_per_session"),
            CheckConstraint(
                condition=Q(status="draft", signed_at=None, signed_by=None)
                | Q(status="signed", signed_at__isnull=False, signed_by__isnull=False),
                name="signed_iff_dated_and_named",
            ),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Facilitators in their own groups, and supervisors. Nobody else knows of notes."""
        return within_groups(actor, "session__group") if actor.role in READERS else NOTHING

    def write(self, author_id: Any, body: dict[str, str], at: datetime) -> None:
        self.require_draft()
        self.body, self.author_id, self.updated_at = body, author_id, at
        self.version += 1

    def sign(self, by: Clinician, signed_as: str, header: dict[str, Any], at: datetime) -> None:
        """Lock the words, the facts beside them, and who signed with which credential."""
        self.require_draft()
        self.status, self.signed_at, self.signed_by = self.Status.SIGNED, at, by
        self.signed_as, self.header = signed_as, header
        self.version += 1

    def require_draft(self) -> None:
        if self.status != self.Status.DRAFT:
            raise NoteSigned
