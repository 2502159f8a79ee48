"""One server with Ada's circle, and a browser of its own for each person."""

from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.e2e import held_world, world
from tests.e2e.holding import BEN, CLEO, Held, is_let_in
from tests.e2e.shots import shoot
from tests.e2e.steps import PATIENCE, open_room, signed_in
from tests.services.browser import DESK, PHONE, NewPage
from tests.services.serving import Served

Clinic = dict[str, Any]
Visit = Callable[..., Page]
FAILED = pytest.StashKey[bool]()


@pytest.fixture
def clinic(served: Served) -> Clinic:
    """Ada's circle, about to meet."""
    return served.call(world.build)


@pytest.fixture
def phone(served: Served, new_page: NewPage, last_looks: list[Page]) -> Visit:
    """`phone()`: a participant's browser, 390 pixels wide; `phone(ben)` is signed in already."""
    return _device(served, new_page, PHONE, last_looks)


@pytest.fixture
def desk(served: Served, new_page: NewPage, last_looks: list[Page]) -> Visit:
    """`desk()`: a browser on a clinician's desk; `desk(ada)` is signed in already."""
    return _device(served, new_page, DESK, last_looks)


@pytest.fixture
def held(served: Served, desk: Visit, phone: Visit) -> Held:
    """Ada has opened a room with everything a group may settle, and let both in."""
    made = served.call(held_world.build)
    people = made["people"]
    ada, ben, cleo = desk(people["ada"]), phone(people["ben"]), phone(people["cleo"])
    ada.goto("/desk/")
    open_room(ada)
    is_let_in(ben, made["session"], ada, BEN)
    is_let_in(cleo, made["session"], ada, CLEO)
    return Held(ada, ben, cleo, made["session"], people)


def _device(served: Served, new_page: NewPage, size: tuple[int, int], opened: list[Page]) -> Visit:
    def take(person: dict[str, str] | None = None, **more: Any) -> Page:
        page = new_page(served.url, size, **more)
        page.set_default_timeout(PATIENCE)
        opened.append(page)
        return signed_in(page, person, served.url) if person else page

    return take


@pytest.fixture
def last_looks(request: pytest.FixtureRequest, new_page: NewPage) -> Iterator[list[Page]]:
    """How each page looked when a test failed."""
    opened: list[Page] = []
    yield opened
    if request.node.stash.get(FAILED, False):
        for number, page in enumerate(opened, start=1):
            shoot(page, f"failed-{request.node.name}-{number}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report
