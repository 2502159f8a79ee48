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
from sessions_app.attendance.filing import filed_under
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
        return (self.override.minutes or 0) if self.override else self.computed_minutes


@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance of one session as it stands."""

    session: GroupSession
    rules: Rules
    rows: Sequence[Row] = field(default_factory=list)
    confirmation: AttendanceEntry | None = None

    @property
    def number_present(self) -> int:
        """People, not rows: who left the group and came back the same evening has two."""
        return len({row.enrolment.participant_id for row in self.rows if row.status.attended})


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
    if confirmed := _confirmed_sheet(session, entries):
        return confirmed
    rows = _reckoned_rows(actor, session, _overrides(entries))
    return Sheet(session, clinic_rules(actor), in_order(rows))


def confirmed_sheets(actor: Actor, sessions: Sequence[GroupSession]) -> tuple[list[Sheet], int]:
    """The confirmed ones among these, and how many lines of the ledger they all have. The ledger
    only grows, so a later count that differs means that something was settled since."""
    by_session: dict[UUID, list[AttendanceEntry]] = {each.pk: [] for each in sessions}
    for entry in standing_entries(actor, sessions):
        by_session[entry.session_id].append(entry)
    found = [_confirmed_sheet(each, by_session[each.pk]) for each in sessions]
    return [sheet for sheet in found if sheet], sum(map(len, by_session.values()))


def _confirmed_sheet(session: GroupSession, entries: Sequence[AttendanceEntry]) -> Sheet | None:
    """With the rules of its day: what a clinic changes later holds for later sessions."""
    confirmation = next((each for each in entries if each.kind == Kind.CONFIRMED), None)
    if confirmation is None:
        return None
    rows = in_order(ledger_rows(entries, _overrides(entries)))
    return Sheet(session, confirmation.as_rules(), rows, confirmation)


def _overrides(entries: Iterable[AttendanceEntry]) -> dict[Any, AttendanceEntry]:
    """By person, the last one each."""
    return {each.enrolment_id: each for each in entries if each.kind == Kind.OVERRIDE}


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
    """By legal name, as a register is read; namesakes by who they are."""
    return sorted(rows, key=lambda row: (*_place_of(row.enrolment), row.enrolment.pk))


def _place_of(enrolment: Enrolment) -> tuple[str, UUID]:
    return filed_under(str(enrolment.participant.legal_name)), enrolment.participant_id
