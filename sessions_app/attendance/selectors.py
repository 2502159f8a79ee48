"""Reading attendance: the ledger where a session is confirmed, the room's presence before that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.attendance.models import AttendanceEntry, AttendanceRules
from sessions_app.attendance.policies import can_read_attendance
from sessions_app.attendance.reckoning import (
    Code,
    Presence,
    Rules,
    Window,
    presence,
    status,
)
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.live.selectors import presence_intervals

Kind = AttendanceEntry.Kind
Status = GroupSession.Status


@dataclass(frozen=True, slots=True)
class Row:
    """One person in one session: what presence said, and what stands."""

    enrolment: Enrolment
    computed_status: Code
    computed_minutes: int
    first_joined: datetime | None = None
    last_left: datetime | None = None
    connections: int = 0
    override: AttendanceEntry | None = None

    @property
    def status(self) -> Code:
        return Code(self.override.status) if self.override else self.computed_status

    @property
    def minutes(self) -> int:
        set_by_hand = self.override.minutes if self.override else None
        return self.computed_minutes if set_by_hand is None else set_by_hand


@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance of one session as it stands."""

    session: GroupSession
    rules: Rules
    rows: Sequence[Row] = field(default_factory=list)
    confirmation: AttendanceEntry | None = None

    @property
    def number_present(self) -> int:
        return sum(row.status.attended for row in self.rows)


def clinic_rules(actor: Actor) -> Rules:
    """The clinic's own rules, or the defaults it has not changed."""
    own = AttendanceRules.objects.visible_to(actor).first()
    return own.as_rules() if own else Rules()


def rules_to_read(actor: Actor) -> Rules:
    require(can_read_attendance(actor))
    return clinic_rules(actor)


def attendance_sheet(actor: Actor, session_id: UUID) -> Sheet:
    session = session_page(actor, session_id)
    require(can_read_attendance(actor))
    return session_sheet(actor, session)


def session_sheet(actor: Actor, session: GroupSession) -> Sheet:
    """Confirmed sessions from the ledger alone, others from the room's presence until now."""
    entries = list(standing_entries(actor, [session]))
    overrides = {each.enrolment_id: each for each in entries if each.kind == Kind.OVERRIDE}
    confirmation = next((each for each in entries if each.kind == Kind.CONFIRMED), None)
    if confirmation:
        rows = ledger_rows(entries, overrides)
    else:
        rows = _reckoned_rows(actor, session, overrides)
    return Sheet(session, clinic_rules(actor), in_order(rows), confirmation)


def confirmed_sheets(actor: Actor, sessions: Sequence[GroupSession]) -> list[Sheet]:
    """The confirmed ones among these, in a fixed number of queries."""
    by_session: dict[UUID, list[AttendanceEntry]] = {each.pk: [] for each in sessions}
    for entry in standing_entries(actor, sessions):
        by_session[entry.session_id].append(entry)
    rules = clinic_rules(actor)
    sheets = []
    for session in sessions:
        entries = by_session[session.pk]
        overrides = {each.enrolment_id: each for each in entries if each.kind == Kind.OVERRIDE}
        confirmation = next((each for each in entries if each.kind == Kind.CONFIRMED), None)
        if confirmation:
            rows = in_order(ledger_rows(entries, overrides))
            sheets.append(Sheet(session, rules, rows, confirmation))
    return sheets


def standing_entries(actor: Actor, sessions: Iterable[GroupSession]) -> QuerySet[AttendanceEntry]:
    """The ledger of these sessions, oldest first, so that the last override wins."""
    return (
        AttendanceEntry.objects.visible_to(actor)
        .filter(session__in=list(sessions))
        .select_related("by", "enrolment__participant")
        .order_by("at", "id")
    )


def ledger_rows(entries: Iterable[AttendanceEntry], overrides: dict[Any, Any]) -> list[Row]:
    return [
        Row(
            each.enrolment,
            Code(each.status),
            each.minutes or 0,
            each.first_joined,
            each.last_left,
            each.connections,
            overrides.get(each.enrolment_id),
        )
        for each in entries
        if each.kind == Kind.COMPUTED and each.enrolment
    ]


def _reckoned_rows(
    actor: Actor, session: GroupSession, overrides: dict[Any, AttendanceEntry]
) -> list[Row]:
    if session.opened_at is None:
        return []
    window = Window(
        session.opened_at, session.closed_at or now(), session.starts_at, session.ends_at
    )
    stays, rules = presence_intervals(session), clinic_rules(actor)
    rows = []
    for enrolment in expected_people(actor, session, list(stays)):
        found = presence(stays.get(enrolment.pk, []), window)
        rows.append(_row(enrolment, found, status(found, window, rules), overrides))
    return rows


def _row(
    enrolment: Enrolment, found: Presence, code: Code, overrides: dict[Any, AttendanceEntry]
) -> Row:
    return Row(
        enrolment,
        code,
        found.minutes,
        found.first_joined,
        found.last_left,
        found.connections,
        overrides.get(enrolment.pk),
    )


def expected_people(
    actor: Actor, session: GroupSession, seen: Sequence[UUID] = ()
) -> QuerySet[Enrolment]:
    """Who belonged to the group while the session was open, and whoever was in it anyway."""
    until = session.closed_at or now()
    belonged = Q(activated_at__lte=until) & (Q(left_at=None) | Q(left_at__gt=session.opened_at))
    return (
        Enrolment.objects.visible_to(actor)
        .filter(group=session.group_id)
        .filter(belonged | Q(pk__in=seen))
        .select_related("participant")
    )


def in_order(rows: Iterable[Row]) -> list[Row]:
    """By legal name, as a register is read."""
    return sorted(
        rows,
        key=lambda row: (str(row.enrolment.participant.legal_name).casefold(), row.enrolment.pk),
    )
