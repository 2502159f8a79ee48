"""What is due by the clock. It is asked again under the room's lock, so two processes that notice
the same thing do it once."""

from __future__ import annotations

from datetime import datetime, timedelta

from . import arc, breakouts, helping, pausing
from .intents import LookAfter
from .leading import gone_since, leader, unheld_since
from .state import FACILITATORS, HOUSE, SYSTEM, Draft, Person, RoomState, Status, stranger

LEAD_MISSED_AFTER = timedelta(seconds=60)
UNHELD_AFTER = timedelta(minutes=5)
CLOSES_AFTER = timedelta(hours=2)
NOBODY, A_LOOK = stranger(HOUSE), LookAfter()


def look_after(state: RoomState, _person: Person, _intent: LookAfter) -> list[Draft]:
    if state.status is Status.CLOSED:
        return []
    calls = helping.unanswered(state)
    if state.status is Status.LOBBY:
        return calls
    if _is_forgotten(state):
        return [*calls, *arc.closing(state, SYSTEM)]
    return [*calls, *breakouts.due(state), *_pause(state), *_lead(state)]


def is_due(state: RoomState, at: datetime) -> bool:
    """Whether looking after this room now would do anything. A look at the state, nothing more."""
    return state.status is not Status.CLOSED and bool(
        look_after(state.looked_at(at), NOBODY, A_LOOK)
    )


def _is_forgotten(state: RoomState) -> bool:
    """Long after its end, and nobody holds it any more."""
    ends, unheld = state.house.ends_at, unheld_since(state)
    if ends is None or unheld is None:
        return False
    return state.now >= ends + CLOSES_AFTER and state.now >= unheld + UNHELD_AFTER


def _pause(state: RoomState) -> list[Draft]:
    unheld = unheld_since(state)
    late = unheld is not None and state.now >= unheld + UNHELD_AFTER
    return [pausing.unheld(state)] if late and state.pause is None else []


def _lead(state: RoomState) -> list[Draft]:
    """Who leads is gone while people are here: a colleague among them is asked, or those who are
    elsewhere are written to."""
    missing = leader(state)
    gone = gone_since(state, missing) if missing else None
    if gone is None or state.now < gone + LEAD_MISSED_AFTER:
        return []
    if not any(each.here for each in state.people.values()):
        return []
    here = [each.key for each in state.people.values() if each.is_facilitator and each.here]
    member, asked = next(iter(here), None), state.lead.asked
    if asked and asked.missing == missing and (member is None or asked.member in here):
        return []
    body = {"missing": missing, "member": member}
    return [Draft("lead.asked", body, SYSTEM, FACILITATORS)]


DECIDERS = {LookAfter: look_after}
