from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from clinicians.audit import commands, selectors, signing
from clinicians.audit.export import CONTENT_TYPE
from clinicians.audit.serializers import AuditRecordOut, PublicKeyOut, QuestionIn, StretchIn


class TrailPages(Pages):
    ordering = "-seq"


class Trail(ActorView, GenericAPIView[Any]):
    pagination_class = TrailPages
    serializer_class = AuditRecordOut

    @extend_schema(parameters=[QuestionIn], responses=AuditRecordOut(many=True))
    def get(self, request: Request) -> Response:
        asked = QuestionIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        records = commands.read_trail(self.actor, question=asked.question())
        page = self.paginate_queryset(records) or []
        names = selectors.names_of_actors(self.actor, page)
        return self.get_paginated_response(
            AuditRecordOut(page, many=True, context={"names": names}).data
        )


class TrailExports(ActorView):
    @extend_schema(
        request=StretchIn,
        responses={(200, CONTENT_TYPE): OpenApiResponse(OpenApiTypes.BINARY, "JSON Lines.")},
    )
    def post(self, request: Request) -> HttpResponse:
        asked = StretchIn(data=request.data)
        asked.is_valid(raise_exception=True)
        made = commands.export_trail(self.actor, **asked.validated_data)
        response = HttpResponse(made.content, content_type=CONTENT_TYPE)
        response["Content-Disposition"] = f'attachment; filename="{made.name}"'
        return response


class TrailPublicKey(PublicView):
    @extend_schema(responses=PublicKeyOut)
    def get(self, request: Request) -> Response:
        key = signing.signing_key()
        return Response(
            {
                "algorithm": signing.ALGORITHM,
                "public_key": key.public,
                "fingerprint": signing.fingerprint(key.public),
            }
        )
