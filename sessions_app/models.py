"""The roll of this app's models."""

from sessions_app.attendance.models import AttendanceEntry, AttendanceRules
from sessions_app.groups.models import Enrolment, Group, GroupSession, SessionChange
from sessions_app.live.models import ProcessLease, Room, RoomEvent
from sessions_app.notes.models import ProgressNote
from sessions_app.participants.models import Participant
from sessions_app.reports.models import Report, ReportRevocation
from sessions_app.screening.models import (
    InstrumentSwitch,
    ScreeningPlan,
    ScreeningResponse,
    ScreeningReview,
)

__all__ = [
    "AttendanceEntry",
    "AttendanceRules",
    "Enrolment",
    "Group",
    "GroupSession",
    "InstrumentSwitch",
    "Participant",
    "ProcessLease",
    "ProgressNote",
    "Report",
    "ReportRevocation",
    "Room",
    "RoomEvent",
    "ScreeningPlan",
    "ScreeningResponse",
    "ScreeningReview",
    "SessionChange",
]
