from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from sessions_app.participants import commands, selectors
from sessions_app.participants.models import Participant
from sessions_app.participants.serializers import (
    ParticipantDetailsIn,
    ParticipantIn,
    ParticipantOut,
    ParticipantSearchIn,
    PeopleFoundOut,
    ReasonIn,
)
from sessions_app.participants.ties import ties


class PeoplePages(Pages):
    ordering = "-membership_id"


class People(ActorView, GenericAPIView[Any]):
    pagination_class = PeoplePages
    serializer_class = ParticipantOut

    @extend_schema(responses=ParticipantOut(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(selectors.listed_people(self.actor)) or []
        return self.get_paginated_response(_shown(self, page))

    @extend_schema(request=ParticipantIn, responses={201: ParticipantOut})
    def post(self, request: Request) -> Response:
        person = ParticipantIn(data=request.data)
        person.is_valid(raise_exception=True)
        invited = commands.invite_participant(self.actor, **person.validated_data)
        return Response(_shown(self, [invited])[0], status=201)


class PeopleSearch(ActorView):
    writes = False

    @extend_schema(request=ParticipantSearchIn, responses=PeopleFoundOut)
    def post(self, request: Request) -> Response:
        asked = ParticipantSearchIn(data=request.data)
        asked.is_valid(raise_exception=True)
        found = selectors.found_people(self.actor, **asked.validated_data)
        return Response({"results": _shown(self, found)})


class Person(ActorView):
    @extend_schema(responses=ParticipantOut)
    def get(self, request: Request, participant_id: UUID) -> Response:
        person = selectors.person_page(self.actor, participant_id)
        return Response(_shown(self, [person])[0])

    @extend_schema(request=ParticipantDetailsIn, responses=ParticipantOut)
    def patch(self, request: Request, participant_id: UUID) -> Response:
        changes = ParticipantDetailsIn(data=request.data, partial=True)
        changes.is_valid(raise_exception=True)
        person = commands.update_participant(self.actor, participant_id, **changes.validated_data)
        return Response(_shown(self, [person])[0])


class PersonDeactivation(ActorView):
    @extend_schema(request=ReasonIn, responses=ParticipantOut)
    def post(self, request: Request, participant_id: UUID) -> Response:
        given = ReasonIn(data=request.data)
        given.is_valid(raise_exception=True)
        person = commands.deactivate_participant(self.actor, participant_id, **given.validated_data)
        return Response(_shown(self, [person])[0])


class PersonReactivation(ActorView):
    @extend_schema(request=None, responses=ParticipantOut)
    def post(self, request: Request, participant_id: UUID) -> Response:
        person = commands.reactivate_participant(self.actor, participant_id)
        return Response(_shown(self, [person])[0])


class PersonInvitation(ActorView):
    @extend_schema(request=None, responses=ParticipantOut)
    def post(self, request: Request, participant_id: UUID) -> Response:
        person = commands.invite_again(self.actor, participant_id)
        return Response(_shown(self, [person])[0])


def _shown(view: ActorView, people: list[Participant]) -> Any:
    groups = ties().groups_of(view.actor, [each.pk for each in people])
    context = {"actor": view.actor, "groups": groups}
    return ParticipantOut(people, many=True, context=context).data
