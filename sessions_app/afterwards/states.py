"""What cannot be done after a session, in the state it is in."""

from backend.kernel.errors import BadInput, Conflict


class SessionNotOver(Conflict):
    code, message = "session_not_over", "This can be read once the session is closed."


class AlreadyHeld(Conflict):
    code, message = "already_held", "A legal hold already stands on this session."


class HoldReleased(Conflict):
    code, message = "hold_released", "This legal hold has already been released."


class NothingToHold(Conflict):
    code, message = "transcript_purged", "The transcript of this session is already destroyed."


class PurposeMissing(BadInput):
    code, message = "purpose_missing", "Please say what you read the transcript for."
