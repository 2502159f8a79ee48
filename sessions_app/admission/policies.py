from __future__ import annotations

from backend.kernel.errors import Conflict, Forbidden
from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.admission.gate import Facts, codes, unmet
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_enter, can_hold


class GateClosed(Forbidden):
    """The person's list (`sessions/{id}/gate`) says what to do."""

    code = "gate_closed"
    message = "Something is still missing before you can enter. Your list says what to do."


class DoorClosed(Conflict):
    code, message = "door_closed", "The door of this session is closed."


def can_ask_gate(actor: Actor) -> Verdict:
    """The list is the person's own."""
    if actor.role is Role.PARTICIPANT:
        return ALLOW
    return Verdict("The list is for the people who take part.")


def can_see_arrivals(actor: Actor, session: GroupSession) -> Verdict:
    """Where people are and whom to call is for those who hold the session."""
    if actor.is_staff and can_hold(actor, session):
        return ALLOW
    return Verdict("Only this group's facilitators see who comes.")


def require_open_door(actor: Actor, session: GroupSession) -> None:
    """Where somebody is *now* is asked while the door is open to them."""
    if not (verdict := can_enter(actor, session)):
        raise DoorClosed(verdict.reason)


def require_open(facts: Facts) -> None:
    if missing := unmet(facts):
        raise GateClosed(unmet=list(codes(missing)))
