"""The public page, the way in by a mailed code, and one's own application."""

from __future__ import annotations

import time
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from clinicians.access.door import ActorView
from clinicians.accounts import applicants, entry
from clinicians.accounts.lockout import client_address
from sessions_app.intake import commands, public
from sessions_app.intake.current import current_application
from sessions_app.intake.own_page import own_page
from sessions_app.intake.questionnaires import planned_forms
from sessions_app.intake.serializers.applying import (
    ApplicationOut,
    DetailsIn,
    EnterIn,
    PublicPageOut,
    StartIn,
)
from sessions_app.screening.serializers.forms import LanguageAskedIn


class PublicGroup(PublicView):
    @extend_schema(parameters=[LanguageAskedIn], responses=PublicPageOut)
    def get(self, request: Request, clinic_slug: str, group_id: UUID) -> Response:
        asked = LanguageAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        page = public.open_page(clinic_slug, group_id)
        screening = planned_forms(page.group, **asked.validated_data)
        return Response(PublicPageOut(page, context={"screening": screening}).data)


class Start(PublicView):
    @extend_schema(request=StartIn, responses={202: None})
    def post(self, request: Request) -> Response:
        """Mail a code. The answer is the same, and as quick, whoever is asked for."""
        given = StartIn(data=request.data)
        given.is_valid(raise_exception=True)
        started = time.monotonic()
        way = given.validated_data
        client = client_address(request._request) or ""
        public.ask_code(way["clinic"], way["group"], way["email"], way["language"], client)
        entry.pause(started)
        return Response(status=202)


class Enter(PublicView):
    @extend_schema(request=EnterIn, responses=ApplicationOut)
    def post(self, request: Request) -> Response:
        """Begin, or go on where one left off."""
        given = EnterIn(data=request.data)
        given.is_valid(raise_exception=True)
        way = given.validated_data
        with entry.unhurried():
            member = public.prove_address(way["clinic"], way["group"], way["email"], way["code"])
        actor = applicants.come_in(request._request, member, way["group"])
        application = commands.begin_application(actor, way["group"], language=way["language"])
        return Response(ApplicationOut(own_page(actor, application)).data)


class ApplicantView(ActorView):
    applicants = True

    def shown(self, language: str = "") -> Response:
        page = own_page(self.actor, current_application(self.actor))
        return Response(ApplicationOut(page, context={"language": language}).data)


class Current(ApplicantView):
    @extend_schema(parameters=[LanguageAskedIn], responses=ApplicationOut)
    def get(self, request: Request) -> Response:
        """In the language that the screen speaks; else each form goes by the one of its asking."""
        asked = LanguageAskedIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return self.shown(**asked.validated_data)

    @extend_schema(request=DetailsIn, responses=ApplicationOut)
    def patch(self, request: Request) -> Response:
        changes = DetailsIn(data=request.data, partial=True)
        changes.is_valid(raise_exception=True)
        commands.save_details(self.actor, changes=changes.validated_data)
        return self.shown()

    @extend_schema(responses=ApplicationOut)
    def delete(self, request: Request) -> Response:
        """Take it back."""
        commands.withdraw_application(self.actor)
        return self.shown()


class Submission(ApplicantView):
    @extend_schema(request=None, responses=ApplicationOut)
    def post(self, request: Request) -> Response:
        commands.submit_application(self.actor)
        return self.shown()
