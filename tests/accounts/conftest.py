import pytest


@pytest.fixture(autouse=True)
def in_a_hurry(settings, db):
    """Refusals need not wait here, except where a test is about their waiting."""
    settings.SIGN_IN_FLOOR_SECONDS = 0
