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
from sessions_app.groups.room_plans import RoomPlan, usual_plan


@command
def settle_room_plan(actor: Actor, /, group_id: UUID, **settled: Any) -> RoomPlan:
    """Holds from the next thing that is asked of a room on, an open one included; the agenda of a
    session that has begun stays as it was."""
    group = locked_group(actor, group_id)
    require(can_manage_group(actor, group))
    plan = RoomPlan.objects.filter(group=group).first()
    if plan is None:
        plan = usual_plan(group)
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
    plan = usual_plan(group)
    plan.save()
    return plan
