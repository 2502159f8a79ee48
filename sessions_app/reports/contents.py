"""What a report says, before it is laid out: plain values, nothing to look up any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sessions_app.attendance.filing import filed_under
from sessions_app.attendance.reckoning import Code

# The code only: its descriptor is the American Medical Association's (CLINICAL.md, "Attendance").
PROCEDURE_CODES = {"therapy_group": "90853"}
KINDS = {"therapy_group": "Therapy group", "support_group": "Support group", "workshop": "Workshop"}
STATUSES = {
    Code.PRESENT: "Present",
    Code.LATE: "Late",
    Code.LEFT_EARLY: "Left early",
    Code.LATE_LEFT_EARLY: "Late, left early",
    Code.PARTIAL: "Part of the session",
    Code.NO_SHOW: "No-show",
    Code.EXCUSED: "Excused",
    Code.CANCELLED_LATE: "Cancelled late",
}
# Some payers limit a group's size (Medicare contractors' LCD L33632: 12 people).
LARGE_GROUP = 12


@dataclass(frozen=True, slots=True)
class Correction:
    """What a facilitator set by hand, and what presence had said."""

    status: Code
    minutes: int
    by: str
    at: datetime
    reason: str
    computed_status: Code
    computed_minutes: int


@dataclass(frozen=True, slots=True)
class Attender:
    key: str
    legal_name: str
    status: Code
    minutes: int
    joined: datetime | None = None
    left: datetime | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session with its confirmed attendance."""

    number: int
    started: datetime
    stopped: datetime
    facilitators: Sequence[str]
    number_present: int
    people: Sequence[Attender]
    confirmed_by: str
    confirmed_at: datetime


@dataclass(frozen=True, slots=True)
class Total:
    legal_name: str
    attended: int
    sessions: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Contents:
    code: str
    clinic: str
    group: str
    kind: str
    modality: str
    time_zone: str
    scope: str
    purpose: str
    made_by: str
    made_at: datetime
    verify_at: str
    meetings: Sequence[Meeting]
    left_out: int = 0

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def procedure_code(self) -> str:
        return PROCEDURE_CODES.get(self.kind, "")

    @property
    def kind_name(self) -> str:
        return KINDS.get(self.kind, self.kind)

    def totals(self) -> list[Total]:
        """What each person's sessions add up to, by legal name. Namesakes stay apart."""
        found: dict[str, list[tuple[int, Attender]]] = {}
        for meeting in self.meetings:
            for person in meeting.people:
                found.setdefault(person.key, []).append((meeting.number, person))
        filed = sorted(found, key=lambda key: (filed_under(found[key][-1][1].legal_name), key))
        return [_total(found[key]) for key in filed]


def _total(rows: Sequence[tuple[int, Attender]]) -> Total:
    """Who left and came back within one session has two rows of it, and attended it once."""
    return Total(
        rows[-1][1].legal_name,
        len({number for number, row in rows if row.status.attended}),
        len({number for number, _ in rows}),
        sum(row.minutes for _, row in rows),
    )


def day(moment: datetime | date) -> str:
    """`Tuesday 3 March 2026`, whatever the machine's locale."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
