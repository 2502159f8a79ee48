from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from sessions_app.afterwards import commands, selectors
from sessions_app.afterwards.serializers import (
    FeelingOut,
    KeepingOut,
    LegalHoldIn,
    OwnSessionOut,
    OwnWordsOut,
    PurgeOut,
    PurposeIn,
    RetentionIn,
    RetentionOut,
    TranscriptOut,
)


class SessionTranscript(ActorView):
    @extend_schema(parameters=[PurposeIn], responses=TranscriptOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        purpose = request.query_params.get("purpose", "")
        found = commands.read_transcript(self.actor, session_id, purpose=purpose)
        return Response(TranscriptOut(found).data)


class MyWords(ActorView):
    """Where one said something, newest first."""

    @extend_schema(responses=OwnSessionOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        found = selectors.sessions_with_my_words(self.actor)
        return Response(OwnSessionOut(found, many=True).data)


class MyWordsInSession(ActorView):
    @extend_schema(responses=OwnWordsOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        return Response(OwnWordsOut(selectors.my_words(self.actor, session_id)).data)


class GroupFeelings(ActorView):
    @extend_schema(responses=FeelingOut(many=True), filters=False)
    def get(self, request: Request, group_id: UUID) -> Response:
        feelings = selectors.group_feelings(self.actor, group_id)
        return Response(FeelingOut(feelings, many=True).data)


class ClinicRetention(ActorView):
    @extend_schema(responses=RetentionOut)
    def get(self, request: Request) -> Response:
        days = selectors.policy_to_read(self.actor)
        return Response(RetentionOut({"transcript_days": days}).data)

    @extend_schema(request=RetentionIn, responses=RetentionOut)
    def put(self, request: Request) -> Response:
        given = RetentionIn(data=request.data)
        given.is_valid(raise_exception=True)
        policy = commands.set_retention(self.actor, **given.validated_data)
        return Response(RetentionOut(policy).data)


class PurgePages(Pages):
    ordering = ("-purged_at", "-id")


class Purges(ActorView, GenericAPIView[Any]):
    pagination_class = PurgePages
    serializer_class = PurgeOut

    @extend_schema(responses=PurgeOut(many=True))
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(selectors.certificates(self.actor)) or []
        return self.get_paginated_response(PurgeOut(page, many=True).data)


class SessionRetention(ActorView):
    @extend_schema(responses=KeepingOut)
    def get(self, request: Request, session_id: UUID) -> Response:
        return _shown(self, session_id)


class SessionHold(ActorView):
    @extend_schema(request=LegalHoldIn, responses={201: KeepingOut})
    def post(self, request: Request, session_id: UUID) -> Response:
        given = LegalHoldIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.place_hold(self.actor, session_id, **given.validated_data)
        return _shown(self, session_id, status=201)


class HoldRelease(ActorView):
    @extend_schema(request=None, responses=KeepingOut)
    def post(self, request: Request, session_id: UUID) -> Response:
        commands.release_hold(self.actor, session_id)
        return _shown(self, session_id)


def _shown(view: ActorView, session_id: UUID, status: int = 200) -> Response:
    kept = selectors.retention_of(view.actor, session_id)
    return Response(KeepingOut(kept, context={"actor": view.actor}).data, status=status)
