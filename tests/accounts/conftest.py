"""What the tests of accounts share."""

import pytest

from tests.accounts.mailed import mailed_token, post
from tests.cast.sign_in import client_for


@pytest.fixture(autouse=True)
def in_a_hurry(settings, db):
    """Refusals need not wait here, except where a test is about their waiting."""
    settings.SIGN_IN_FLOOR_SECONDS = 0


@pytest.fixture
def invite(ines):
    def by_mail(role="facilitator", email="nia@harbour.example"):
        body = {"email": email, "display_name": "Nia Bell", "role": role}
        answer = post("/api/v1/staff", body, client_for(ines))
        assert answer.status_code == 201, answer.json()
        return mailed_token()

    return by_mail


@pytest.fixture
def invited_participant(clinic, ines):
    from sessions_app.participants.commands import invite_participant

    invite_participant(ines, legal_name="Dora Lind", email="dora@home.example")
    return mailed_token()
