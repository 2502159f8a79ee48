"""How a person comes to a clinic: a login, found or made, and an invited membership of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth import get_user_model

from backend.kernel.errors import Conflict
from clinicians.access.actor import Role
from clinicians.clinics.models import Membership


class AlreadyMember(Conflict):
    code, message = "already_member", "This person is already here in that role."


class HasApplied(Conflict):
    code = "has_applied"
    message = "This person has applied here. Decide about their application."


class Deactivated(Conflict):
    code, message = "participant_inactive", "This person's account is deactivated."


def applicant_login(clinic_id: UUID, email: str) -> Membership:
    """The participant's place of whoever has this address: made if there is none, as applied."""
    user = get_user_model().objects.of_address(email)
    member, _ = Membership.objects.get_or_create(
        clinic_id=clinic_id,
        user=user,
        role=Role.PARTICIPANT,
        defaults={"status": Membership.Status.APPLIED},
    )
    if member.status == Membership.Status.DEACTIVATED:
        raise Deactivated
    return member


def enrol_login(clinic_id: UUID, email: str, role: Role) -> Membership:
    """An invited membership for whoever has this address. Call inside a command of your own."""
    user = get_user_model().objects.of_address(email)
    member, made = Membership.objects.get_or_create(clinic_id=clinic_id, user=user, role=role)
    if member.status == Membership.Status.APPLIED:
        raise HasApplied
    if not made:
        raise AlreadyMember(status=member.status)
    return member
