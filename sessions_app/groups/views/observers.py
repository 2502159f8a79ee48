from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.groups import commands, selectors
from sessions_app.groups.serializers.observers import ObserverIn, ObserverOut


class Observers(ActorView):
    @extend_schema(responses=ObserverOut(many=True), filters=False)
    def get(self, request: Request, session_id: UUID) -> Response:
        return _shown(self, session_id)

    @extend_schema(request=ObserverIn, responses={201: ObserverOut(many=True)}, filters=False)
    def post(self, request: Request, session_id: UUID) -> Response:
        given = ObserverIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.announce_observer(self.actor, session_id, **given.validated_data)
        return _shown(self, session_id, status=201)


class ObserverDetail(ActorView):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, session_id: UUID, observer_id: UUID) -> Response:
        commands.cancel_observer(self.actor, session_id, observer_id)
        return Response(status=204)


def _shown(view: ActorView, session_id: UUID, status: int = 200) -> Response:
    session = selectors.session_page(view.actor, session_id)
    context = {"actor": view.actor, "session": session}
    observers = selectors.session_observers(view.actor, session_id)
    return Response(ObserverOut(observers, many=True, context=context).data, status=status)
