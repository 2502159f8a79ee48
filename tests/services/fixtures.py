"""Fixtures that start real server processes."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test.utils import setup_databases
from pytest_django.plugin import DjangoDbBlocker

from tests.services.flushing import tests_may_flush
from tests.services.ground import worker_number
from tests.services.serving import Served
from tests.services.templates import Template

FIRST_SERVED_REDIS = 8
Serve = Callable[..., Served]


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Template]:
    """The migrated test database and, before any test has written, a copy for real servers.

    In place of pytest-django's own: that one migrates nothing for tests that only use servers.
    """
    with django_db_blocker.unblock():
        setup_databases(verbosity=0, interactive=False, aliases={"default": None})
        template = Template(tmp_path_factory.mktemp("template"))
    with tests_may_flush():
        yield template
    with django_db_blocker.unblock():
        template.drop()


@pytest.fixture
def serve(django_db_setup: Template, tmp_path: Path) -> Iterator[Serve]:
    """A server on a fresh database: `serve()`, or `serve(HOLDSPACE_DEMO="1")` for a setting, or
    `serve(OnUvicorn)`."""
    started: list[Served] = []

    def start(kind: type[Served] = Served, **settings: str) -> Served:
        folder = tmp_path / f"server-{len(started)}"
        folder.mkdir()
        served = kind(folder, {})
        served.environment = environment(served, django_db_setup.copy(folder)) | settings
        started.append(served)
        return served.start()

    yield start
    for served in started:
        served.end_all()


@pytest.fixture
def served(serve: Serve) -> Served:
    """One real server process on the engine of this run."""
    return serve()


def environment(served: Served, database: dict[str, str]) -> dict[str, str]:
    """Said in full, so that a server depends on nothing that a test process happens to hold."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "TEST_SQLITE_NAME"}
    }
    own = {
        "HOLDSPACE_DATA": str(served.folder),
        "HOLDSPACE_ORIGIN": served.url,
        "EMAIL_URL": "consolemail://",
        "HOLDSPACE_WORKER": "inside",
    }
    if redis := os.environ.get("REDIS_URL"):
        own["REDIS_URL"] = f"{redis.rsplit('/', 1)[0]}/{FIRST_SERVED_REDIS + worker_number()}"
    return inherited | own | database
