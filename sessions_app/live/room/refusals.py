"""Why a room says no. Each refusal has a stable code and words that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer, not an accident: rules return it and nothing in the log changes."""

    code: str
    message: str

    def as_ability(self) -> dict[str, object]:
        return {"allowed": False, "reason": self.message}


CLOSED = Refusal("session_closed", "This session is closed.")
NOT_OPEN = Refusal("session_not_open", "This session has not been opened yet.")
NOT_PLANNED = Refusal("session_not_planned", "This session was cancelled.")
ALREADY_OPEN = Refusal("session_already_open", "This session is already open.")
NOT_HERE = Refusal("not_here", "This connection is no longer in the room.")
NOT_ADMITTED = Refusal("not_admitted", "A facilitator has not let you in yet.")
REMOVED = Refusal("removed", "A facilitator has ended your part in this session.")
NO_LONGER = Refusal("access_ended", "Your right to be in this room has ended.")
GATE_CLOSED = Refusal(
    "gate_closed", "Something is still missing before you can enter. Your list says what to do."
)
LICENCE_EXPIRED = Refusal(
    "licence_expired",
    "You need a licence that is verified and has not expired. Ask an administrator to check yours.",
)
NOT_FACILITATOR = Refusal("not_facilitator", "Only a facilitator of this group can do this.")
OBSERVER = Refusal("observer", "An observer listens and does not take part.")
ROOM_FULL = Refusal("room_full", "Every place in this group is taken.")
NOBODY_WAITING = Refusal("nobody_waiting", "Nobody is waiting at the door.")
NOT_WAITING = Refusal("not_waiting", "This person is not waiting at the door.")
UNKNOWN_MEMBER = Refusal("unknown_member", "There is no such member in this room.")
UNKNOWN_MESSAGE = Refusal("unknown_message", "There is no such message in this room.")
ALREADY_REMOVED = Refusal("already_removed", "This has already been removed.")
HAND_RAISED = Refusal("hand_already_raised", "This hand is already raised.")
HAND_NOT_RAISED = Refusal("hand_not_raised", "This hand is not raised.")
TEXT_EMPTY = Refusal("text_empty", "There is nothing to send yet.")
TEXT_TOO_LONG = Refusal("text_too_long", "This is longer than the room allows.")
UNSAFE_TEXT = Refusal("unsafe_text", "This contains characters that cannot be shown safely.")
CID_REUSED = Refusal("cid_reused", "This cid was already used for something else.")
GONE = Refusal("not_found", "There is no such room.")
SLOW_DOWN = Refusal("slow_down", "Too fast: wait a moment, then send again.")
TRY_AGAIN = Refusal("try_again", "This could not be saved just now. Nothing is lost: try again.")
