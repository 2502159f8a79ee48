"""What a note cannot do in the state it is in."""

from backend.kernel.errors import Conflict, DomainError, Stale


class NoteSigned(Conflict):
    code, message = "note_signed", "This note is signed. A signed note is never changed."


class NothingToSign(Conflict):
    code, message = "nothing_to_sign", "Write the note before you sign it."


class SessionNotHeld(Conflict):
    code, message = "session_not_held", "A note is written once the session has been opened."


class SessionStillOpen(Conflict):
    code, message = "session_not_closed", "A note can be signed once the session is closed."


class NoteChanged(Stale):
    code = "note_changed"
    message = "Somebody saved this note in the meantime. Look at theirs, then save yours."


class VersionNeeded(DomainError):
    code, status = "precondition_required", 428
    message = "Say which version you have seen: send If-Match with the note's ETag."
