"""What mailed links open: invitations and password resets. Tokens come in the body only."""

from __future__ import annotations

import time

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from clinicians.accounts import commands, entry, links, selectors
from clinicians.accounts.doors import actor_at
from clinicians.accounts.entry_views import session_response
from clinicians.accounts.lockout import forgive
from clinicians.accounts.models import OneTimeLink, User
from clinicians.accounts.passwords import acceptable
from clinicians.accounts.places import places_of
from clinicians.accounts.serializers import (
    AcceptIn,
    EmailIn,
    InvitationOut,
    NewPasswordIn,
    SessionOut,
    TokenIn,
)


class PasswordResets(PublicView):
    @extend_schema(request=EmailIn, responses={202: None})
    def post(self, request: Request) -> Response:
        """Mail a link, if someone has this address. The answer is the same if nobody has."""
        given = EmailIn(data=request.data)
        given.is_valid(raise_exception=True)
        started = time.monotonic()
        user = User.objects.by_email(given.validated_data["email"])
        for place in places_of(user)[:1] if user else []:
            commands.ask_password_reset(place)
        entry.pause(started)
        return Response(status=202)


class PasswordResetConfirmation(PublicView):
    @extend_schema(request=NewPasswordIn, responses={204: None})
    def post(self, request: Request) -> Response:
        """Choose a new password. The second factor stays; every sign-in ends."""
        given = NewPasswordIn(data=request.data)
        given.is_valid(raise_exception=True)
        link = links.standing_link(
            OneTimeLink.Purpose.PASSWORD_RESET, given.validated_data["token"]
        )
        password = acceptable(given.validated_data["password"], link.user)
        person = entry.first_place(link.user)
        commands.reset_password(person, link=link, password=password)
        forgive(link.user.email_index)
        return entry.remember(Response(status=204), link.user)


class OpenInvitation(PublicView):
    @extend_schema(request=TokenIn, responses=InvitationOut)
    def post(self, request: Request) -> Response:
        given = TokenIn(data=request.data)
        given.is_valid(raise_exception=True)
        opened = selectors.opened_invitation(given.validated_data["token"])
        return Response(InvitationOut(opened).data)


class AcceptInvitation(PublicView):
    @extend_schema(request=AcceptIn, responses=SessionOut)
    def post(self, request: Request) -> Response:
        """Come in. Who has an account already gives its password; others choose one."""
        given = AcceptIn(data=request.data)
        given.is_valid(raise_exception=True)
        fields = dict(given.validated_data)
        link = links.standing_link(OneTimeLink.Purpose.INVITATION, fields.pop("token"))
        password = entry.password_for(request._request, link.user, fields.pop("password"))
        person = actor_at(links.invited_member(link))
        member = commands.accept_invitation(
            person, link=link, new_password=password, profile=fields
        )
        entry.begin(request._request, link.user)
        entry.enter(request._request, member)
        return entry.remember(session_response(request), link.user)
