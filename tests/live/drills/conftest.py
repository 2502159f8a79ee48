"""Servers on engines of their own, which a drill may kill, fill up or trace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.live.drills.engines import Postgres, Redis
from tests.services.fixtures import environment
from tests.services.serving import Served
from tests.services.templates import Template

ServeOn = Callable[..., Served]


@pytest.fixture
def serve_on(django_db_setup: Template, tmp_path: Path) -> Iterator[ServeOn]:
    """A server with this environment, which names its database; its data may lie elsewhere."""
    started: list[Served] = []

    def start(data: Path | None = None, **settings: str) -> Served:
        folder = tmp_path / f"own-{len(started)}"
        folder.mkdir()
        served = Served(folder, {})
        database = {} if settings.get("DATABASE_URL") else django_db_setup.copy(data or folder)
        served.environment = environment(served, database) | settings
        if data:
            served.environment["HOLDSPACE_DATA"] = str(data)
        started.append(served)
        return served.start()

    yield start
    for served in started:
        for process in (*served.others, served):
            process.kill()


@pytest.fixture
def postgres_at(django_db_setup: Template) -> Iterator[Callable[[Path], Postgres]]:
    """A PostgreSQL in this folder, with a migrated, empty database."""
    started: list[Postgres] = []

    def start(folder: Path) -> Postgres:
        folder.mkdir()
        engine = Postgres(folder)
        started.append(engine)
        engine.start()
        engine.fill(django_db_setup)
        return engine

    yield start
    for engine in started:
        engine.end()


@pytest.fixture
def postgres(postgres_at: Callable[[Path], Postgres], tmp_path: Path) -> Postgres:
    return postgres_at(tmp_path / "postgres")


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    folder = tmp_path / "redis"
    folder.mkdir()
    engine = Redis(folder)
    try:
        engine.start()
        yield engine
    finally:
        engine.end()
