from __future__ import annotations

from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.accounts.doors import ActorView
from sessions_app.live import selectors


class SessionRoom(ActorView):
    """The live room as this person would be welcomed to it (see docs/protocol)."""

    @extend_schema(operation_id="session_room", responses={200: OpenApiTypes.OBJECT})
    def get(self, _request: Request, session_id: UUID) -> Response:
        return Response(selectors.room_as_seen(self.actor, session_id))
