"""The roll of this app's models."""

from sessions_app.admission.models import CheckIn
from sessions_app.afterwards.models import LegalHold, Purge, RetentionPolicy
from sessions_app.appeals.models import Appeal
from sessions_app.attendance.models import AttendanceEntry, AttendanceRules
from sessions_app.consent.models import (
    ConsentForm,
    FormVersion,
    GroupForm,
    Signature,
    Withdrawal,
)
from sessions_app.groups.models import Enrolment, Group, GroupSession, SessionChange
from sessions_app.groups.observations import Observation
from sessions_app.groups.room_plans import RoomPlan
from sessions_app.intake.models import Application, Decision, PublicPage
from sessions_app.live.kept import SessionFeeling, Stay
from sessions_app.live.models import ProcessLease, Room, RoomEvent
from sessions_app.live.safety.models import Incident, PauseWords
from sessions_app.notes.models import ProgressNote
from sessions_app.participants.models import Participant
from sessions_app.reports.models import Report, ReportRevocation
from sessions_app.safety.models import FlagStep, OnCall, RiskFlag, SafetySettings
from sessions_app.screening.models import (
    InstrumentSwitch,
    ScreeningPlan,
    ScreeningResponse,
    ScreeningReview,
)

__all__ = [
    "Appeal",
    "Application",
    "AttendanceEntry",
    "AttendanceRules",
    "CheckIn",
    "ConsentForm",
    "Decision",
    "Enrolment",
    "FlagStep",
    "FormVersion",
    "Group",
    "GroupForm",
    "GroupSession",
    "Incident",
    "InstrumentSwitch",
    "LegalHold",
    "Observation",
    "OnCall",
    "Participant",
    "PauseWords",
    "ProcessLease",
    "ProgressNote",
    "PublicPage",
    "Purge",
    "Report",
    "ReportRevocation",
    "RetentionPolicy",
    "RiskFlag",
    "Room",
    "RoomEvent",
    "RoomPlan",
    "SafetySettings",
    "ScreeningPlan",
    "ScreeningResponse",
    "ScreeningReview",
    "SessionChange",
    "SessionFeeling",
    "Signature",
    "Stay",
    "Withdrawal",
]
