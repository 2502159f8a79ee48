"""Views for people who are on their way in: signed in, perhaps not all the way."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from clinicians.access.actor import Actor
from clinicians.accounts import entry
from clinicians.accounts.doors import REFUSALS, Stage, standing_of
from clinicians.accounts.models import User
from clinicians.accounts.selectors import sign_in_of
from clinicians.accounts.serializers import SessionOut

FACTOR_PASSED = frozenset({Stage.CHOOSE_CLINIC, Stage.READY})
SIGNED_IN = frozenset(Stage) - {Stage.ANONYMOUS}


class EntryView(APIView):
    """Open to the stages it names, and to no other."""

    stages: ClassVar[frozenset[Stage]] = SIGNED_IN

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.stage = standing_of(request.user, request.session).stage
        if self.stage not in self.stages:
            raise REFUSALS.get(self.stage, entry.AlreadyIn)

    @property
    def user(self) -> User:
        return cast("User", self.request.user)

    @property
    def person(self) -> Actor:
        """The person at their first place, for the trail."""
        return entry.person_at_first_place(self.request._request, self.user)


def session_response(request: Request, status: int = 200) -> Response:
    state = sign_in_of(request._request.user, request.session)
    return Response(SessionOut(state).data, status=status)
