from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from backend.vault.fields import EncryptedJSON, EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, OwnedQuerySet
from clinicians.clinics.models import Clinic, Clinician, Membership
from sessions_app.participants.aliases import AliasShowsName, plain_alias, shows_name
from sessions_app.participants.ties import people_met, ties


class Participant(models.Model):
    """A person who takes part. Everything that tells who they are is under their own key.

    `emergency_contact` is {name, phone, relation} or None; an empty `time_zone` means the clinic's.
    """

    membership = models.OneToOneField(
        Membership, models.PROTECT, primary_key=True, related_name="participant"
    )
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="participants")
    invited_by = models.ForeignKey(Clinician, models.PROTECT, null=True, related_name="+")
    legal_name = EncryptedText()
    phone = EncryptedText(default="")
    chosen_name = EncryptedText(default="")
    access_needs = EncryptedText(default="")
    goals = EncryptedText(default="")
    emergency_contact = EncryptedJSON(null=True)
    language = models.CharField(max_length=8, default="en")
    time_zone = models.CharField(max_length=64, blank=True, default="")
    alias = EncryptedText()
    pronouns = EncryptedText(default="")
    deactivation_reason = EncryptedText(default="")

    objects = OwnedQuerySet.as_manager()

    @property
    def vault_scope(self) -> str:
        return f"participant:{self.pk}"

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """A facilitator: whom they meet in a group, or through what a higher domain adds, or have
        invited. An auditor: nobody."""
        if actor.role is Role.PARTICIPANT:
            return Q(pk=actor.member_id)
        if actor.role is Role.FACILITATOR:
            return Q(invited_by=actor.member_id) | people_met(actor)
        return NOTHING if actor.role is Role.AUDITOR else Q()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whichever way an alias is chosen, it keeps the rules."""
        if type(self.__dict__.get("alias")) is str:
            self._settle_alias()
        super().save(*args, **kwargs)

    def _settle_alias(self) -> None:
        """An alias never shows the legal name, and is free among the people of one's groups."""
        self.alias = plain_alias(self.alias)
        if shows_name(self.alias, self.legal_name):
            raise AliasShowsName
        if not self._state.adding:
            ties().refuse_alias(self, self.alias)
