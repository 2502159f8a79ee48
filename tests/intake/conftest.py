"""What the tests of intake share."""

from datetime import timedelta

import pytest

from backend.kernel import clock
from clinicians.access.actor import Role
from clinicians.accounts import proofs, timeouts
from tests.cast.people import enlist
from tests.intake.walk import applied, open_page


@pytest.fixture(autouse=True)
def in_a_hurry(settings, db):
    """Refusals need not wait here, except where a test is about their waiting."""
    settings.SIGN_IN_FLOOR_SECONDS = 0


@pytest.fixture
def open_circle(circle):
    """The circle with its public page open, and nothing to fill in but the details."""
    return open_page(circle)


@pytest.fixture
def asking_circle(circle):
    """The same, asking for PHQ-9."""
    return open_page(circle, "phq-9")


@pytest.fixture
def later(monkeypatch):
    """Let time pass for codes and sessions."""
    passed = [timedelta()]

    def pass_time(**much):
        passed[0] += timedelta(**much)

    for module in (proofs, timeouts):
        monkeypatch.setattr(module, "now", lambda: clock.now() + passed[0])
    return pass_time


@pytest.fixture
def waiting(asking_circle):
    """An application that was handed in: the applicant's browser and its id."""
    return applied(asking_circle)


@pytest.fixture
def noor(clinic):
    return enlist(clinic, "Noor Hale", Role.FACILITATOR)
