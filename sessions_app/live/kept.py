"""What is kept of a session apart from its log, because it outlives the log or names nobody."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Q

from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.scopes import within_groups

FEWEST_ANSWERS = 3


class SessionFeeling(ClinicOwned):
    """How a group left: means of the check-out from 0 to 4, and of how many answers.

    Written once, at the close, and without people. Of fewer than three answers there are no means:
    they would tell who answered what.
    """

    session = models.OneToOneField(GroupSession, models.PROTECT, related_name="feeling")
    answers = models.PositiveSmallIntegerField()
    heard = models.FloatField(null=True)
    understood = models.FloatField(null=True)
    hopeful = models.FloatField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(
                    answers__gte=FEWEST_ANSWERS,
                    heard__range=(0, 4),
                    understood__range=(0, 4),
                    hopeful__range=(0, 4),
                )
                | Q(answers__lt=FEWEST_ANSWERS, heard=None, understood=None, hopeful=None),
                name="no_means_of_a_few",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """The facilitators' own mirror: members are asked, and not shown how they compare."""
        if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
            return NOTHING
        return within_groups(actor, "session__group")


class Stay(ClinicOwned):
    """One connection's time in a room, copied in the clear from a log before it is purged, so that
    attendance is the same before and after. An end that is None: until the session closed."""

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="stays")
    enrolment = models.ForeignKey(Enrolment, models.PROTECT, related_name="stays")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index("session", "joined_at", name="stay_by_session")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
            return NOTHING
        return within_groups(actor, "session__group")
