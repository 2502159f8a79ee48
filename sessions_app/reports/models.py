from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import CheckConstraint, Exists, OuterRef, Q

from backend.kernel.clock import now
from backend.vault.fields import EncryptedBytes, EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import NOTHING, ClinicOwned, OwnedQuerySet
from clinicians.clinics.models import Clinician
from sessions_app.attendance.models import AttendanceEntry
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.scopes import within_groups

READERS = frozenset({Role.FACILITATOR, Role.ADMINISTRATOR})


class ReportQuerySet(OwnedQuerySet):
    def with_standing(self) -> Self:
        """Each with `is_revoked` and `is_superseded`: both follow from other rows, so they are
        never out of date."""
        revoked = ReportRevocation.objects.filter(report=OuterRef("pk"))
        return self.annotate(
            is_revoked=Exists(revoked), is_superseded=Exists(_newer()) | Exists(_corrected())
        )


class Report(ClinicOwned):
    """A report as it was handed out: its bytes, their digest, and the code printed on it.

    `since` and `until` bound the sessions it covers; `covers` names its scope and format, so that
    a newer one of the same is recognised.
    """

    class Kind(models.TextChoices):
        SESSION = "session"
        GROUP = "group"

    class Format(models.TextChoices):
        PDF = "pdf"
        CSV = "csv"

    kind = models.CharField(max_length=8, choices=Kind)
    format = models.CharField(max_length=4, choices=Format)
    group = models.ForeignKey(Group, models.PROTECT, related_name="reports")
    session = models.ForeignKey(
        GroupSession, models.PROTECT, null=True, blank=True, related_name="reports"
    )
    enrolment = models.ForeignKey(
        Enrolment, models.PROTECT, null=True, blank=True, related_name="reports"
    )
    first_date = models.DateField(null=True, blank=True)
    last_date = models.DateField(null=True, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    covers = models.CharField(max_length=200)
    purpose = EncryptedText()
    code = models.CharField(max_length=16, unique=True)
    digest = models.CharField(max_length=64)
    content = EncryptedBytes()
    created_by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now)

    objects: ClassVar[models.Manager[Report]] = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(kind="session", session__isnull=False, first_date=None)
                | Q(kind="group", session=None, first_date__isnull=False),
                name="session_or_range",
            )
        ]
        indexes = [
            models.Index("group", "created_at", name="report_by_group"),
            models.Index("covers", "created_at", name="report_by_scope"),
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Facilitators: of their own groups. Administrators: all of the clinic."""
        return within_groups(actor, "group") if actor.role in READERS else NOTHING


class ReportRevocation(ClinicOwned):
    """A report that was handed out and must no longer be relied on. Append-only."""

    report = models.OneToOneField(Report, models.PROTECT, related_name="revocation")
    by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)
    reason = EncryptedText()

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "report__group") if actor.role in READERS else NOTHING


def _newer() -> models.QuerySet[Report]:
    """A later report of the same scope in the same format, itself not revoked."""
    return Report.objects.filter(
        clinic=OuterRef("clinic"),
        covers=OuterRef("covers"),
        created_at__gt=OuterRef("created_at"),
        revocation=None,
    )


def _corrected() -> models.QuerySet[AttendanceEntry]:
    """A line of the ledger written after the report about what it covers."""
    return AttendanceEntry.objects.filter(
        session__group=OuterRef("group"),
        session__starts_at__gte=OuterRef("since"),
        session__starts_at__lt=OuterRef("until"),
        at__gt=OuterRef("created_at"),
    )
