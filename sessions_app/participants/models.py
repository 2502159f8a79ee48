from __future__ import annotations

from django.db import models
from django.db.models import Q

from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor
from clinicians.access.owned import OwnedQuerySet
from clinicians.clinics.models import Clinic, Membership


class Participant(models.Model):
    """A person who takes part. Everything that tells who they are is under their own key."""

    membership = models.OneToOneField(
        Membership, models.PROTECT, primary_key=True, related_name="participant"
    )
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="participants")
    legal_name = EncryptedText()
    phone = EncryptedText(default="")
    alias = EncryptedText()
    pronouns = EncryptedText(default="")

    objects = OwnedQuerySet.as_manager()

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.pk}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else Q(pk=actor.member_id)
