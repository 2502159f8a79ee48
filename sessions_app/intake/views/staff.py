"""The queue, the one-page view, decisions, referrals, rosters, and the public page's settings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.pagination import Pages
from clinicians.access.door import ActorView
from sessions_app.intake import commands, selectors
from sessions_app.intake.models import Application
from sessions_app.intake.serializers.staff import (
    DecisionIn,
    PublicPageIn,
    PublicPageSetOut,
    QueueAskedIn,
    QueuedOut,
    ReferralIn,
    ReviewPageOut,
    RosterIn,
    RosterOut,
)


class QueuePages(Pages):
    ordering = ("since", "id")


class Applications(ActorView, GenericAPIView[Any]):
    pagination_class = QueuePages
    serializer_class = QueuedOut

    @extend_schema(parameters=[QueueAskedIn], responses=QueuedOut(many=True))
    def get(self, request: Request) -> Response:
        asked = QueueAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        queue = selectors.application_queue(self.actor, **asked.validated_data)
        page = self.paginate_queryset(queue) or []
        return self.get_paginated_response(_queued(self, page))

    @extend_schema(request=ReferralIn, responses={201: QueuedOut})
    def post(self, request: Request) -> Response:
        """Refer somebody: they are mailed the way in."""
        given = ReferralIn(data=request.data)
        given.is_valid(raise_exception=True)
        made = commands.refer_person(self.actor, **given.validated_data)
        return Response(_queued(self, [made])[0], status=201)


class RosterImport(ActorView):
    @extend_schema(request=RosterIn, responses=RosterOut)
    def post(self, request: Request) -> Response:
        """Refer everybody on a list. `dry_run` only tells what is wrong with it."""
        given = RosterIn(data=request.data)
        given.is_valid(raise_exception=True)
        roster = commands.import_roster(self.actor, **given.validated_data)
        return Response(RosterOut(roster).data)


class OneApplication(ActorView):
    @extend_schema(responses=ReviewPageOut)
    def get(self, request: Request, application_id: UUID) -> Response:
        return _reviewed(self, application_id)


class ApplicationDecision(ActorView):
    @extend_schema(request=DecisionIn, responses=ReviewPageOut)
    def post(self, request: Request, application_id: UUID) -> Response:
        given = DecisionIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.decide_application(self.actor, application_id, **given.validated_data)
        return _reviewed(self, application_id)


class GroupPublicPage(ActorView):
    @extend_schema(responses=PublicPageSetOut)
    def get(self, request: Request, group_id: UUID) -> Response:
        page = selectors.page_to_set(self.actor, group_id)
        return Response(PublicPageSetOut(page, context={"actor": self.actor}).data)

    @extend_schema(request=PublicPageIn, responses=PublicPageSetOut)
    def put(self, request: Request, group_id: UUID) -> Response:
        given = PublicPageIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.set_public_page(self.actor, group_id, **given.validated_data)
        return self.get(request, group_id)


def _queued(view: ActorView, applications: list[Application]) -> Any:
    context = {"flags": selectors.flags_of(view.actor, applications)}
    return QueuedOut(applications, many=True, context=context).data


def _reviewed(view: ActorView, application_id: UUID) -> Response:
    page = commands.open_application(view.actor, application_id)
    flags = {page.application.participant_id: page.open_flags}
    context = {"actor": view.actor, "page": page, "flags": flags}
    return Response(ReviewPageOut(page.application, context=context).data)
