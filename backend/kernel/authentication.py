"""The session cookie, with the CSRF token demanded of everyone, signed in or not.

DRF checks it only for signed-in people; then another site could sign somebody in as someone else.
"""

from __future__ import annotations

from typing import Any

from drf_spectacular.authentication import SessionScheme
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class StrictSession(SessionAuthentication):
    def authenticate(self, request: Request) -> tuple[Any, None] | None:
        self.enforce_csrf(request)
        user = request._request.user
        return (user, None) if user.is_authenticated else None


class StrictSessionScheme(SessionScheme):  # type: ignore[no-untyped-call]  # spectacular registers by subclassing
    target_class = "backend.kernel.authentication.StrictSession"
