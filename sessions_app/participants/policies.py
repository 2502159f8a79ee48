"""Who may know who people are, and who looks after their accounts."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.participants.models import Participant

CARERS = frozenset({Role.FACILITATOR, Role.ADMINISTRATOR})


def can_see_names(actor: Actor) -> Verdict:
    """Legal names are for the staff who care for people: not for auditors, nor for participants."""
    if actor.role in CARERS | {Role.SUPERVISOR}:
        return ALLOW
    return Verdict("Only the staff who care for people see who they are.")


def can_invite(actor: Actor) -> Verdict:
    if actor.role in CARERS:
        return ALLOW
    return Verdict("Administrators and facilitators invite participants.")


def can_change(actor: Actor, person: Participant) -> Verdict:
    """A facilitator sees only people of their own groups, so seeing is enough."""
    if actor.role in CARERS and person.clinic_id == actor.clinic_id:
        return ALLOW
    return Verdict("Administrators and the person's facilitators change these details.")


def can_invite_again(actor: Actor, person: Participant) -> Verdict:
    if person.membership.status != "invited":
        return Verdict("This person is not waiting for an invitation.")
    return can_change(actor, person)


def can_deactivate(actor: Actor) -> Verdict:
    if actor.role is not Role.ADMINISTRATOR:
        return Verdict("Only administrators deactivate accounts.")
    return ALLOW


def can_deactivate_now(actor: Actor, person: Participant) -> Verdict:
    if person.membership.status == "deactivated":
        return Verdict("This account is already deactivated.")
    return can_deactivate(actor)


def can_reactivate(actor: Actor, person: Participant) -> Verdict:
    if person.membership.status != "deactivated":
        return Verdict("This account is not deactivated.")
    return can_deactivate(actor)
