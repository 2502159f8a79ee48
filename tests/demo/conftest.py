import pytest

from sessions_app.demo.seeding import seed


@pytest.fixture
def demo_mode(settings):
    settings.DEMO = True
    settings.ROOT_URLCONF = "tests.demo.urls"
    settings.SIGN_IN_FLOOR_SECONDS = 0


@pytest.fixture
def demo(db, demo_mode):
    """The demo clinic, without its past."""
    seed(past=False)


@pytest.fixture
def demo_with_past(db, demo_mode):
    seed()
