from __future__ import annotations

from dataclasses import fields

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.attendance.reckoning import AWAY, CODES, Rules
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.scopes import within_groups

READERS = frozenset({Role.FACILITATOR, Role.SUPERVISOR, Role.ADMINISTRATOR})
DEFAULTS = Rules()


def _rules_known(known: bool) -> Q:
    return Q(**{f"{field.name}__isnull": not known for field in fields(Rules)})


class AttendanceRules(ClinicOwned):
    """What a clinic counts as present, late and gone early. One row; defaults stand until then."""

    present_minutes = models.PositiveSmallIntegerField(
        default=DEFAULTS.present_minutes, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    present_percent = models.PositiveSmallIntegerField(
        default=DEFAULTS.present_percent, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    late_after = models.PositiveSmallIntegerField(
        default=DEFAULTS.late_after, validators=[MaxValueValidator(480)]
    )
    left_early = models.PositiveSmallIntegerField(
        default=DEFAULTS.left_early, validators=[MaxValueValidator(480)]
    )

    class Meta:
        constraints = [
            UniqueConstraint(fields=["clinic"], name="one_set_of_attendance_rules"),
            CheckConstraint(
                condition=Q(present_minutes__range=(1, 480), present_percent__range=(1, 100)),
                name="attendance_rules_in_range",
            ),
        ]

    def as_rules(self) -> Rules:
        return Rules(self.present_minutes, self.present_percent, self.late_after, self.left_early)


class AttendanceEntry(ClinicOwned):
    """A line of the attendance ledger. Append-only: a correction is a new line.

    `computed`: what presence said of a person when the session was confirmed. `confirmed`: who
    signed it off (no person), and the four rules it was reckoned by. `override`: what a facilitator
    set instead, and why.
    """

    class Kind(models.TextChoices):
        COMPUTED = "computed"
        CONFIRMED = "confirmed"
        OVERRIDE = "override"

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="attendance")
    enrolment = models.ForeignKey(
        Enrolment, models.PROTECT, null=True, blank=True, related_name="attendance"
    )
    kind = models.CharField(max_length=9, choices=Kind)
    status = models.CharField(max_length=16, choices=CODES, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    first_joined = models.DateTimeField(null=True, blank=True)
    last_left = models.DateTimeField(null=True, blank=True)
    connections = models.PositiveSmallIntegerField(default=0)
    reason = EncryptedText(default="")
    present_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    present_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    late_after = models.PositiveSmallIntegerField(null=True, blank=True)
    left_early = models.PositiveSmallIntegerField(null=True, blank=True)
    by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["session"], condition=Q(kind="confirmed"), name="confirmed_once"
            ),
            UniqueConstraint(
                fields=["session", "enrolment"],
                condition=Q(kind="computed"),
                name="computed_once_per_person",
            ),
            CheckConstraint(
                condition=Q(kind="confirmed", enrolment=None)
                | (~Q(kind="confirmed") & Q(enrolment__isnull=False)),
                name="person_unless_confirmation",
            ),
            CheckConstraint(
                condition=(Q(kind="confirmed") & _rules_known(True))
                | (~Q(kind="confirmed") & _rules_known(False)),
                name="rules_iff_confirmation",
            ),
            CheckConstraint(
                condition=~Q(status__in=sorted(code.value for code in AWAY)) | Q(minutes=0),
                name="no_minutes_while_away",
            ),
        ]
        indexes = [models.Index("session", "at", name="attendance_by_session")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Clinical staff within their groups. Members and auditors see no attendance."""
        return within_groups(actor, "session__group") if actor.role in READERS else NOTHING

    def as_rules(self) -> Rules:
        """Of a confirmation: the numbers of its day."""
        return Rules(*(getattr(self, field.name) for field in fields(Rules)))
