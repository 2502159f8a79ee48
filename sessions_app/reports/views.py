from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import SimpleRateThrottle

from backend.kernel.http import PublicView
from clinicians.access.door import ActorView
from clinicians.access.verdict import require
from sessions_app.reports import commands, selectors
from sessions_app.reports.policies import can_read_reports
from sessions_app.reports.serializers import CheckOut, ReportIn, ReportOut, RevocationIn

FILE = {
    (200, "application/pdf"): OpenApiResponse(OpenApiTypes.BINARY),
    (200, "text/csv"): OpenApiResponse(OpenApiTypes.BINARY),
}


class Reports(ActorView, GenericAPIView[Any]):
    serializer_class = ReportOut

    @extend_schema(responses=ReportOut(many=True))
    def get(self, request: Request) -> Response:
        require(can_read_reports(self.actor))
        page = self.paginate_queryset(selectors.known_reports(self.actor)) or []
        shown = ReportOut(page, many=True, context={"actor": self.actor})
        return self.get_paginated_response(shown.data)

    @extend_schema(request=ReportIn, responses={201: ReportOut})
    def post(self, request: Request) -> Response:
        wish = ReportIn(data=request.data)
        wish.is_valid(raise_exception=True)
        report = commands.make_report(self.actor, asked=wish.asked())
        return Response(ReportOut(report, context={"actor": self.actor}).data, status=201)


class ReportFile(ActorView):
    @extend_schema(responses=FILE)
    def get(self, request: Request, report_id: UUID) -> HttpResponse:
        made = commands.hand_out_report(self.actor, report_id=report_id)
        response = HttpResponse(made.content, content_type=made.media_type)
        response["Content-Disposition"] = f'attachment; filename="{made.name}"'
        response["Cache-Control"] = "no-store"
        return response


class ReportRevocation(ActorView):
    @extend_schema(request=RevocationIn, responses=ReportOut)
    def post(self, request: Request, report_id: UUID) -> Response:
        why = RevocationIn(data=request.data)
        why.is_valid(raise_exception=True)
        report = commands.revoke_report(self.actor, report_id=report_id, **why.validated_data)
        return Response(ReportOut(report, context={"actor": self.actor}).data)


class CheckThrottle(SimpleRateThrottle):
    """80-bit codes cannot be guessed at this rate, and nobody types faster."""

    scope = "verify"
    rate = "30/min"

    def get_cache_key(self, request: Request, view: Any) -> str:
        return self.cache_format % {"scope": self.scope, "ident": self.get_ident(request)}


class ReportCheck(PublicView):
    """Says whether a printed report can still be relied on, and nothing else."""

    throttle_classes = [CheckThrottle]

    @extend_schema(responses=CheckOut)
    def get(self, request: Request, code: str) -> Response:
        return Response({"status": selectors.standing_of(code)})
