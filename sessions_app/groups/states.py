"""What a group, a session or a place cannot do in the state it is in."""

from backend.kernel.errors import Conflict


class SessionNotPlanned(Conflict):
    code, message = (
        "session_not_planned",
        "This session has begun, ended or been cancelled.",
    )


class NotStanding(Conflict):
    code, message = "enrolment_state", "This place is not in a state that allows this."


class EnrolmentSettled(Conflict):
    code, message = "already_left", "This person has already left the group."
