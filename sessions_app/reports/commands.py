"""Making, handing out and revoking reports. Each is in the trail."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.reports import selectors
from sessions_app.reports.codes import new_code
from sessions_app.reports.csv_file import as_csv
from sessions_app.reports.models import Report, ReportRevocation
from sessions_app.reports.pdf import as_pdf
from sessions_app.reports.policies import can_make_report, can_revoke
from sessions_app.reports.scope import Asked, Scope, scope_of
from sessions_app.reports.states import AlreadyRevoked, NotConfirmed, NothingConfirmed

PRINTERS = {Report.Format.PDF: as_pdf, Report.Format.CSV: as_csv}
MEDIA = {Report.Format.PDF: "application/pdf", Report.Format.CSV: "text/csv; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class ReportFile:
    name: str
    media_type: str
    content: bytes


@command
def make_report(actor: Actor, *, asked: Asked) -> Report:
    """Print what is confirmed now, keep the very bytes, and give them a code to be checked by."""
    scope = scope_of(actor, asked)
    require(can_make_report(actor, scope.group))
    found = selectors.sheets_within(actor, scope)
    if not found.sheets:
        raise NotConfirmed if scope.session else NothingConfirmed
    report = _described(actor, scope, asked)
    report.ledger_lines = found.ledger_lines
    contents = selectors.contents_of(
        actor,
        scope,
        found=found,
        purpose=asked.purpose,
        code=report.code,
        at=report.created_at,
    )
    report.content = PRINTERS[Report.Format(asked.format)](contents)
    report.digest = hashlib.sha256(report.content).hexdigest()
    report.save(force_insert=True)
    record(actor, "report.created", report, covers=report.covers, digest=report.digest)
    return selectors.known_reports(actor).get(pk=report.pk)


@command
def hand_out_report(actor: Actor, *, report_id: UUID) -> ReportFile:
    """The bytes as they were made. Each download is recorded."""
    report = fetch(Report.objects.all(), actor, report_id)
    content = bytes(report.content)
    record(actor, "report.downloaded", report, digest=hashlib.sha256(content).hexdigest())
    name = f"attendance-{report.code.lower()}.{report.format}"
    return ReportFile(name, MEDIA[Report.Format(report.format)], content)


@command
def revoke_report(actor: Actor, *, report_id: UUID, reason: str) -> Report:
    """Whoever checks its code from now on is told not to rely on it."""
    report = fetch(Report.objects.select_for_update(of=("self",)), actor, report_id)
    require(can_revoke(actor, report))
    if ReportRevocation.objects.filter(report=report).exists():
        raise AlreadyRevoked
    ReportRevocation.objects.create(
        clinic_id=actor.clinic_id, report=report, by_id=actor.member_id, reason=reason
    )
    record(actor, "report.revoked", report)
    return selectors.known_reports(actor).get(pk=report.pk)


def _described(actor: Actor, scope: Scope, asked: Asked) -> Report:
    return Report(
        clinic_id=actor.clinic_id,
        kind=scope.kind,
        format=asked.format,
        group=scope.group,
        session=scope.session,
        enrolment=scope.person,
        first_date=scope.first_date,
        last_date=scope.last_date,
        since=scope.since,
        until=scope.until,
        covers=scope.covers(asked.format),
        purpose=asked.purpose,
        code=new_code(),
        created_by_id=actor.member_id,
        created_at=now(),
    )
