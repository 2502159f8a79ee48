from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from clinicians.access.door import ActorView
from sessions_app.admission import commands, selectors
from sessions_app.admission.models import CheckIn
from sessions_app.admission.serializers import ArrivalOut, CheckedInOut, CheckInIn, GateOut


class SessionGate(ActorView):
    """What the person still has to do before they can enter."""

    @extend_schema(operation_id="session_gate", responses=GateOut)
    def get(self, _request: Request, session_id: UUID) -> Response:
        return Response(GateOut(selectors.own_gate(self.actor, session_id)).data)


class SessionCheckIn(ActorView):
    @extend_schema(operation_id="session_check_in", responses=CheckedInOut)
    def get(self, _request: Request, session_id: UUID) -> Response:
        return _shown(self, selectors.own_check_in(self.actor, session_id))

    @extend_schema(operation_id="check_in", request=CheckInIn, responses=CheckedInOut)
    def put(self, request: Request, session_id: UUID) -> Response:
        told = CheckInIn(data=request.data)
        told.is_valid(raise_exception=True)
        return _shown(self, commands.check_in(self.actor, session_id, told=told.validated_data))


class SessionArrivals(ActorView):
    @extend_schema(operation_id="session_arrivals", responses=ArrivalOut(many=True), filters=False)
    def get(self, _request: Request, session_id: UUID) -> Response:
        rows = selectors.arrivals(self.actor, session_id)
        return Response(ArrivalOut(rows, many=True).data)


def _shown(view: ActorView, check_in: CheckIn) -> Response:
    gate = selectors.gate_for(view.actor, check_in.session)
    return Response(CheckedInOut({"check_in": check_in, "gate": gate}).data)
