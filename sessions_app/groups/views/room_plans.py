from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.groups import commands, policies, selectors
from sessions_app.groups.room_plans import usual_agenda, usual_plan
from sessions_app.groups.serializers.room_plans import RoomPlanIn, RoomPlanOut

SHOWN = ("agenda", "hold_everyone", "hold_newcomers_first", "words", "slow_seconds", "typing")


class GroupRoomPlan(ActorView):
    @extend_schema(responses=RoomPlanOut)
    def get(self, request: Request, group_id: UUID) -> Response:
        return _shown(self, group_id)

    @extend_schema(request=RoomPlanIn, responses=RoomPlanOut)
    def put(self, request: Request, group_id: UUID) -> Response:
        given = RoomPlanIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.settle_room_plan(self.actor, group_id, **given.validated_data)
        return _shown(self, group_id)


def _shown(view: ActorView, group_id: UUID) -> Response:
    group, plan = selectors.group_room_plan(view.actor, group_id)
    found = plan or usual_plan(group)
    body = {name: getattr(found, name) for name in SHOWN}
    body |= {"settled": plan is not None, "usual": usual_agenda(group.session_minutes)}
    editing = policies.can_manage_group(view.actor, group)
    return Response(RoomPlanOut(body, context={"editing": editing}).data)
