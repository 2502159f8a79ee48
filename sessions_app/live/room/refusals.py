"""Why a room says no. Each refusal has a stable code and words that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from .state import stamp


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer, not an accident: rules return it and nothing in the log changes."""

    code: str
    message: str
    until: datetime | None = None

    def as_ability(self) -> dict[str, object]:
        return {"allowed": False, "reason": self.message, **self.ends()}

    def ends(self) -> dict[str, str]:
        """When it stops being so, where time alone can tell."""
        return {} if self.until is None else {"until": stamp(self.until)}


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
NOT_REMOVED = Refusal("not_removed", "This has not been removed.")
NOT_YOURS = Refusal("not_your_message", "Only who wrote this can change it.")
EDIT_TOO_LATE = Refusal("edit_too_late", "A message can be changed for two minutes.")
EDIT_WOULD_BE_HELD = Refusal(
    "edit_would_be_held",
    "A facilitator reads these words before the group does. Send them as a new message.",
)
NOT_HELD = Refusal("not_held", "This is not waiting for a facilitator.")
SENT_BACK = Refusal("sent_back", "This was sent back, and waits for its author.")
AUTHOR_GONE = Refusal("author_gone", "Whoever wrote this is not in the room any more.")
NO_CHANGE = Refusal("no_change", "This is so already.")
FACILITATORS_STAY = Refusal("facilitator_not_mutable", "A facilitator cannot be muted.")
FACILITATOR_HEARS = Refusal("facilitator_hears_all", "Whoever holds the room hears everybody.")
ROOM_PAUSED = Refusal("room_paused", "The room is paused. A facilitator says when it goes on.")
ROOM_PAUSED_ALREADY = Refusal("room_already_paused", "The room is paused already.")
NOT_PAUSED = Refusal("room_not_paused", "The room is not paused.")
INCIDENT_OPEN = Refusal(
    "incident_open", "Write down what happened and close the record first. Then the room goes on."
)
STEPPED_OUT = Refusal("stepped_out", "You have stepped out. Step back in to write.")
STEPPED_OUT_ALREADY = Refusal("already_stepped_out", "You have stepped out already.")
NOT_STEPPED_OUT = Refusal("not_stepped_out", "You have not stepped out.")
MEMBERS_ONLY = Refusal("members_only", "This is for members of the group.")
HELP_NOT_ASKED = Refusal("help_not_asked", "This person has not asked for help.")
HELP_NOT_MET = Refusal("help_not_met", "Nobody has come to this person yet. Go to them first.")
IN_BREAKOUT = Refusal("in_breakout", "You are in a small room just now. Write there.")
NOT_IN_BREAKOUT = Refusal("not_in_breakout", "You are in no small room just now.")
NO_BREAKOUTS = Refusal("no_breakouts", "There are no small rooms just now.")
UNKNOWN_BREAKOUT = Refusal("unknown_breakout", "There is no such small room.")
BREAKOUT_IS_NOT_READ = Refusal(
    "read_first",
    "A facilitator reads this before others do, which a small room has no way for. Write to your "
    "facilitator, or to the group later.",
)
BREAKOUTS_ARE_NOT_READ = Refusal(
    "breakouts_not_read",
    "In this group a facilitator reads every message first, which a small room has no way for: "
    "nobody could say anything there. You can settle this under “The room” on the group’s page.",
)
BREAKOUTS_RUNNING = Refusal("breakouts_running", "The group is in small rooms already.")
BREAKOUT_TOO_SMALL = Refusal("breakout_too_small", "A small room needs two people or more.")
ALREADY_LEADING = Refusal("already_leading", "You lead this session already.")
NO_AGENDA = Refusal("no_agenda", "This session has no agenda.")
UNKNOWN_PHASE = Refusal("unknown_phase", "The agenda has no such phase.")
WORD_WOULD_BE_HELD = Refusal(
    "word_would_be_held",
    "A facilitator reads your words before the group does. Share this with facilitators only, or "
    "leave out the word.",
)
NO_CIRCLE = Refusal("no_circle", "There is no talking circle just now.")
CIRCLE_RUNNING = Refusal("circle_running", "A talking circle is going on already.")
CIRCLE_EMPTY = Refusal("circle_empty", "Nobody is here to take the talking piece.")
NOT_YOUR_TURN = Refusal("not_your_turn", "Somebody else has the talking piece.")
NO_TURN_LEFT = Refusal("no_turn_left", "This person has no turn to come in this circle.")
LAST_IN_CIRCLE = Refusal("last_in_circle", "Nobody else has a turn to come in this circle.")
NO_REFLECTION = Refusal("no_reflection", "Nobody is saying back what they heard just now.")
OWN_WORDS = Refusal("own_words", "Somebody else says back what this person said.")
OWN_MESSAGE = Refusal("own_message", "This is your own message.")
OFFER_MADE = Refusal("offer_made", "You have offered this already. A facilitator will answer.")
UNKNOWN_OFFER = Refusal("unknown_offer", "There is no such offer that waits for an answer.")
TEXT_EMPTY = Refusal("text_empty", "There is nothing to send yet.")
TEXT_TOO_LONG = Refusal("text_too_long", "This is longer than the room allows.")
UNSAFE_TEXT = Refusal("unsafe_text", "This contains characters that cannot be shown safely.")
CID_REUSED = Refusal("cid_reused", "This cid was already used for something else.")
GONE = Refusal("not_found", "There is no such room.")
SLOW_DOWN = Refusal("slow_down", "Too fast: wait a moment, then send again.")
TRY_AGAIN = Refusal("try_again", "This could not be saved just now. Nothing is lost: try again.")


def muted(until: datetime | None, now: datetime) -> Refusal:
    if until is None:
        return Refusal("muted", "A facilitator has muted you for now.")
    left = _span(until - now, timedelta(minutes=1), "minute")
    return Refusal("muted", f"A facilitator has muted you for {left} more.", until)


def slow_mode(until: datetime, now: datetime) -> Refusal:
    left = _span(until - now, timedelta(seconds=1), "second")
    return Refusal("slow_mode", f"The room is in slow mode. You can write again in {left}.", until)


def _span(left: timedelta, unit: timedelta, name: str) -> str:
    """Rounded up: nobody is told to come back too early."""
    count = -(-left // unit)
    return f"{count} {name}{'' if count == 1 else 's'}"
