"""A sign-in as the browser lives it: the session, from the password to the clinic."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import HttpRequest
from django_otp import login as otp_login
from rest_framework.response import Response

from backend.kernel.errors import Conflict, DomainError, Unauthenticated
from backend.vault.index import blind_index
from clinicians.access.actor import Actor
from clinicians.accounts import timeouts
from clinicians.accounts.doors import (
    APPLICANT,
    APPLIES_TO,
    MEMBERSHIP,
    session_name,
    standing_memberships,
)
from clinicians.accounts.lockout import LockedOut, remember_browser
from clinicians.accounts.models import User
from clinicians.accounts.passwords import acceptable
from clinicians.accounts.places import places_of
from clinicians.accounts.refusals import record_refusal
from clinicians.clinics.models import Membership

BACKEND = "clinicians.accounts.backends.BlindIndexBackend"


class AlreadyIn(Conflict):
    code, message = "already_in", "This step is behind you."


class BadCredentials(Unauthenticated):
    code, message = "bad_credentials", "This address and password do not go together."


def prove_password(request: HttpRequest, email: str, password: str) -> User:
    """Whoever has this address and password. All refusals look and last alike."""
    with unhurried():
        index = blind_index(email)
        user = authenticate(request, email_index=index, password=password)
        if isinstance(user, User):
            return user
        locked = bool(getattr(request, "axes_locked_out", False))
        known = User.objects.filter(email_index=index).first()
        if known is not None:
            record_refusal(known, "sign_in.refused", code="locked_out" if locked else "password")
        raise LockedOut if locked else BadCredentials


def sign_in(request: HttpRequest, email: str, password: str) -> tuple[User, Actor]:
    """Pass the password step. Who may act nowhere is told what strangers are told."""
    with unhurried():
        user = prove_password(request, email, password)
        if not standing_memberships(user):
            raise BadCredentials
    return user, begin(request, user)


@contextmanager
def unhurried() -> Iterator[None]:
    """Let no refusal leave earlier than any other."""
    started = time.monotonic()
    try:
        yield
    except DomainError:
        pause(started)
        raise


def pause(started: float) -> None:
    """Wait until the floor that all answers share."""
    time.sleep(max(0.0, settings.SIGN_IN_FLOOR_SECONDS - (time.monotonic() - started)))


def begin(request: HttpRequest, user: User) -> Actor:
    """Start a sign-in whose password was passed: a new session key, a new CSRF token.

    Returns the person at their first place, to be named in the trail."""
    for key in (APPLICANT, APPLIES_TO):
        request.session.pop(key, None)
    login(request, user, backend=BACKEND)
    timeouts.begin(request.session)
    return person_at_first_place(request, user)


def person_at_first_place(request: HttpRequest, user: User) -> Actor:
    return first_place(user, session_name(request.session))


def first_place(user: User, session: str = "") -> Actor:
    """The person as the trail names them while they have not chosen a clinic."""
    places = places_of(user, session)
    if not places:
        raise Unauthenticated
    return places[0]


def password_for(request: HttpRequest, user: User, password: str) -> str | None:
    """A new password for who has none yet. Who has one must know it: a link is not enough."""
    if not user.has_usable_password():
        return acceptable(password, user)
    prove_password(request, user.email, password)
    return None


def remember(response: Response, user: User) -> Response:
    """This browser is known to the person from now on."""
    remember_browser(response, user.email_index)
    return response


def pass_factor(request: HttpRequest, device: Any) -> None:
    """The second factor was proved in this very sign-in: from here on under another session key."""
    otp_login(request, device)
    request.session.cycle_key()


def enter(request: HttpRequest, member: Membership) -> None:
    """Under another session key: a late request of the old clinic cannot bring that one back."""
    request.session[MEMBERSHIP] = str(member.pk)
    request.session.cycle_key()


def keep_only_this(request: HttpRequest, user: User) -> None:
    """The user's other sign-ins have just ended; this one goes on."""
    update_session_auth_hash(request, user)


def end(request: HttpRequest) -> None:
    logout(request)
