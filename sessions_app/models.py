"""The roll of this app's models."""

from sessions_app.groups.models import Enrolment, Group, GroupSession, SessionChange
from sessions_app.live.models import ProcessLease, Room, RoomEvent
from sessions_app.participants.models import Participant

__all__ = [
    "Enrolment",
    "Group",
    "GroupSession",
    "Participant",
    "ProcessLease",
    "Room",
    "RoomEvent",
    "SessionChange",
]
