"""A sign-in ends after 15 idle minutes, and after 12 hours whatever happens.

An applicant has only an application to lose, and long forms to fill: two idle hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from backend.kernel.clock import now

SIGNED_IN_AT, SEEN_AT = "signed_in_at", "seen_at"
APPLICANT_IDLE = timedelta(hours=2)
# Seen again within this time is not worth a write to the session.
RESOLUTION = timedelta(seconds=20)
# What a page asks by itself is not a sign of a person.
QUIET_PATHS = frozenset({"/api/v1/auth/session", "/healthz", "/readyz"})


def begin(session: SessionBase) -> None:
    session[SIGNED_IN_AT] = session[SEEN_AT] = now().timestamp()


def touch(session: SessionBase) -> None:
    """Note that the person is here."""
    if now() - _moment(session, SEEN_AT) >= RESOLUTION:
        session[SEEN_AT] = now().timestamp()


def stay(session: SessionBase) -> None:
    """The person said so themselves: noted at once."""
    session[SEEN_AT] = now().timestamp()


def idle_expires_at(session: SessionBase) -> datetime:
    return _moment(session, SEEN_AT) + timedelta(seconds=settings.SESSION_IDLE_SECONDS)


def expires_at(session: SessionBase) -> datetime:
    return _moment(session, SIGNED_IN_AT) + timedelta(seconds=settings.SESSION_COOKIE_AGE)


def expired(session: SessionBase) -> bool:
    return now() >= min(idle_expires_at(session), expires_at(session))


def applicant_expired(session: SessionBase) -> bool:
    return now() >= min(_moment(session, SEEN_AT) + APPLICANT_IDLE, expires_at(session))


def _moment(session: SessionBase, key: str) -> datetime:
    return datetime.fromtimestamp(session.get(key, 0), tz=now().tzinfo)


class SessionTimeoutMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            if expired(request.session):
                logout(request)
            elif request.path not in QUIET_PATHS:
                touch(request.session)
        return self.get_response(request)
