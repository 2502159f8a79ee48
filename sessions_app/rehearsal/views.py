from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.rehearsal import commands


class RehearsalOut(serializers.Serializer[Any]):
    """`room` stands where a session's id does in the address of a live room."""

    room = serializers.CharField()


class Rehearsals(ActorView):
    @extend_schema(request=None, responses={201: RehearsalOut})
    def post(self, request: Request) -> Response:
        begun = commands.begin_rehearsal(self.actor)
        return Response(RehearsalOut({"room": f"rehearsal-{begun}"}).data, status=201)
