from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from clinicians.clinics.models import Clinician, Membership


def can_see_staff(actor: Actor) -> Verdict:
    return ALLOW if actor.is_staff else Verdict("Only staff see the list of staff.")


def can_manage_staff(actor: Actor) -> Verdict:
    if actor.role is not Role.ADMINISTRATOR:
        return Verdict("Only an administrator manages staff.")
    return ALLOW


def can_deactivate(actor: Actor, person: Clinician) -> Verdict:
    """An administrator never ends their own access, so the clinic is never left without one."""
    if not (verdict := can_manage_staff(actor)):
        return verdict
    if person.pk == actor.member_id:
        return Verdict("Another administrator ends your own access.")
    if person.membership.status == Membership.Status.DEACTIVATED:
        return Verdict("This person is already deactivated.")
    return ALLOW


def can_reactivate(actor: Actor, person: Clinician) -> Verdict:
    if not (verdict := can_manage_staff(actor)):
        return verdict
    if person.membership.status != Membership.Status.DEACTIVATED:
        return Verdict("This person is not deactivated.")
    return ALLOW


def can_invite_again(actor: Actor, person: Clinician) -> Verdict:
    if not (verdict := can_manage_staff(actor)):
        return verdict
    if person.membership.status != Membership.Status.INVITED:
        return Verdict("This person has already accepted.")
    return ALLOW
