"""What the tests of intake share."""

import pytest

from tests.intake.walk import open_page


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
