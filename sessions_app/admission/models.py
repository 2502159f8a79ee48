"""Where a person says they are, each time they come to a session."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from backend.kernel.clock import now
from backend.vault.fields import EncryptedJSON, EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups
from sessions_app.participants.models import Participant


class CheckIn(ClinicOwned):
    """Where they are now, how to reach them, whom to call, and how they are. Append-only.

    The newest of a session counts. All of it tells about the person, so all is under their key.
    """

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="check_ins")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="check_ins")
    country = EncryptedText()
    region = EncryptedText(default="")
    address = EncryptedText(default="")
    phone = EncryptedText()
    emergency_name = EncryptedText()
    emergency_phone = EncryptedText()
    private = EncryptedJSON()
    mood = EncryptedJSON()
    at = models.DateTimeField(default=now)

    class Meta:
        indexes = [models.Index("session", "participant", "at", name="newest_check_in")]

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.participant_id}"

    @property
    def place(self) -> str:
        """ISO 3166: `US-MA`, or the country alone where no part of it was named."""
        return f"{self.country}-{self.region}" if self.region else str(self.country)

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """One's own; for staff those of the groups they may see. Auditors read none."""
        if actor.role is Role.PARTICIPANT:
            return Q(participant_id=actor.member_id)
        return NOTHING if actor.role is Role.AUDITOR else within_groups(actor, "session__group")
