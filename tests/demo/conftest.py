import pytest

from sessions_app.demo.seeding import seed


@pytest.fixture
def demo(db, settings):
    """The demo clinic, in demo mode."""
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.demo.urls"
    settings.SIGN_IN_FLOOR_SECONDS = 0
    seed()
