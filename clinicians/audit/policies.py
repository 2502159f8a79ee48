"""Who reads the trail."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict

READERS = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})


def can_read_trail(actor: Actor) -> Verdict:
    if actor.role in READERS:
        return ALLOW
    return Verdict("Only administrators and auditors read the trail.")


def can_export_trail(actor: Actor) -> Verdict:
    return can_read_trail(actor)
