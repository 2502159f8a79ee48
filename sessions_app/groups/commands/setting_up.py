"""Setting up a group and changing it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import fetch
from clinicians.access.revocation import Revocation, revoke_all
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinic, Clinician
from sessions_app.groups.commands.room_plans import begin_with_usual_plan
from sessions_app.groups.locks import locked_group
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.planning import extend, replan, schedule_of
from sessions_app.groups.policies import can_create_group, can_manage_group
from sessions_app.groups.schedule import check_ahead, checked
from sessions_app.groups.seats import fill_seats
from sessions_app.groups.standing import facts_changed
from sessions_app.groups.states import CapacityBelowSeats, MinimumOverCapacity, NotAFacilitator
from sessions_app.groups.telling import tell_of_new_times

GATE_FACTS = {"facilitator", "co_facilitators", "ground_rules"}
SCHEDULE = {
    "time_zone", "first_date", "start_time", "rrule", "exception_dates", "extra_dates",
    "session_minutes", "archived",
}  # fmt: skip


@command
def create_group(
    actor: Actor,
    /,
    *,
    facilitator: UUID | None = None,
    co_facilitators: Collection[UUID] = (),
    **fields: Any,
) -> Group:
    """Set a group up and plan its first weeks. A facilitator sets up their own."""
    require(can_create_group(actor))
    lead = actor.member_id if actor.role is Role.FACILITATOR else facilitator
    if lead is None or (facilitator and lead != facilitator):
        raise NotAFacilitator("Please choose who holds the group.")
    clinic = Clinic.objects.get(pk=actor.clinic_id)
    group = Group(clinic=clinic, **{"time_zone": clinic.time_zone, **fields})
    group.facilitator = _facilitator(actor, lead)
    check_ahead([group.first_date], _today(group))
    _settle(group, new_extras=group.extra_dates)
    group.save()
    group.co_facilitators.set(_facilitators(actor, co_facilitators, group))
    begin_with_usual_plan(group)
    planned = extend(group)
    record(actor, "group.created", group, sessions=planned)
    return group


@command
def update_group(actor: Actor, /, group_id: UUID, **changes: Any) -> Group:
    """Change a group. A changed schedule re-plans only future sessions that nobody touched."""
    group = locked_group(actor, group_id)
    require(can_manage_group(actor, group))
    before, holders = schedule_of(group), _holders(group)
    _apply(actor, group, changes)
    _revoke_from(group, holders)
    if group.first_date != before.first_date:
        check_ahead([group.first_date], _today(group))
    _settle(group, new_extras=set(group.extra_dates) - set(before.extras))
    group.save()
    if changes.keys() & GATE_FACTS:
        facts_changed(group.clinic_id, group_id=group.pk)
    if changes.keys() & SCHEDULE:
        replan(group)
        if schedule_of(group) != before and not group.archived_at:
            tell_of_new_times(group)
    if "facilitator" in changes:
        _hand_over(group)
    record(actor, "group.changed", group, fields=sorted(changes))
    fill_seats(actor, group)
    return group


def _apply(actor: Actor, group: Group, changes: dict[str, Any]) -> None:
    plain = changes.keys() - {"facilitator", "co_facilitators", "archived"}
    for name in plain:
        setattr(group, name, changes[name])
    if "archived" in changes:
        group.archived_at = (group.archived_at or now()) if changes["archived"] else None
    if "facilitator" in changes:
        group.facilitator = _facilitator(actor, changes["facilitator"])
    if "co_facilitators" in changes:
        group.co_facilitators.set(_facilitators(actor, changes["co_facilitators"], group))


def _holders(group: Group) -> set[UUID]:
    others = group.co_facilitators.values_list("pk", flat=True)
    return {group.facilitator_id, *others}


def _revoke_from(group: Group, before: set[UUID]) -> None:
    """Who no longer holds the group leaves its rooms now. Rooms are locked before sessions."""
    gone = sorted(before - _holders(group))
    why = "no_longer_facilitator"
    revoke_all([Revocation(group.clinic_id, each, why, group.pk) for each in gone])


def _settle(group: Group, new_extras: Collection[date]) -> None:
    """Tidy the schedule and refuse what cannot be kept."""
    check_ahead(new_extras, _today(group))
    tidy = checked(schedule_of(group))
    group.rrule = tidy.rrule
    group.exception_dates, group.extra_dates = list(tidy.exceptions), list(tidy.extras)
    if group.minimum > group.capacity:
        raise MinimumOverCapacity
    if group.enrolments.filter(status__in=Enrolment.SEATED).count() > group.capacity:
        raise CapacityBelowSeats


def _today(group: Group) -> date:
    return now().astimezone(schedule_of(group).zone).date()


def _facilitators(actor: Actor, member_ids: Collection[UUID], group: Group) -> list[Clinician]:
    return [_facilitator(actor, each) for each in set(member_ids) - {group.facilitator_id}]


def _facilitator(actor: Actor, member_id: UUID) -> Clinician:
    found: Clinician = fetch(Clinician.objects.select_related("membership"), actor, member_id)
    member = found.membership
    if member.role != Role.FACILITATOR or member.status == member.Status.DEACTIVATED:
        raise NotAFacilitator
    return found


def _hand_over(group: Group) -> None:
    """Sessions still to be held are the new facilitator's, one that is late included; the record
    of past ones stays. In an open one the lead is taken in its room."""
    group.sessions.filter(status=GroupSession.Status.SCHEDULED, ends_at__gt=now()).update(
        facilitator=group.facilitator
    )
