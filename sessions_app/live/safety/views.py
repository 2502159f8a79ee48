from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.live.safety import commands, selectors
from sessions_app.live.safety.models import Incident
from sessions_app.live.safety.serializers import (
    IncidentIn,
    IncidentLineOut,
    IncidentOut,
    PauseWordsIn,
    PauseWordsOut,
)


class SessionIncidents(ActorView):
    @extend_schema(responses=IncidentLineOut(many=True))
    def get(self, request: Request, session_id: UUID) -> Response:
        found = selectors.session_incidents(self.actor, session_id)
        return Response(IncidentLineOut(found, many=True, context={"actor": self.actor}).data)


class OneIncident(ActorView):
    @extend_schema(responses=IncidentOut)
    def get(self, request: Request, incident_id: UUID) -> Response:
        return _shown(self, commands.open_incident_record(self.actor, incident_id))

    @extend_schema(request=IncidentIn, responses=IncidentOut)
    def patch(self, request: Request, incident_id: UUID) -> Response:
        texts = _given(request)
        return _shown(self, commands.write_incident(self.actor, incident_id, **texts))


class ClosingIncident(ActorView):
    @extend_schema(request=IncidentIn, responses=IncidentOut)
    def post(self, request: Request, incident_id: UUID) -> Response:
        texts = _given(request)
        return _shown(self, commands.close_incident(self.actor, incident_id, **texts))


class ClinicPauseWords(ActorView):
    """What a paused room says to everybody in it."""

    @extend_schema(responses=PauseWordsOut)
    def get(self, request: Request) -> Response:
        words = selectors.pause_words(self.actor)
        return Response(PauseWordsOut(words, context={"actor": self.actor}).data)

    @extend_schema(request=PauseWordsIn, responses=PauseWordsOut)
    def put(self, request: Request) -> Response:
        given = PauseWordsIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.set_pause_words(self.actor, **given.validated_data)
        return self.get(request)


def _given(request: Request) -> dict[str, str]:
    given = IncidentIn(data=request.data)
    given.is_valid(raise_exception=True)
    return dict(given.validated_data)


def _shown(view: ActorView, incident: Incident) -> Response:
    return Response(IncidentOut(incident, context={"actor": view.actor}).data)
