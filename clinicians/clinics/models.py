from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.errors import Conflict
from backend.kernel.ids import uuid7
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned, OwnedQuerySet


class NotInvited(Conflict):
    code, message = "not_invited", "This person is not waiting for an invitation."


class NotApplied(Conflict):
    code, message = "not_applied", "This person has not applied, or has been invited already."


class AlreadyDeactivated(Conflict):
    code, message = "already_deactivated", "This person is already deactivated."


class NotDeactivated(Conflict):
    code, message = "not_deactivated", "This person is not deactivated."


class Clinic(models.Model):
    """A tenant. Nothing of one clinic is ever seen from another."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    time_zone = models.CharField(max_length=64, default="America/New_York")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = models.Manager()

    def __str__(self) -> str:
        return self.name


class Membership(ClinicOwned):
    """A login's place in a clinic. Clinician and Participant are profiles of it."""

    class Status(models.TextChoices):
        """Who applied has no account yet: an invitation follows the offer of a seat."""

        APPLIED = "applied"
        INVITED = "invited"
        ACTIVE = "active"
        DEACTIVATED = "deactivated"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=[(role.value, role.value) for role in Role])
    status = models.CharField(max_length=12, choices=Status, default=Status.INVITED)
    created_at = models.DateTimeField(auto_now_add=True)
    activated_at = models.DateTimeField(null=True, blank=True)
    deactivated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint("clinic", "user", "role", name="one_membership_per_role"),
            CheckConstraint(
                condition=Q(status="deactivated") ^ Q(deactivated_at=None),
                name="deactivated_iff_dated",
            ),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else Q(pk=actor.member_id)

    def invite(self) -> None:
        """The person who applied is offered a seat."""
        if self.status != self.Status.APPLIED:
            raise NotApplied
        self.status = self.Status.INVITED

    def activate(self, at: datetime) -> None:
        """The invited person has come."""
        if self.status != self.Status.INVITED:
            raise NotInvited
        self.status, self.activated_at = self.Status.ACTIVE, at

    def deactivate(self, at: datetime) -> None:
        """Nothing of the clinic is open to them any more; what they did stays."""
        if self.status == self.Status.DEACTIVATED:
            raise AlreadyDeactivated
        self.status, self.deactivated_at = self.Status.DEACTIVATED, at

    def reactivate(self) -> None:
        """They may come in again; whoever never accepted their invitation is invited again."""
        if self.status != self.Status.DEACTIVATED:
            raise NotDeactivated
        self.status = self.Status.ACTIVE if self.activated_at else self.Status.INVITED
        self.deactivated_at = None


class Clinician(models.Model):
    """A staff member's profile. Professionals appear by name, to participants too."""

    membership = models.OneToOneField(
        Membership, models.PROTECT, primary_key=True, related_name="clinician"
    )
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="clinicians")
    display_name = models.CharField(max_length=80)
    credentials = models.CharField(max_length=40, blank=True)
    npi = models.CharField(max_length=10, blank=True)
    deactivation_reason = EncryptedText(default="")

    objects = OwnedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.display_name

    @property
    def name_with_credentials(self) -> str:
        return f"{self.display_name}, {self.credentials}" if self.credentials else self.display_name

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else NOTHING
