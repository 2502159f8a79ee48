"""How a group's sessions are held, settled by who holds or administers it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.groups.locks import locked_group
from sessions_app.groups.models import Group
from sessions_app.groups.policies import can_manage_group
from sessions_app.groups.room_plans import RoomPlan, usual_agenda


@command
def settle_room_plan(actor: Actor, /, group_id: UUID, **settled: Any) -> RoomPlan:
    """Holds from the next thing that is asked of a room on, an open one included; the agenda of a
    session that has begun stays as it was."""
    group = locked_group(actor, group_id)
    require(can_manage_group(actor, group))
    plan = RoomPlan.objects.filter(group=group).first()
    if plan is None:
        plan = RoomPlan(clinic_id=group.clinic_id, group=group)
    else:
        plan.revision += 1
    for name, value in settled.items():
        setattr(plan, name, value)
    plan.save()
    shown = settled.keys() & {"hold_everyone", "hold_newcomers_first", "slow_seconds", "typing"}
    record(
        actor,
        "room_plan.settled",
        group,
        phases=len(plan.agenda),
        words=len(plan.words),
        **{name: settled[name] for name in sorted(shown)},
    )
    return plan


def begin_with_usual_plan(group: Group) -> RoomPlan:
    """A new group begins with the usual six phases and holds nothing back."""
    plan: RoomPlan = RoomPlan.objects.create(
        clinic_id=group.clinic_id, group=group, agenda=usual_agenda(group.session_minutes)
    )
    return plan
