"""Signing in and out, the clinic one acts at, and oneself."""

from __future__ import annotations

from django.middleware.csrf import get_token
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from clinicians.accounts import commands, entry, selectors, timeouts
from clinicians.accounts.doors import ActorView, actor_at, session_name, standing_of
from clinicians.accounts.entry_views import FACTOR_PASSED, EntryView, session_response
from clinicians.accounts.serializers import (
    ClinicChoiceIn,
    OwnProfileIn,
    OwnProfileOut,
    PasswordIn,
    SessionOut,
)


class Session(PublicView):
    @extend_schema(responses=SessionOut)
    def get(self, request: Request) -> Response:
        """How far this browser's sign-in has come. Also hands out the CSRF cookie."""
        get_token(request._request)
        return session_response(request)

    @extend_schema(request=PasswordIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        given = PasswordIn(data=request.data)
        given.is_valid(raise_exception=True)
        user, person = entry.sign_in(request._request, **given.validated_data)
        commands.start_sign_in(person, user=user)
        return entry.remember(session_response(request), user)

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        if request.user.is_authenticated:
            person = entry.person_at_first_place(request._request, request.user)
            commands.end_sign_in(person, user=request.user)
        entry.end(request._request)
        return Response(status=204)


class Sessions(EntryView):
    stages = FACTOR_PASSED

    @extend_schema(responses={204: None})
    def delete(self, request: Request) -> Response:
        """Sign out everywhere."""
        commands.end_every_sign_in(self.person, user=self.user)
        entry.end(request._request)
        return Response(status=204)


class KeepAlive(EntryView):
    @extend_schema(request=None, responses=SessionOut)
    def post(self, request: Request) -> Response:
        """The person said that they are still here."""
        timeouts.stay(request.session)
        return session_response(request)


class ClinicChoice(EntryView):
    stages = FACTOR_PASSED

    @extend_schema(request=ClinicChoiceIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        given = ClinicChoiceIn(data=request.data)
        given.is_valid(raise_exception=True)
        wanted = given.validated_data
        member = selectors.place_to_enter(self.user, wanted["clinic"], wanted["role"])
        name = session_name(request.session)
        left = standing_of(self.user, request.session).chosen
        commands.enter_clinic(actor_at(member, name), left=actor_at(left, name) if left else None)
        entry.enter(request._request, member)
        return session_response(request)


class Me(ActorView):
    @extend_schema(responses=OwnProfileOut)
    def get(self, request: Request) -> Response:
        return Response(OwnProfileOut(selectors.own_profile(self.actor)).data)

    @extend_schema(request=OwnProfileIn, responses=OwnProfileOut)
    def patch(self, request: Request) -> Response:
        given = OwnProfileIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.change_own_profile(self.actor, changes=given.validated_data)
        return self.get(request)
