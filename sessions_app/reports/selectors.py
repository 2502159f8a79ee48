"""Gathering what a report says, and finding reports again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from django.conf import settings
from django.db.models import QuerySet

from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinic, Clinician
from sessions_app.attendance.selectors import Row, Sheet, confirmed_sheets
from sessions_app.groups.models import GroupSession
from sessions_app.groups.selectors import known_sessions
from sessions_app.notes.selectors import CredentialsOn, credentials_on, leaders
from sessions_app.reports.codes import read_code
from sessions_app.reports.contents import Attender, Contents, Correction, Meeting
from sessions_app.reports.models import Report
from sessions_app.reports.scope import Scope
from sessions_app.reports.states import NotOnRegister

STANDINGS = tuple((word, word) for word in ("valid", "superseded", "revoked"))
ANSWERS = (*STANDINGS, ("unknown", "unknown"))


@dataclass(frozen=True, slots=True)
class Found:
    """The confirmed sessions of a scope, how many closed ones are not confirmed yet, and how many
    lines of the ledger were read for all of them."""

    sheets: Sequence[Sheet]
    left_out: int
    ledger_lines: int


def sheets_within(actor: Actor, scope: Scope) -> Found:
    """One person's report has the sessions where they were on the register, and no others."""
    closed = list(
        known_sessions(actor)
        .select_related("group__facilitator")
        .filter(scope.sessions, status=GroupSession.Status.CLOSED)
        .order_by("starts_at", "number")
    )
    sheets, lines = confirmed_sheets(actor, closed)
    if sheets and scope.person:
        told = [each for each in sheets if any(scope.is_about(row.enrolment) for row in each.rows)]
        if not told:
            raise NotOnRegister
        return Found(told, len(closed) - len(sheets), lines)
    return Found(sheets, len(closed) - len(sheets), lines)


def contents_of(
    actor: Actor, scope: Scope, *, found: Found, purpose: str, code: str, at: datetime
) -> Contents:
    maker = Clinician.objects.visible_to(actor).get(pk=actor.member_id)
    group = scope.group
    return Contents(
        code=code,
        clinic=Clinic.objects.get(pk=actor.clinic_id).name,
        group=group.name,
        kind=group.kind,
        modality=group.get_modality_display(),
        time_zone=group.time_zone,
        scope=scope.in_words(),
        purpose=purpose,
        made_by=maker.name_with_credentials,
        made_at=at,
        verify_at=f"{settings.ORIGIN}/verify",
        meetings=_meetings(actor, found.sheets, scope),
        left_out=found.left_out,
    )


def known_reports(actor: Actor) -> QuerySet[Report]:
    """Newest first, without their bytes."""
    return (
        Report.objects.visible_to(actor)
        .with_standing()
        .select_related("group", "session", "created_by")
        .defer("content")
        .order_by("-id")
    )


def standing_of(typed: str) -> str:
    """What the public may learn of a code: valid, superseded, revoked or unknown."""
    code = read_code(typed)
    report = Report.objects.filter(code=code).with_standing().only("pk").first() if code else None
    return standing(report) if report else "unknown"


def standing(report: Report) -> str:
    """Of a row that came `with_standing`."""
    if report.is_revoked:  # type: ignore[attr-defined]  # annotated by with_standing
        return "revoked"
    return "superseded" if report.is_superseded else "valid"  # type: ignore[attr-defined]


def _meetings(actor: Actor, sheets: Sequence[Sheet], scope: Scope) -> list[Meeting]:
    led_by = leaders(actor, [sheet.session for sheet in sheets])
    credentials = credentials_on(actor, chain.from_iterable(led_by.values()))
    return [_meeting(each, scope, led_by[each.session.pk], credentials) for each in sheets]


def _meeting(
    sheet: Sheet, scope: Scope, led_by: Sequence[Clinician], credentials: CredentialsOn
) -> Meeting:
    session, confirmation = sheet.session, sheet.confirmation
    assert confirmation  # noqa: S101 (only confirmed sheets come here)
    held = session.starts_at.astimezone(scope.group.zone).date()
    return Meeting(
        number=session.number,
        started=session.opened_at or session.starts_at,
        stopped=session.closed_at or session.ends_at,
        facilitators=[credentials(each, held) for each in led_by],
        number_present=sheet.number_present,
        people=[_attender(row) for row in sheet.rows if scope.is_about(row.enrolment)],
        confirmed_by=confirmation.by.name_with_credentials,
        confirmed_at=confirmation.at,
    )


def _attender(row: Row) -> Attender:
    return Attender(
        key=str(row.enrolment.participant_id),
        legal_name=str(row.enrolment.participant.legal_name),
        status=row.status,
        minutes=row.minutes,
        joined=row.first_joined,
        left=row.last_left,
        correction=_correction(row),
    )


def _correction(row: Row) -> Correction | None:
    made = row.override
    if made is None:
        return None
    return Correction(
        status=row.status,
        minutes=row.minutes,
        by=made.by.name_with_credentials,
        at=made.at,
        reason=str(made.reason),
        computed_status=row.computed_status,
        computed_minutes=row.computed_minutes,
    )
