"""What attendance cannot do in the state it is in."""

from backend.kernel.errors import Conflict


class SessionNotClosed(Conflict):
    code, message = "session_not_closed", "Attendance can be settled once the session is closed."


class AlreadyConfirmed(Conflict):
    code, message = "attendance_confirmed", "The attendance of this session is already confirmed."
