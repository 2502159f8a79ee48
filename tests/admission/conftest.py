"""A served clinic with one circle for each case of the gate."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from tests.admission import world
from tests.admission.over_sockets import Circle
from tests.services.fixtures import environment
from tests.services.serving import Served
from tests.services.templates import Template

House = tuple[Served, dict[str, Any]]


@pytest.fixture(scope="module")
def house(django_db_setup: Template, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    served = Served(tmp_path_factory.mktemp("gate"), {})
    served.environment = environment(served, django_db_setup.copy(served.folder))
    served.start()
    yield served, served.call(world.build)
    served.end_all()


@pytest.fixture
async def circle_of(house: House) -> AsyncIterator[Callable[..., Circle]]:
    """`circle_of("flag_open")`: the circle of that case, untouched by any other test."""
    circles: list[Circle] = []

    def find(name: str, lead: str = "ada") -> Circle:
        circles.append(Circle(*house, name, lead))
        return circles[-1]

    yield find
    for circle in circles:
        await circle.leave()
