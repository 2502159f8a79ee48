"""What attendance cannot do in the state it is in."""

from backend.kernel.errors import BadInput, Conflict


class SessionNotClosed(Conflict):
    code, message = "session_not_closed", "Attendance can be settled once the session is closed."


class MinutesWhileAway(BadInput):
    code = "minutes_while_away"
    message = "Who was not there has no minutes. Choose another status, or leave the minutes at 0."


class AlreadyConfirmed(Conflict):
    code, message = "attendance_confirmed", "The attendance of this session is already confirmed."
