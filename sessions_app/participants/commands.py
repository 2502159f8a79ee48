from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import fetch
from clinicians.access.revocation import Revocation, revoke
from clinicians.access.verdict import require
from clinicians.accounts.links import issue_invitation
from clinicians.audit.command import command, record
from clinicians.clinics.joining import enrol_login
from clinicians.clinics.models import NotInvited
from sessions_app.participants.aliases import suggested_alias
from sessions_app.participants.models import Participant
from sessions_app.participants.policies import (
    can_change,
    can_deactivate,
    can_invite,
    can_reactivate,
)
from sessions_app.participants.selectors import aliases_in_clinic, known_people


@command
def invite_participant(
    actor: Actor,
    *,
    legal_name: str,
    email: str,
    phone: str = "",
    alias: str = "",
    pronouns: str = "",
) -> Participant:
    """Open an account for a person and mail them the way in."""
    require(can_invite(actor))
    member = enrol_login(actor.clinic_id, email, Role.PARTICIPANT)
    person = Participant.objects.create(
        membership=member,
        clinic_id=actor.clinic_id,
        invited_by_id=actor.member_id,
        legal_name=legal_name,
        phone=phone,
        alias=alias or suggested_alias(legal_name, aliases_in_clinic(actor.clinic_id)),
        pronouns=pronouns,
    )
    issue_invitation(member)
    record(actor, "participant.invited", person)
    return person


@command
def invite_again(actor: Actor, participant_id: UUID) -> Participant:
    """Mail a new invitation; earlier ones stop working."""
    person = fetch(known_people(actor), actor, participant_id)
    require(can_change(actor, person))
    if person.membership.status != person.membership.Status.INVITED:
        raise NotInvited
    issue_invitation(person.membership)
    record(actor, "participant.invited_again", person)
    return person


@command
def update_participant(actor: Actor, /, participant_id: UUID, **changes: str) -> Participant:
    """Correct what the clinic knows of a person."""
    person = fetch(known_people(actor), actor, participant_id)
    require(can_change(actor, person))
    for field, value in changes.items():
        setattr(person, field, value)
    if "legal_name" in changes:
        person.alias = str(person.alias)
    person.save()
    record(actor, "participant.changed", person, fields=sorted(changes))
    return person


@command
def deactivate_participant(actor: Actor, participant_id: UUID, *, reason: str) -> Participant:
    """Cut all access at once, open sockets included. Staff end the places in groups, or not."""
    person = fetch(known_people(actor), actor, participant_id)
    require(can_deactivate(actor))
    member = person.membership
    member.deactivate(now())
    member.save()
    person.deactivation_reason = reason
    person.save()
    revoke(Revocation(person.clinic_id, person.pk, "deactivated"))
    record(actor, "participant.deactivated", person)
    return person


@command
def reactivate_participant(actor: Actor, participant_id: UUID) -> Participant:
    """Let them in again. Who had never accepted their invitation gets a new one."""
    person = fetch(known_people(actor), actor, participant_id)
    require(can_reactivate(actor, person))
    member = person.membership
    member.reactivate()
    member.save(update_fields=["status", "deactivated_at"])
    if member.status == member.Status.INVITED:
        issue_invitation(member)
    record(actor, "participant.reactivated", person)
    return person
