"""A served clinic and clients in its room."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from tests.live import world
from tests.live.client import Client
from tests.services.serving import Served

Visitors = Callable[..., Client]


@pytest.fixture
def harbour(served: Served) -> dict[str, Any]:
    """Ada's circle on a real server."""
    return dict(served.call(world.build))


@pytest.fixture
async def visitor(served: Served, harbour: dict[str, Any]) -> AsyncIterator[Visitors]:
    """`visitor("ben")`: a client with Ben's sign-in; `at=` another process."""
    clients: list[Client] = []

    def come(name: str, at: Served | None = None, **options: Any) -> Client:
        cookie = harbour["cookies"].get(name, "")
        clients.append(Client(at or served, harbour["session"], cookie, **options))
        return clients[-1]

    yield come
    for client in clients:
        await client.close()
