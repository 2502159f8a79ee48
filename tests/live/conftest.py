"""A served clinic and clients in its rooms; and a hub whose writer is the test."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from sessions_app.live.hub import Hub
from tests.live import world
from tests.live.client import Client
from tests.live.inbox import Inbox
from tests.services.fixtures import environment
from tests.services.serving import Served
from tests.services.templates import Template

Visitors = Callable[..., Client]
SESSIONS = 40


@pytest.fixture(scope="module")
def house(
    django_db_setup: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Served, dict[str, Any]]]:
    """One server for a module's tests, and Ada's circle with more sessions than they need."""
    served = Served(tmp_path_factory.mktemp("house"), {})
    served.environment = environment(served, django_db_setup.copy(served.folder))
    served.start()
    yield served, served.call(world.build, sessions=SESSIONS, members=6)
    served.end_all()


@pytest.fixture
def harbour(house: tuple[Served, dict[str, Any]]) -> dict[str, Any]:
    """Ada's circle, with a session that no other test has been in."""
    _, clinic = house
    return {**clinic, "session": clinic["sessions"].pop()}


@pytest.fixture
async def visitor(
    house: tuple[Served, dict[str, Any]], harbour: dict[str, Any]
) -> AsyncIterator[Visitors]:
    """`visitor("ben")`: a client with Ben's sign-in; `at=` another process."""
    clients: list[Client] = []

    def come(name: str, at: Served | None = None, **options: Any) -> Client:
        cookie = harbour["cookies"].get(name, "")
        clients.append(Client(at or house[0], harbour["session"], cookie, **options))
        return clients[-1]

    yield come
    for client in clients:
        await client.close()


@pytest.fixture
async def hub() -> Hub:
    return Hub()


@pytest.fixture
def inbox(hub: Hub) -> Inbox:
    return Inbox(hub)
