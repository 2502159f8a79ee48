"""Contents of reports made by hand, for tests of how they look."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any

from pypdf import PdfReader

from sessions_app.attendance.reckoning import Code
from sessions_app.reports.contents import Attender, Contents, Correction, Meeting
from sessions_app.reports.pdf import as_pdf

START = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)


def an_attender(name: str, number: int = 0, **rest: Any) -> Attender:
    usual: dict[str, Any] = {"status": Code.PRESENT, "minutes": 90, "joined": START, "left": START}
    return Attender(key=str(number), legal_name=name, **usual | rest)


def a_correction(reason: str) -> Correction:
    return Correction(Code.EXCUSED, 0, "Ada Quill, LICSW", START, reason, Code.LATE, 70)


def a_meeting(people: list[Attender], number: int = 1) -> Meeting:
    start = START + timedelta(days=7 * number)
    stop = start + timedelta(minutes=90)
    present = sum(person.status.attended for person in people)
    return Meeting(number, start, stop, ["Ada Quill, LICSW"], present, people, "Ada Quill", stop)


def contents(*meetings: Meeting, **rest: Any) -> Contents:
    usual: dict[str, Any] = {
        "code": "7Q4MZ1KD9XH2BNE5", "clinic": "Harbour Street Clinic", "group": "Tuesday circle",
        "kind": "therapy_group", "modality": "text", "time_zone": "America/New_York",
        "scope": "Session 1", "purpose": "Own records", "made_by": "Ines Duarte",
        "made_at": START, "verify_at": "https://holdspace.example/verify", "meetings": meetings,
    }  # fmt: skip
    return Contents(**usual | rest)


def pages(told: Contents) -> list[str]:
    read = PdfReader(io.BytesIO(as_pdf(told)))
    return [" ".join(page.extract_text().split()) for page in read.pages]
