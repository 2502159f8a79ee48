"""Who appeals and who answers. Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_hold


def can_appeal(actor: Actor) -> Verdict:
    if actor.role is Role.PARTICIPANT:
        return ALLOW
    return Verdict("Only somebody who takes part in a session can ask for this.")


def can_answer(actor: Actor, session: GroupSession) -> Verdict:
    """Whoever holds the group, also those who did not send the person out."""
    if can_hold(actor, session):
        return ALLOW
    return Verdict("Appeals are read and answered by the group's facilitators.")
