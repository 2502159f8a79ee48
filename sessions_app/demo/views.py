"""The demo's door. Included by backend/urls.py in demo mode only."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from clinicians.accounts import commands, entry
from clinicians.accounts.doors import Stage
from clinicians.accounts.entry_views import EntryView, session_response
from clinicians.accounts.serializers import SessionOut
from sessions_app.demo import selectors
from sessions_app.demo.founding import demo_password
from sessions_app.demo.serializers import (
    DemoCodeOut,
    DemoLetterOut,
    DemoPageOut,
    DemoPersonOut,
    DemoSignInIn,
)


class People(PublicView):
    @extend_schema(responses=DemoPersonOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        """Who may be played."""
        return Response(DemoPersonOut(selectors.people_to_play(), many=True).data)


class SignIn(PublicView):
    @extend_schema(request=DemoSignInIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        """Pass the real password step for a demo person. Staff still owe their second factor."""
        given = DemoSignInIn(data=request.data)
        given.is_valid(raise_exception=True)
        player = selectors.player(given.validated_data["person"])
        user, person = entry.sign_in(request._request, player.email, demo_password())
        commands.start_sign_in(person, user=user)
        return session_response(request)


class Letters(PublicView):
    @extend_schema(responses=DemoLetterOut(many=True), filters=False)
    def get(self, request: Request) -> Response:
        """What the demo clinic mailed last, newest first: nobody here has a mailbox."""
        return Response(DemoLetterOut(selectors.latest_letters(), many=True).data)


class Page(PublicView):
    @extend_schema(responses=DemoPageOut)
    def get(self, request: Request) -> Response:
        """Where somebody who is nobody's participant yet would apply."""
        return Response(DemoPageOut(selectors.public_page()).data)


class CurrentCode(EntryView):
    stages = frozenset({Stage.SECOND_FACTOR})

    @extend_schema(responses=DemoCodeOut)
    def get(self, request: Request) -> Response:
        """What the half-signed-in person's authenticator app shows now."""
        return Response(DemoCodeOut(selectors.code_of(self.user)).data)
