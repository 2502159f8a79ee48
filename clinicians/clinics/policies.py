from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict


def can_change_clinic(actor: Actor) -> Verdict:
    if actor.role is not Role.ADMINISTRATOR:
        return Verdict("Only an administrator changes the clinic's details.")
    return ALLOW
