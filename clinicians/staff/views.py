from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.actor import Role
from clinicians.access.door import ActorView
from clinicians.clinics.models import Clinician
from clinicians.staff import commands, selectors
from clinicians.staff.serializers import StaffChangeIn, StaffIn, StaffOut, StaffReasonIn


class StaffPages(Pages):
    ordering = ("display_name", "membership_id")


class StaffView(ActorView):
    def shown(self, person: Clinician, status: int = 200) -> Response:
        """The person as they stand now."""
        fresh = selectors.staff_member(self.actor, person.pk)
        return Response(StaffOut(fresh, context={"actor": self.actor}).data, status=status)


class StaffList(StaffView, GenericAPIView[Any]):
    pagination_class = StaffPages
    serializer_class = StaffOut

    @extend_schema(responses=StaffOut(many=True))
    def get(self, request: Request) -> Response:
        people = self.paginate_queryset(selectors.staff_of_clinic(self.actor)) or []
        shown = StaffOut(people, many=True, context={"actor": self.actor}).data
        return self.get_paginated_response(shown)

    @extend_schema(request=StaffIn, responses={201: StaffOut})
    def post(self, request: Request) -> Response:
        """Invite someone to work here."""
        given = StaffIn(data=request.data)
        given.is_valid(raise_exception=True)
        fields = given.validated_data
        person = commands.invite_staff(self.actor, **{**fields, "role": Role(fields["role"])})
        return self.shown(person, status=201)


class StaffMember(StaffView):
    @extend_schema(responses=StaffOut)
    def get(self, request: Request, staff_id: UUID) -> Response:
        return self.shown(selectors.staff_member(self.actor, staff_id))

    @extend_schema(request=StaffChangeIn, responses=StaffOut)
    def patch(self, request: Request, staff_id: UUID) -> Response:
        given = StaffChangeIn(data=request.data)
        given.is_valid(raise_exception=True)
        return self.shown(commands.change_staff(self.actor, staff_id, given.validated_data))


class StaffDeactivation(StaffView):
    @extend_schema(request=StaffReasonIn, responses=StaffOut)
    def post(self, request: Request, staff_id: UUID) -> Response:
        given = StaffReasonIn(data=request.data)
        given.is_valid(raise_exception=True)
        return self.shown(commands.deactivate_staff(self.actor, staff_id, **given.validated_data))


class StaffReactivation(StaffView):
    @extend_schema(request=None, responses=StaffOut)
    def post(self, request: Request, staff_id: UUID) -> Response:
        return self.shown(commands.reactivate_staff(self.actor, staff_id))


class StaffInvitation(StaffView):
    @extend_schema(request=None, responses=StaffOut)
    def post(self, request: Request, staff_id: UUID) -> Response:
        """Mail the invitation again."""
        return self.shown(commands.invite_again(self.actor, staff_id))
