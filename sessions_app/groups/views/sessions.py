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
from sessions_app.groups.serializers.sessions import (
    CancellationIn,
    ExtraSessionIn,
    GroupSessionOut,
    RescheduleIn,
    SessionsAskedIn,
)


class SessionPages(Pages):
    """Soonest first; `order=latest` turns it round."""

    def get_ordering(self, request: Request, queryset: Any, view: Any) -> tuple[str, ...]:
        latest = request.query_params.get("order") == "latest"
        return ("-starts_at", "-id") if latest else ("starts_at", "id")


class SessionList(ActorView, GenericAPIView[Any]):
    pagination_class = SessionPages
    serializer_class = GroupSessionOut

    def listed(self, request: Request, group_id: UUID | None = None) -> Response:
        asked = SessionsAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        wanted = {key: value for key, value in asked.validated_data.items() if key != "order"}
        found = selectors.sessions_between(self.actor, group_id=group_id, **wanted)
        page = self.paginate_queryset(found) or []
        shown = GroupSessionOut(page, many=True, context={"actor": self.actor})
        return self.get_paginated_response(shown.data)


class AllSessions(SessionList):
    @extend_schema(parameters=[SessionsAskedIn], responses=GroupSessionOut(many=True))
    def get(self, request: Request) -> Response:
        return self.listed(request)


class SessionsOfGroup(SessionList):
    @extend_schema(parameters=[SessionsAskedIn], responses=GroupSessionOut(many=True))
    def get(self, request: Request, group_id: UUID) -> Response:
        return self.listed(request, group_id)

    @extend_schema(request=ExtraSessionIn, responses={201: GroupSessionOut})
    def post(self, request: Request, group_id: UUID) -> Response:
        given = ExtraSessionIn(data=request.data)
        given.is_valid(raise_exception=True)
        session = commands.add_session(self.actor, group_id, **given.validated_data)
        return _shown(self, session.pk, status=201)


class SessionDetail(ActorView):
    @extend_schema(responses=GroupSessionOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        return _shown(self, session_id)


class Rescheduling(ActorView):
    @extend_schema(request=RescheduleIn, responses=GroupSessionOut)
    def post(self, request: Request, session_id: UUID) -> Response:
        given = RescheduleIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.reschedule_session(self.actor, session_id, **given.validated_data)
        return _shown(self, session_id)


class Cancellation(ActorView):
    @extend_schema(request=CancellationIn, responses=GroupSessionOut)
    def post(self, request: Request, session_id: UUID) -> Response:
        given = CancellationIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.cancel_session(self.actor, session_id, **given.validated_data)
        return _shown(self, session_id)


def _shown(view: ActorView, session_id: UUID, status: int = 200) -> Response:
    session = selectors.session_page(view.actor, session_id)
    return Response(GroupSessionOut(session, context={"actor": view.actor}).data, status=status)
