from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from clinicians.access.owned import fetch
from sessions_app.safety import commands, selectors
from sessions_app.safety.models import RiskFlag
from sessions_app.safety.serializers import (
    ClearingIn,
    FlagIn,
    FlagOut,
    FlagsAskedIn,
    OnCallIn,
    OnCallOut,
)


class Flags(ActorView, GenericAPIView[Any]):
    pagination_class = Pages
    serializer_class = FlagOut

    @extend_schema(parameters=[FlagsAskedIn], responses=FlagOut(many=True))
    def get(self, request: Request) -> Response:
        asked = FlagsAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = selectors.flags_in_state(self.actor, **asked.validated_data)
        page = self.paginate_queryset(found) or []
        shown = FlagOut(page, many=True, context={"actor": self.actor})
        return self.get_paginated_response(shown.data)


class Acknowledgement(ActorView):
    @extend_schema(request=None, responses=FlagOut)
    def post(self, request: Request, flag_id: UUID) -> Response:
        return _shown(self, commands.acknowledge_flag(self.actor, flag_id))


class Clearing(ActorView):
    @extend_schema(request=ClearingIn, responses=FlagOut)
    def post(self, request: Request, flag_id: UUID) -> Response:
        given = ClearingIn(data=request.data)
        given.is_valid(raise_exception=True)
        return _shown(self, commands.clear_flag(self.actor, flag_id, **given.validated_data))


class FlagsOfPerson(ActorView):
    @extend_schema(request=FlagIn, responses={201: FlagOut})
    def post(self, request: Request, participant_id: UUID) -> Response:
        """A clinician saw or heard something."""
        given = FlagIn(data=request.data)
        given.is_valid(raise_exception=True)
        raised = commands.raise_by_staff(self.actor, participant_id, **given.validated_data)
        return _shown(self, raised, status=201)


class Duty(ActorView):
    @extend_schema(responses=OnCallOut)
    def get(self, request: Request) -> Response:
        shown = OnCallOut(selectors.duty(self.actor), context={"actor": self.actor})
        return Response(shown.data)

    @extend_schema(request=OnCallIn, responses=OnCallOut)
    def put(self, request: Request) -> Response:
        given = OnCallIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.set_on_call(self.actor, **given.validated_data)
        return self.get(request)


def _shown(view: ActorView, flag: RiskFlag, status: int = 200) -> Response:
    """The flag as it stands now."""
    fresh = fetch(selectors.known_flags(view.actor), view.actor, flag.pk)
    return Response(FlagOut(fresh, context={"actor": view.actor}).data, status=status)
