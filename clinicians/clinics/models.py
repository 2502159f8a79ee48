from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q, UniqueConstraint

from backend.kernel.ids import uuid7
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned, OwnedQuerySet


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
        constraints = [UniqueConstraint("clinic", "user", "role", name="one_membership_per_role")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else Q(pk=actor.member_id)


class Clinician(models.Model):
    """A staff member's profile. Professionals appear by name, to participants too."""

    membership = models.OneToOneField(
        Membership, models.PROTECT, primary_key=True, related_name="clinician"
    )
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="clinicians")
    display_name = models.CharField(max_length=80)
    credentials = models.CharField(max_length=40, blank=True)
    npi = models.CharField(max_length=10, blank=True)

    objects = OwnedQuerySet.as_manager()

    def __str__(self) -> str:
        return self.display_name

    @property
    def name_with_credentials(self) -> str:
        return f"{self.display_name}, {self.credentials}" if self.credentials else self.display_name

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return Q() if actor.is_staff else NOTHING
