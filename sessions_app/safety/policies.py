"""Who answers flags. Pure: rows in, verdict out.

Give flags as `selectors.known_flags` reads them: it says of each whether the reader is on call. A
facilitator finds only flags of people they meet or flags that call them, so finding is enough.
"""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.safety.models import RiskFlag

ANSWERING = frozenset({Role.FACILITATOR, Role.SUPERVISOR})
KNOWING = ANSWERING | {Role.ADMINISTRATOR}


def can_see_flags(actor: Actor) -> Verdict:
    if actor.role in KNOWING:
        return ALLOW
    return Verdict("Only the staff who care for people see risk flags.")


def can_answer(actor: Actor, flag: RiskFlag) -> Verdict:
    """Know what a flag is about, and act on it. Administrators: only while on call."""
    if actor.role in ANSWERING or getattr(flag, "reader_is_on_call", False):
        return ALLOW
    return Verdict("Only the person's clinicians and those on call answer a flag.")


def can_acknowledge(actor: Actor, flag: RiskFlag) -> Verdict:
    if flag.cleared_at:
        return Verdict("This flag has been cleared.")
    if flag.acknowledged_at:
        return Verdict("Somebody has taken this flag on already.")
    return can_answer(actor, flag)


def can_clear(actor: Actor, flag: RiskFlag) -> Verdict:
    if flag.cleared_at:
        return Verdict("This flag has been cleared.")
    return can_answer(actor, flag)


def can_raise(actor: Actor) -> Verdict:
    """Whoever of the staff hears that somebody is in danger says so."""
    if actor.role in KNOWING:
        return ALLOW
    return Verdict("Only the staff who care for people raise a flag.")


def can_see_on_call(actor: Actor) -> Verdict:
    return ALLOW if actor.is_staff else Verdict("Only staff see who is on call.")


def can_set_on_call(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Only an administrator says who is on call.")
