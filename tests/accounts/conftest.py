"""What the tests of accounts share."""

import pytest

from clinicians.accounts import letters
from tests.accounts.mailed import mailed_token, post
from tests.cast.sign_in import client_for


@pytest.fixture(autouse=True)
def in_a_hurry(settings, db):
    """Refusals need not wait here, except where a test is about their waiting."""
    settings.SIGN_IN_FLOOR_SECONDS = 0


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Reset letters are sent apart; a test waits for them."""
    apart = letters.send_apart
    monkeypatch.setattr(letters, "send_apart", lambda letter: apart(letter).join())


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def invite(ines, committing):
    def by_mail(role="facilitator", email="nia@harbour.example"):
        body = {"email": email, "display_name": "Nia Bell", "role": role}
        with committing():
            answer = post("/api/v1/staff", body, client_for(ines))
        assert answer.status_code == 201, answer.json()
        return mailed_token()

    return by_mail


@pytest.fixture
def invited_participant(clinic, ines, committing):
    from sessions_app.participants.commands import invite_participant

    with committing():
        invite_participant(ines, legal_name="Dora Lind", email="dora@home.example")
    return mailed_token()
