"""Incidents of live rooms, and a clinic's words for a pause."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups
from sessions_app.live.safety.states import IncidentClosed, IncidentUnfinished
from sessions_app.participants.models import Participant


class Incident(ClinicOwned):
    """What a facilitator paused a room for: what happened, what was done, what follows.

    It outlives the room's transcript: about a person it lies under their own key, otherwise under
    the clinic's. Once closed it refuses every change.
    """

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="incidents")
    participant = models.ForeignKey(
        Participant, models.PROTECT, null=True, related_name="incidents"
    )
    opened_by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    what_happened = EncryptedText(default="")
    what_was_done = EncryptedText(default="")
    follow_up = EncryptedText(default="")
    closed_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(closed_by=None, closed_at=None)
                | Q(closed_by__isnull=False, closed_at__isnull=False),
                name="incident_closed_iff_dated",
            )
        ]
        indexes = [models.Index("session", "opened_at", name="incidents_by_session")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}" if self.participant_id else ""

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Who holds the group, and supervisors: administrators read nothing of a room."""
        if actor.role not in {Role.FACILITATOR, Role.SUPERVISOR}:
            return NOTHING
        return within_groups(actor, "session__group")

    def require_open(self) -> None:
        if self.closed_at:
            raise IncidentClosed

    def close(self, by: Clinician, at: datetime) -> None:
        self.require_open()
        if not (self.what_happened and self.what_was_done and self.follow_up):
            raise IncidentUnfinished
        self.closed_by, self.closed_at = by, at


class PauseWords(ClinicOwned):
    """What a paused room says to everybody in it, by language. One row; before it, the default."""

    words = models.JSONField()

    class Meta:
        constraints = [UniqueConstraint(fields=["clinic"], name="one_set_of_pause_words")]

    def __str__(self) -> str:
        return str(self.pk)
