from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.groups import commands, selectors
from sessions_app.groups.models import Enrolment
from sessions_app.groups.serializers.people import (
    EnrolIn,
    EnrolmentOut,
    MemberOut,
    PartingIn,
    RosterRowOut,
)


class Roster(ActorView):
    @extend_schema(responses=RosterRowOut(many=True), filters=False)
    def get(self, request: Request, group_id: UUID) -> Response:
        places = selectors.group_roster(self.actor, group_id)
        shape = RosterRowOut if self.actor.is_staff else MemberOut
        return Response(shape(places, many=True, context={"actor": self.actor}).data)


class Enrolments(ActorView):
    @extend_schema(request=EnrolIn, responses={201: EnrolmentOut})
    def post(self, request: Request, group_id: UUID) -> Response:
        given = EnrolIn(data=request.data)
        given.is_valid(raise_exception=True)
        place = commands.enrol(self.actor, group_id, **given.validated_data)
        return _shown(self, place, status=201)


class Acceptance(ActorView):
    @extend_schema(request=None, responses=EnrolmentOut)
    def post(self, request: Request, enrolment_id: UUID) -> Response:
        return _shown(self, commands.accept_offer(self.actor, enrolment_id))


class Activation(ActorView):
    @extend_schema(request=None, responses=EnrolmentOut)
    def post(self, request: Request, enrolment_id: UUID) -> Response:
        return _shown(self, commands.activate_place(self.actor, enrolment_id))


class Declining(ActorView):
    @extend_schema(request=PartingIn, responses=EnrolmentOut)
    def post(self, request: Request, enrolment_id: UUID) -> Response:
        given = PartingIn(data=request.data)
        given.is_valid(raise_exception=True)
        place = commands.decline_place(self.actor, enrolment_id, **given.validated_data)
        return _shown(self, place)


class Leaving(ActorView):
    @extend_schema(request=PartingIn, responses=EnrolmentOut)
    def post(self, request: Request, enrolment_id: UUID) -> Response:
        given = PartingIn(data=request.data)
        given.is_valid(raise_exception=True)
        place = commands.leave_group(self.actor, enrolment_id, **given.validated_data)
        return _shown(self, place)


def _shown(view: ActorView, place: Enrolment, status: int = 200) -> Response:
    return Response(EnrolmentOut(place, context={"actor": view.actor}).data, status=status)
