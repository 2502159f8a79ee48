"""Visible observers of a session."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Q, UniqueConstraint

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import GroupSession
from sessions_app.groups.scopes import within_groups
from sessions_app.groups.states import NotObserving


class Observation(ClinicOwned):
    """A colleague who will sit in on a session, visibly. Members know of it beforehand."""

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="observers")
    clinician = models.ForeignKey(Clinician, models.PROTECT, related_name="observations")
    announced_by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField(default=now)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["session", "clinician"],
                condition=Q(cancelled_at=None),
                name="one_standing_observation",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Of the groups that one may see, and a facilitator's own in others' groups. Who may see
        all groups has no limit: nothing is added to that, which would make it one."""
        groups = within_groups(actor, "session__group")
        return groups | Q(clinician=actor.member_id) if groups and actor.is_staff else groups

    def cancel(self, at: datetime) -> None:
        if self.cancelled_at is not None:
            raise NotObserving
        self.session.require_planned()
        self.cancelled_at = at
