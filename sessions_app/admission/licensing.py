"""Whose licence counts in a session, and who may open it.

The licence must hold where the client is during the session (CLINICAL.md, "Before anyone enters").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from backend.kernel.clock import now
from clinicians.clinics.models import Clinician, Membership
from clinicians.credentials.changes import on_licences_changed
from clinicians.credentials.models import Licence
from clinicians.credentials.policies import covers, is_licensed
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.standing import facts_changed

Holders = dict[UUID, list[Clinician]]


def holders_of(sessions: Collection[GroupSession]) -> Holders:
    """By session: who may come to its room to hold it (of record or not: whoever handed the group
    over may not) and still works here, licences at hand. Three queries."""
    ids = _ids_by_session(sessions)
    licences = Licence.objects.filter(retired_at=None)
    staff = (
        Clinician.objects.filter(
            pk__in={pk for each in ids.values() for pk in each},
            membership__status=Membership.Status.ACTIVE,
        )
        .select_related("clinic")
        .prefetch_related(Prefetch("licences", queryset=licences))
    )
    by_id = {each.pk: each for each in staff}
    return {session: [by_id[pk] for pk in each if pk in by_id] for session, each in ids.items()}


def present(holders: Iterable[Clinician], came: Collection[UUID]) -> list[Clinician]:
    """Who came to the room; before anybody did, all who may hold it."""
    everyone = list(holders)
    return [each for each in everyone if each.pk in came] or everyone


def covered(place: str, facilitators: Iterable[Clinician]) -> bool:
    return any(covers(each, place, today(each)) for each in facilitators)


def licensed(sessions: Collection[GroupSession]) -> dict[UUID, frozenset[str]]:
    """By session: who may open it, because a licence of theirs holds today."""
    return {
        session: frozenset(str(each.pk) for each in staff if is_licensed(each, today(each)))
        for session, staff in holders_of(sessions).items()
    }


def today(clinician: Clinician) -> date:
    """By the clinic's calendar."""
    return now().astimezone(ZoneInfo(clinician.clinic.time_zone)).date()


@on_licences_changed
def ask_the_gates_again(clinic_id: UUID) -> None:
    facts_changed(clinic_id)


def _ids_by_session(sessions: Collection[GroupSession]) -> Mapping[UUID, list[UUID]]:
    pairs = Group.co_facilitators.through.objects.filter(
        group_id__in={each.group_id for each in sessions}
    )
    helping: dict[UUID, list[UUID]] = defaultdict(list)
    for group_id, clinician_id in pairs.values_list("group_id", "clinician_id"):
        helping[group_id].append(clinician_id)
    return {each.pk: [each.group.facilitator_id, *helping[each.group_id]] for each in sessions}
