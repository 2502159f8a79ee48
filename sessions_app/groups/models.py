"""Groups, their planned sessions, and the places of the people in them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from backend.kernel.clock import now
from backend.vault.fields import EncryptedText
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import ClinicOwned
from clinicians.clinics.models import Clinician
from sessions_app.groups.fields import DateList
from sessions_app.groups.scopes import own_groups, within_groups
from sessions_app.groups.states import EnrolmentSettled, NotStanding, SessionNotPlanned
from sessions_app.participants.models import Participant


class Group(ClinicOwned):
    """A circle of people that meets on a schedule, held by a facilitator."""

    class Kind(models.TextChoices):
        THERAPY_GROUP = "therapy_group"
        SUPPORT_GROUP = "support_group"
        WORKSHOP = "workshop"

    class Admission(models.TextChoices):
        MANUAL = "manual"
        AUTO = "auto"

    class Modality(models.TextChoices):
        """How the group meets. What is written is not real-time audio-video, and says so."""

        TEXT = "text", "Text chat, online"

    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.SUPPORT_GROUP)
    modality = models.CharField(max_length=8, choices=Modality, default=Modality.TEXT)
    description = models.TextField(blank=True)
    ground_rules = models.TextField(blank=True)
    capacity = models.PositiveSmallIntegerField(default=10)
    minimum = models.PositiveSmallIntegerField(default=1)
    accepting = models.BooleanField(default=True)
    admission = models.CharField(max_length=8, choices=Admission, default=Admission.MANUAL)
    facilitator = models.ForeignKey(Clinician, models.PROTECT, related_name="groups")
    co_facilitators = models.ManyToManyField(Clinician, related_name="co_groups", blank=True)
    time_zone = models.CharField(max_length=64)
    first_date = models.DateField()
    start_time = models.TimeField()
    session_minutes = models.PositiveSmallIntegerField(default=90)
    rrule = models.CharField(max_length=200, blank=True)
    exception_dates = DateList(default=list, blank=True)
    extra_dates = DateList(default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            CheckConstraint(condition=Q(capacity__range=(1, 50)), name="capacity_1_to_50"),
            CheckConstraint(
                condition=Q(minimum__lte=F("capacity"), minimum__gte=1),
                name="minimum_within_capacity",
            ),
            CheckConstraint(
                condition=Q(session_minutes__range=(10, 480)), name="minutes_10_to_480"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """As `within_groups`; who is offered a place or waits for one may know of the group."""
        if actor.role is Role.PARTICIPANT:
            return own_groups(actor, statuses=("active", "offered", "waitlisted"))
        return within_groups(actor, "")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def today(self) -> date:
        return now().astimezone(self.zone).date()

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.session_minutes)


class GroupSession(ClinicOwned):
    """One meeting of a group. `original_starts_at` is where the schedule put it."""

    class Status(models.TextChoices):
        SCHEDULED = "scheduled"
        LIVE = "live"
        CLOSED = "closed"
        CANCELLED = "cancelled"

    group = models.ForeignKey(Group, models.PROTECT, related_name="sessions")
    number = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    original_starts_at = models.DateTimeField()
    extra = models.BooleanField(default=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.SCHEDULED)
    facilitator = models.ForeignKey(Clinician, models.PROTECT, related_name="sessions")
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint("group", "number", name="one_session_per_number"),
            UniqueConstraint("group", "original_starts_at", name="one_session_per_plan"),
            CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="ends_after_start"),
            CheckConstraint(
                condition=Q(status="closed", closed_at__isnull=False, opened_at__isnull=False)
                | (~Q(status="closed") & Q(closed_at=None)),
                name="closed_iff_dated",
            ),
            CheckConstraint(
                condition=~Q(status="live") | Q(opened_at__isnull=False), name="live_was_opened"
            ),
        ]
        indexes = [models.Index("clinic", "starts_at", "id", name="session_by_start")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "group")

    def open(self, at: datetime) -> None:
        """The group meets. A closed or cancelled session stays so."""
        if self.status != self.Status.SCHEDULED:
            raise SessionNotPlanned(status=self.status)
        self.status, self.opened_at = self.Status.LIVE, at

    def close(self, at: datetime) -> None:
        if self.status != self.Status.LIVE:
            raise SessionNotPlanned("This session is not open.", status=self.status)
        self.status, self.closed_at = self.Status.CLOSED, at

    def move(self, starts_at: datetime) -> None:
        self.require_planned()
        self.starts_at, self.ends_at = starts_at, starts_at + (self.ends_at - self.starts_at)

    def cancel(self) -> None:
        self.require_planned()
        self.status = self.Status.CANCELLED

    def require_planned(self) -> None:
        if self.status != self.Status.SCHEDULED:
            raise SessionNotPlanned(status=self.status)


class SessionChange(ClinicOwned):
    """What was changed in the plan of one session, by whom and why. Append-only."""

    class Kind(models.TextChoices):
        RESCHEDULED = "rescheduled"
        CANCELLED = "cancelled"

    session = models.ForeignKey(GroupSession, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=12, choices=Kind)
    was_starts_at = models.DateTimeField()
    now_starts_at = models.DateTimeField(null=True, blank=True)
    reason = EncryptedText(default="")
    by = models.ForeignKey(Clinician, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(kind="cancelled", now_starts_at=None)
                | Q(kind="rescheduled", now_starts_at__isnull=False),
                name="moved_iff_rescheduled",
            )
        ]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        return within_groups(actor, "session__group")


class Enrolment(ClinicOwned):
    """A person's place in a group, from offer to departure.

    The id is random, not time-ordered: it is the person's public key within this group, and the
    same person has another one in another group.
    """

    class Status(models.TextChoices):
        OFFERED = "offered"
        WAITLISTED = "waitlisted"
        ACTIVE = "active"
        LEFT = "left"
        DECLINED = "declined"

    STANDING = (Status.OFFERED, Status.WAITLISTED, Status.ACTIVE)
    SEATED = (Status.OFFERED, Status.ACTIVE)

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    group = models.ForeignKey(Group, models.PROTECT, related_name="enrolments")
    participant = models.ForeignKey(Participant, models.PROTECT, related_name="enrolments")
    status = models.CharField(max_length=10, choices=Status)
    asked_at = models.DateTimeField(default=now)
    since = models.DateTimeField(default=now)
    activated_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    reason = EncryptedText(default="")

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["group", "participant"],
                condition=Q(status__in=["offered", "waitlisted", "active"]),
                name="one_standing_enrolment",
            ),
            CheckConstraint(
                condition=Q(status="left", left_at__isnull=False)
                | (~Q(status="left") & Q(left_at=None)),
                name="left_iff_dated",
            ),
            CheckConstraint(
                condition=Q(status__in=["active", "left"], activated_at__isnull=False)
                | (~Q(status__in=["active", "left"]) & Q(activated_at=None)),
                name="activated_iff_dated",
            ),
        ]
        indexes = [models.Index("group", "status", "asked_at", name="enrolment_queue")]

    @classmethod
    def scope(cls, actor: Actor) -> Q:
        """Staff: the places in their groups. A participant: their own places only."""
        if actor.role is Role.PARTICIPANT:
            return Q(participant_id=actor.member_id)
        return within_groups(actor, "group")

    def offer(self, at: datetime) -> None:
        """A seat freed: the waiting person is offered it."""
        self._move(self.Status.OFFERED, at, when={self.Status.WAITLISTED})

    def activate(self, at: datetime) -> None:
        self._move(self.Status.ACTIVE, at, when={self.Status.OFFERED})
        self.activated_at = at

    def decline(self, at: datetime) -> None:
        self._move(self.Status.DECLINED, at, when={self.Status.OFFERED, self.Status.WAITLISTED})

    def leave(self, at: datetime) -> None:
        """End the enrolment. A person who returns is offered a new one."""
        if self.status in {self.Status.LEFT, self.Status.DECLINED}:
            raise EnrolmentSettled(status=self.status)
        self._move(self.Status.LEFT, at, when={self.Status.ACTIVE})
        self.left_at = at

    def _move(self, status: str, at: datetime, *, when: set[Status]) -> None:
        if self.status not in when:
            raise NotStanding(status=self.status)
        self.status, self.since = status, at
