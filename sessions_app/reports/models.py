from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import CheckConstraint, Count, Exists, OuterRef, Q
from django.db.models.functions import Coalesce

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
        settled_since = ~Q(ledger_lines=Coalesce(_ledger_lines(), 0))
        return self.annotate(
            is_revoked=Exists(revoked), is_superseded=Exists(_newer()) | settled_since
        )


class Report(ClinicOwned):
    """A report as it was handed out: its bytes, their digest, and the code printed on it.

    `since` and `until` bound the sessions of a group's report; `covers` names its scope and
    format, so that a newer one of the same is recognised. `ledger_lines` counts the lines of the
    attendance ledger it was made from: the ledger only grows, so a different count now means that
    something was settled since, whatever the clocks of two servers or two commits say.
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
    ledger_lines = models.PositiveIntegerField()
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
    """A later report of the same scope in the same format, itself not revoked, and not made from
    an older state of the ledger (two may be made at the same time)."""
    return Report.objects.filter(
        clinic=OuterRef("clinic"),
        covers=OuterRef("covers"),
        created_at__gt=OuterRef("created_at"),
        ledger_lines__gte=OuterRef("ledger_lines"),
        revocation=None,
    )


def _ledger_lines() -> models.Subquery:
    """How many lines the ledger has by now about what a report covers."""
    covered = Q(session=OuterRef("session")) | Q(
        session__group=OuterRef("group"),
        session__starts_at__gte=OuterRef("since"),
        session__starts_at__lt=OuterRef("until"),
    )
    counted = (
        AttendanceEntry.objects.filter(covered, clinic=OuterRef("clinic"))
        .order_by()
        .values("clinic")
        .annotate(number=Count("pk"))
    )
    return models.Subquery(counted.values("number"))
