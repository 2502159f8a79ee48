"""The report as a table for other programs: RFC 4180, UTF-8 with a byte order mark.

A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV
injection"), so that a name like `=HYPERLINK(…)` stays a name.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from io import StringIO

from sessions_app.reports.codes import spelled
from sessions_app.reports.contents import Attender, Contents, Meeting

# The full-width forms too: some spreadsheets read them as their ASCII twins.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BOM = "\ufeff"
COLUMNS = (
    "clinic", "group", "kind", "modality", "procedure_code", "session", "date", "start", "stop",
    "number_present", "facilitators", "legal_name", "status", "minutes", "joined", "left",
    "presence_status", "presence_minutes", "set_by", "set_at", "set_because", "confirmed_by",
    "confirmed_at", "scope", "purpose", "time_zone", "generated_by", "generated_at",
    "verification_code",
)  # fmt: skip


def as_csv(contents: Contents) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for meeting in contents.meetings:
        for person in meeting.people:
            cells = [*_of_meeting(meeting, contents), *_of_person(person, contents)]
            writer.writerow([harmless(cell) for cell in [*cells, *_of_report(meeting, contents)]])
    return (BOM + text.getvalue()).encode()


def harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _of_meeting(meeting: Meeting, contents: Contents) -> Iterator[str]:
    yield from (contents.clinic, contents.group, contents.kind, contents.modality)
    yield from (contents.procedure_code, str(meeting.number))
    yield meeting.started.astimezone(contents.zone).date().isoformat()
    yield from (_moment(meeting.started, contents), _moment(meeting.stopped, contents))
    yield from (str(meeting.number_present), "; ".join(meeting.facilitators))


def _of_person(person: Attender, contents: Contents) -> Iterator[str]:
    yield from (person.legal_name, person.status.value, str(person.minutes))
    yield from (_moment(person.joined, contents), _moment(person.left, contents))
    set_by_hand = person.correction
    if set_by_hand is None:
        yield from (person.status.value, str(person.minutes), "", "", "")
        return
    yield from (set_by_hand.computed_status.value, str(set_by_hand.computed_minutes))
    yield from (set_by_hand.by, _moment(set_by_hand.at, contents), set_by_hand.reason)


def _of_report(meeting: Meeting, contents: Contents) -> Iterator[str]:
    yield from (meeting.confirmed_by, _moment(meeting.confirmed_at, contents))
    yield from (contents.scope, contents.purpose, contents.time_zone, contents.made_by)
    yield from (_moment(contents.made_at, contents), spelled(contents.code))


def _moment(at: datetime | None, contents: Contents) -> str:
    """ISO 8601 in the group's time zone, with its offset."""
    return at.astimezone(contents.zone).isoformat(timespec="seconds") if at else ""
