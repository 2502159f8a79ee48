"""Getting someone past both factors: quickly (`client_for`), or by every real step (`walk_in`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_otp import DEVICE_ID_SESSION_KEY
from rest_framework.test import APIClient

from clinicians.access.actor import Actor
from clinicians.accounts import timeouts
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.doors import MEMBERSHIP
from clinicians.accounts.entry import BACKEND
from clinicians.accounts.models import User
from tests.cast.people import PASSWORD

SignIn = Callable[[Actor], APIClient]


def client_for(actor: Actor) -> APIClient:
    """A browser of this person, signed in as the product would have it, at their clinic."""
    browser = APIClient()
    user = User.objects.get(pk=actor.user_id)
    browser.force_login(user, backend=BACKEND)
    session = browser.session
    timeouts.begin(session)
    session[MEMBERSHIP] = str(actor.member_id)
    if actor.is_staff:
        session[DEVICE_ID_SESSION_KEY] = authenticator_of(actor).persistent_id
    session.save()
    return browser


def half_client_for(actor: Actor) -> APIClient:
    """A browser in which only the password was given, of a person with an authenticator app."""
    authenticator_of(actor)
    browser = client_for(actor)
    session = browser.session
    session.pop(DEVICE_ID_SESSION_KEY, None)
    session.save()
    return browser


def walk_in(actor: Actor) -> APIClient:
    """The same through the real steps: the password, then the code."""
    browser = APIClient()
    given = {"email": address_of(actor), "password": PASSWORD}
    assert browser.post("/api/v1/auth/session", given, format="json").status_code == 200
    if actor.is_staff:
        code = {"code": code_of(actor)}
        assert browser.post("/api/v1/auth/second-factor", code, format="json").status_code == 200
    return browser


def address_of(actor: Actor) -> str:
    return str(User.objects.get(pk=actor.user_id).email)


def authenticator_of(actor: Actor) -> Authenticator:
    """Their authenticator app, set up if it was not."""
    device, _ = Authenticator.objects.get_or_create(
        user_id=actor.user_id, confirmed=True, defaults={"name": "app"}
    )
    return device


def code_of(actor: Actor, *, fresh: bool = True) -> str:
    """What their app shows now. `fresh` forgets that this half minute's code was used before."""
    device = authenticator_of(actor)
    if fresh:
        Authenticator.objects.filter(pk=device.pk).update(last_t=-1)
    return current_code(device)


def current_code(device: Authenticator) -> str:
    return f"{device.clockwork().token():06d}"


@pytest.fixture(name="client_for")
def _client_for(db: None) -> SignIn:
    return client_for
