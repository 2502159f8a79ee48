from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.errors import Conflict
from clinicians.access.actor import Actor, Role
from clinicians.access.revocation import Revocation, revoke
from clinicians.access.verdict import require
from clinicians.accounts.links import issue_invitation
from clinicians.audit.command import command, record
from clinicians.clinics.joining import enrol_login
from clinicians.clinics.models import Clinician, Membership
from clinicians.credentials.changes import licences_changed
from clinicians.staff import policies
from clinicians.staff.selectors import staff_member


class LastAdministrator(Conflict):
    code, message = "last_administrator", "A clinic keeps at least one administrator."


@command
def invite_staff(
    actor: Actor, *, email: str, display_name: str, role: Role, credentials: str = ""
) -> Clinician:
    """Open a place for someone and mail them the way in."""
    require(policies.can_manage_staff(actor))
    member = enrol_login(actor.clinic_id, email, role)
    person = Clinician.objects.create(
        membership=member,
        clinic_id=actor.clinic_id,
        display_name=display_name,
        credentials=credentials,
    )
    issue_invitation(member)
    record(actor, "staff.invited", member, role=str(role))
    return person


@command
def invite_again(actor: Actor, staff_id: UUID) -> Clinician:
    """Mail a new invitation; the earlier one stops working."""
    person = staff_member(actor, staff_id)
    require(policies.can_invite_again(actor, person))
    issue_invitation(person.membership)
    record(actor, "staff.invited_again", person.membership)
    return person


@command
def change_staff(actor: Actor, staff_id: UUID, changes: dict[str, str]) -> Clinician:
    """Correct how a staff member appears: name, credentials, NPI."""
    person = staff_member(actor, staff_id)
    require(policies.can_manage_staff(actor))
    for field, value in changes.items():
        setattr(person, field, value)
    person.save(update_fields=sorted(changes))
    record(actor, "staff.changed", person.membership, fields=sorted(changes))
    return person


@command
def deactivate_staff(actor: Actor, staff_id: UUID, *, reason: str) -> Clinician:
    """End all access at once, open sockets included. What they wrote and held stays."""
    person = staff_member(actor, staff_id)
    require(policies.can_deactivate(actor, person))
    member = person.membership
    member.deactivate(now())
    _refuse_leaving_none(actor, member)
    member.save(update_fields=["status", "deactivated_at"])
    person.deactivation_reason = reason
    person.save(update_fields=["deactivation_reason"])
    revoke(Revocation(clinic_id=actor.clinic_id, member_id=member.pk, why="deactivated"))
    record(actor, "staff.deactivated", member)
    licences_changed(actor.clinic_id)
    return person


@command
def reactivate_staff(actor: Actor, staff_id: UUID) -> Clinician:
    """Let them in again. Who had never accepted their invitation gets a new one."""
    person = staff_member(actor, staff_id)
    require(policies.can_reactivate(actor, person))
    member = person.membership
    member.reactivate()
    member.save(update_fields=["status", "deactivated_at"])
    if member.status == Membership.Status.INVITED:
        issue_invitation(member)
    record(actor, "staff.reactivated", member)
    return person


def _refuse_leaving_none(actor: Actor, leaving: Membership) -> None:
    """Two administrators may deactivate each other in one moment: the rows decide who was first."""
    administrators = Membership.objects.visible_to(actor).filter(
        role=Role.ADMINISTRATOR, status=Membership.Status.ACTIVE
    )
    standing = {row.pk for row in administrators.select_for_update().order_by("pk")}
    if leaving.role == Role.ADMINISTRATOR and not standing - {leaving.pk}:
        raise LastAdministrator
