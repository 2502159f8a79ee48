"""What a report covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.reports.contents import day
from sessions_app.reports.models import Report
from sessions_app.reports.states import ScopeUnclear

Kind = Report.Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """A person's wish for a report."""

    format: str
    purpose: str
    session: UUID | None = None
    group: UUID | None = None
    first_date: date | None = None
    last_date: date | None = None
    enrolment: UUID | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report covers: one session, or a group's sessions from one day to another; of
    everybody, or of one person."""

    group: Group
    since: datetime
    until: datetime
    session: GroupSession | None = None
    first_date: date | None = None
    last_date: date | None = None
    person: Enrolment | None = None

    @property
    def sessions(self) -> Q:
        """Of its sessions: the one, or those that start within its time."""
        if self.session:
            return Q(pk=self.session.pk)
        return Q(group=self.group, starts_at__gte=self.since, starts_at__lt=self.until)

    def is_about(self, place: Enrolment) -> bool:
        """Somebody who left and came back has several places in the group; all are theirs."""
        return self.person is None or self.person.participant_id == place.participant_id

    @property
    def kind(self) -> Kind:
        return Kind.SESSION if self.session else Kind.GROUP

    def covers(self, form: str) -> str:
        """The same for the same scope and format, so that a newer report is recognised."""
        whole = f"{self.group.pk}/{self.first_date}/{self.last_date}"
        place = self.session.pk if self.session else whole
        return f"{self.kind}:{place}:{self.person.participant_id if self.person else 'all'}:{form}"

    def in_words(self) -> str:
        if self.session:
            when = day(self.session.starts_at.astimezone(self.group.zone))
            words = f"Session {self.session.number}, {when}"
        else:
            first, last = self.first_date or self.since, self.last_date or self.until
            words = f"Sessions from {day(first)} to {day(last)}"
        return f"{words}; one person only" if self.person else words


def scope_of(actor: Actor, asked: Asked) -> Scope:
    if asked.session and not asked.group:
        return session_scope(actor, asked.session, asked.enrolment)
    if asked.group and asked.first_date and asked.last_date and not asked.session:
        if asked.last_date < asked.first_date:
            raise ScopeUnclear("The last date is before the first.")
        days = (asked.first_date, asked.last_date)
        return group_scope(actor, asked.group, *days, asked.enrolment)
    raise ScopeUnclear


def session_scope(actor: Actor, session_id: UUID, enrolment_id: UUID | None = None) -> Scope:
    """Found again by the session itself: two sessions may start at the same time."""
    session = session_page(actor, session_id)
    at = session.starts_at
    person = _person(actor, session.group, enrolment_id)
    return Scope(session.group, at, at, session=session, person=person)


def group_scope(
    actor: Actor, group_id: UUID, first: date, last: date, enrolment_id: UUID | None = None
) -> Scope:
    """Both days included, as the group's own calendar has them."""
    group = fetch(
        Group.objects.select_related("facilitator").prefetch_related("co_facilitators"),
        actor,
        group_id,
    )
    since = datetime.combine(first, time.min, group.zone)
    until = datetime.combine(last + timedelta(days=1), time.min, group.zone)
    person = _person(actor, group, enrolment_id)
    return Scope(group, since, until, first_date=first, last_date=last, person=person)


def _person(actor: Actor, group: Group, enrolment_id: UUID | None) -> Enrolment | None:
    if enrolment_id is None:
        return None
    person: Enrolment = fetch(Enrolment.objects.filter(group=group), actor, enrolment_id)
    return person
