from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from sessions_app.groups import commands, selectors
from sessions_app.groups.serializers.groups import GroupChangesIn, GroupIn, GroupOut


class GroupPages(Pages):
    ordering = ("name", "id")


class Groups(ActorView, GenericAPIView[Any]):
    pagination_class = GroupPages
    serializer_class = GroupOut

    @extend_schema(responses=GroupOut(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(selectors.known_groups(self.actor)) or []
        shown = GroupOut(page, many=True, context={"actor": self.actor})
        return self.get_paginated_response(shown.data)

    @extend_schema(request=GroupIn, responses={201: GroupOut})
    def post(self, request: Request) -> Response:
        fields = GroupIn(data=request.data)
        fields.is_valid(raise_exception=True)
        made = commands.create_group(self.actor, **fields.validated_data)
        return _shown(self, made.pk, status=201)


class GroupDetail(ActorView):
    @extend_schema(responses=GroupOut)
    def get(self, request: Request, group_id: UUID) -> Response:
        return _shown(self, group_id)

    @extend_schema(request=GroupChangesIn, responses=GroupOut)
    def patch(self, request: Request, group_id: UUID) -> Response:
        changes = GroupChangesIn(data=request.data, partial=True)
        changes.is_valid(raise_exception=True)
        commands.update_group(self.actor, group_id, **changes.validated_data)
        return _shown(self, group_id)


def _shown(view: ActorView, group_id: UUID, status: int = 200) -> Response:
    group = selectors.group_page(view.actor, group_id)
    return Response(GroupOut(group, context={"actor": view.actor}).data, status=status)
