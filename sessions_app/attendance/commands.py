"""Settling attendance. Every line of the ledger says who, when and, for a correction, why."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.attendance.models import AttendanceEntry, AttendanceRules
from sessions_app.attendance.policies import can_set_rules, can_settle
from sessions_app.attendance.reckoning import Code, Rules
from sessions_app.attendance.selectors import Row, Sheet, session_sheet
from sessions_app.attendance.states import AlreadyConfirmed, MinutesWhileAway, SessionNotClosed
from sessions_app.groups.models import GroupSession
from sessions_app.groups.selectors import known_sessions

Kind = AttendanceEntry.Kind


@command
def confirm_attendance(actor: Actor, *, session_id: UUID) -> Sheet:
    """Sign the session off: presence as reckoned now goes into the ledger, person by person."""
    session = _closed_session(actor, session_id)
    sheet = session_sheet(actor, session)
    if sheet.confirmation:
        raise AlreadyConfirmed
    lines = [_computed(actor, session, row) for row in sheet.rows]
    lines.append(_line(actor, session, kind=Kind.CONFIRMED, **asdict(sheet.rules)))
    AttendanceEntry.objects.bulk_create(lines)
    record(
        actor,
        "attendance.confirmed",
        session,
        people=len(sheet.rows),
        present=sheet.number_present,
        overridden=sum(row.override is not None for row in sheet.rows),
    )
    return session_sheet(actor, session)


@command
def override_attendance(
    actor: Actor,
    *,
    session_id: UUID,
    enrolment_id: UUID,
    status: str,
    reason: str,
    minutes: int | None = None,
) -> Row:
    """Set what stands for one person. What presence said stays beside it."""
    session = _closed_session(actor, session_id)
    row = _row_of(session_sheet(actor, session), enrolment_id)
    line = _line(
        actor,
        session,
        kind=Kind.OVERRIDE,
        enrolment=row.enrolment,
        status=status,
        minutes=_minutes_set(row, Code(status), minutes),
        reason=reason,
    )
    line.save(force_insert=True)
    record(
        actor,
        "attendance.overridden",
        session,
        enrolment=str(enrolment_id),
        was=row.status.value,
        now=status,
        minutes=line.minutes,
    )
    return _row_of(session_sheet(actor, session), enrolment_id)


@command
def set_attendance_rules(actor: Actor, *, changes: dict[str, Any]) -> Rules:
    """For sessions that are not confirmed yet; what is confirmed stays as it was reckoned."""
    require(can_set_rules(actor))
    rules, _ = AttendanceRules.objects.get_or_create(clinic_id=actor.clinic_id)
    for name, value in changes.items():
        setattr(rules, name, value)
    rules.save()
    record(actor, "attendance_rules.changed", rules, **changes)
    return rules.as_rules()


def _closed_session(actor: Actor, session_id: UUID) -> GroupSession:
    session = fetch(known_sessions(actor), actor, session_id)
    require(can_settle(actor, session))
    if session.status != GroupSession.Status.CLOSED:
        raise SessionNotClosed(status=session.status)
    GroupSession.objects.select_for_update().get(pk=session.pk)
    return session


def _row_of(sheet: Sheet, enrolment_id: UUID) -> Row:
    for row in sheet.rows:
        if row.enrolment.pk == enrolment_id:
            return row
    raise NotFound


def _minutes_set(row: Row, status: Code, minutes: int | None) -> int:
    """As given. Else what stands goes on, or what presence said where an absence stands."""
    if status.away:
        if minutes:
            raise MinutesWhileAway
        return 0
    if minutes is not None:
        return minutes
    return row.computed_minutes if row.status.away else row.minutes


def _computed(actor: Actor, session: GroupSession, row: Row) -> AttendanceEntry:
    return _line(
        actor,
        session,
        kind=Kind.COMPUTED,
        enrolment=row.enrolment,
        status=row.computed_status,
        minutes=row.computed_minutes,
        first_joined=row.first_joined,
        last_left=row.last_left,
        connections=row.connections,
    )


def _line(actor: Actor, session: GroupSession, **what: Any) -> AttendanceEntry:
    return AttendanceEntry(
        clinic_id=actor.clinic_id, session=session, by_id=actor.member_id, at=now(), **what
    )
