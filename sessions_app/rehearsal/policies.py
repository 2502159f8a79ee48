"""Who rehearses. Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict


def can_rehearse(actor: Actor) -> Verdict:
    """Facilitators, who hold rooms; nobody real is in this one."""
    if actor.role is Role.FACILITATOR:
        return ALLOW
    return Verdict("Facilitators rehearse how to hold a room.")
