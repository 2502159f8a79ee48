from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.kernel.http import PublicView
from clinicians.access.door import ActorView
from clinicians.notices import commands, selectors
from clinicians.notices.serializers import NoticesIn, NoticesOut, OptOutIn


class OwnNotices(ActorView):
    @extend_schema(responses=NoticesOut)
    def get(self, request: Request) -> Response:
        """What I am mailed."""
        return Response(NoticesOut(selectors.own_preference(self.actor)).data)

    @extend_schema(request=NoticesIn, responses=NoticesOut)
    def patch(self, request: Request) -> Response:
        """Choose whether to be reminded of sessions."""
        given = NoticesIn(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(
            NoticesOut(commands.choose_notices(self.actor, **given.validated_data)).data
        )


class OptOut(PublicView):
    @extend_schema(request=OptOutIn, responses={204: None})
    def post(self, request: Request) -> Response:
        """End the reminders by the link in one of them, signed in or not."""
        given = OptOutIn(data=request.data)
        given.is_valid(raise_exception=True)
        commands.opt_out(given.validated_data["token"])
        return Response(status=204)
