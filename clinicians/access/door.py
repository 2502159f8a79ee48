"""The HTTP door as every domain sees it; `settings.ACTOR_DOOR` says who stands behind it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.kernel import tenant
from clinicians.access import idempotency
from clinicians.access.actor import Actor


class ActorView(APIView):
    """A view behind the HTTP door: `self.actor` is set before any method runs.

    Every POST that writes honours `Idempotency-Key`. An answer that is a file is not kept."""

    actor: Actor
    # True where an applicant may come in who proved an address and has no account (yet).
    applicants = False
    # False for a POST that only asks: nothing to repeat, and no answer worth keeping.
    writes = True
    claim: idempotency.Claim | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        door = import_string(settings.ACTOR_DOOR)
        self.actor = door(request.user, request.session, applicants=self.applicants)
        tenant.confine(self.actor.clinic_id)
        if self.writes:
            self.claim = idempotency.claim(self.actor, request)

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, idempotency.Replay):
            return exc.response
        return super().handle_exception(exc)

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        if self.claim is not None:
            # Without a database the claim is left as it is, and says later what is so.
            with suppress(OperationalError, InterfaceError):
                self.claim.settle(response)
        return super().finalize_response(request, response, *args, **kwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        finally:
            idempotency.let_go()
            tenant.release()
