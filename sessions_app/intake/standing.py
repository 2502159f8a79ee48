"""Who of some addresses cannot be invited to apply for a group, and why. A constant number of
queries, however many addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from backend.kernel.errors import Conflict
from backend.vault.index import blind_index
from clinicians.access.actor import Role
from clinicians.clinics.joining import Deactivated
from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment, Group
from sessions_app.intake.models import Application
from sessions_app.intake.states import AlreadyApplied, AlreadyInGroup
from sessions_app.participants.selectors import aliases_in_clinic


@dataclass(frozen=True, slots=True)
class Known:
    """`members` by the index of their address; the others by membership."""

    members: dict[str, tuple[UUID, str]]
    in_group: set[UUID]
    applied: set[UUID]
    aliases: list[str] = field(default_factory=list)


def known_people_of(group: Group, addresses: Iterable[str]) -> Known:
    found = Membership.objects.filter(
        clinic_id=group.clinic_id,
        role=Role.PARTICIPANT,
        user__email_index__in=[blind_index(each) for each in addresses],
    ).values_list("user__email_index", "pk", "status")
    members = {index: (pk, status) for index, pk, status in found}
    people = [pk for pk, _ in members.values()]
    in_group = Enrolment.objects.filter(
        group=group, participant__in=people, status__in=Enrolment.STANDING
    )
    applied = Application.objects.filter(
        group=group, participant__in=people, status__in=Application.UNDER_WAY
    )
    return Known(
        members,
        set(in_group.values_list("participant_id", flat=True)),
        set(applied.values_list("participant_id", flat=True)),
        aliases_in_clinic(group.clinic_id),
    )


def why_not(known: Known, address: str) -> Conflict | None:
    member, status = known.members.get(blind_index(address), (None, ""))
    if status == Membership.Status.DEACTIVATED:
        return Deactivated()
    if member in known.in_group:
        return AlreadyInGroup()
    return AlreadyApplied() if member in known.applied else None
