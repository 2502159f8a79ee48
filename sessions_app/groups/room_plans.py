"""How a group's sessions are held: their agenda, and what waits before the group reads it."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q

from backend.vault.fields import EncryptedJSON
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from sessions_app.groups.models import Group
from sessions_app.groups.scopes import within_groups

MOST_SLOW_S = 300
MOST_FIRST = 20
MOST_PHASES = 20


class PhaseKind(models.TextChoices):
    ARRIVE = "arrive"
    CHECK_IN = "check_in"
    THEME = "theme"
    OPEN_FLOOR = "open_floor"
    CHECK_OUT = "check_out"
    CLOSE = "close"


# Of ninety minutes; other lengths are shared out alike.
SHARES = {
    PhaseKind.ARRIVE: 5,
    PhaseKind.CHECK_IN: 15,
    PhaseKind.THEME: 15,
    PhaseKind.OPEN_FLOOR: 35,
    PhaseKind.CHECK_OUT: 15,
    PhaseKind.CLOSE: 5,
}


def usual_agenda(minutes: int) -> list[dict[str, Any]]:
    """The six phases of DESIGN.md, "The room". An untitled phase goes by the name of its kind, in
    the language of whoever reads it."""
    return [
        {"kind": kind.value, "title": "", "minutes": max(round(share * minutes / 90), 1)}
        for kind, share in SHARES.items()
    ]


class RoomPlan(ClinicOwned):
    """What a group's facilitators settled about its room. A group without one goes by the usual
    one. `revision` grows with every change, so that what is read can be kept."""

    group = models.OneToOneField(Group, models.PROTECT, related_name="room_plan")
    revision = models.PositiveIntegerField(default=1)
    agenda = EncryptedJSON(default=list)
    words = EncryptedJSON(default=list)
    hold_everyone = models.BooleanField(default=False)
    hold_newcomers_first = models.PositiveSmallIntegerField(
        default=0, validators=[MaxValueValidator(MOST_FIRST)]
    )
    slow_seconds = models.PositiveSmallIntegerField(
        default=0, validators=[MaxValueValidator(MOST_SLOW_S)]
    )
    typing = models.BooleanField(default=False)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(slow_seconds__range=(0, MOST_SLOW_S))
                & Q(hold_newcomers_first__range=(0, MOST_FIRST)),
                name="room_plan_in_range",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Members see its effects, in the room; the word list is the facilitators' own."""
        if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
            return NOTHING
        return within_groups(actor, "group")


def usual_plan(group: Group) -> RoomPlan:
    """What a group begins with, and goes by until somebody settles another: the usual phases, and
    nothing held back."""
    return RoomPlan(
        clinic_id=group.clinic_id, group=group, agenda=usual_agenda(group.session_minutes)
    )
