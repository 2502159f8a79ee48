"""Every screen, on a phone and on a desk, in light and dark: no axe finding, nothing cut off."""

import re
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, expect

from tests.e2e import gallery
from tests.e2e.screens import BY_ROLE, Screen
from tests.e2e.shots import shoot
from tests.e2e.soundness import unsound
from tests.e2e.spanish import IN_SPANISH
from tests.e2e.steps import PATIENCE, signed_in
from tests.services.browser import DESK, PHONE
from tests.services.fixtures import environment
from tests.services.letters import body_with, into_folder
from tests.services.serving import Served

House = tuple[Served, dict[str, Any]]


@pytest.fixture(scope="module")
def house(django_db_setup, tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("gallery"), {})
    served.environment = environment(served, django_db_setup.copy(served.folder))
    into_folder(served)
    served.start()
    seen = served.call(gallery.build)
    letter = body_with(served, "/invitation#token=")
    yield served, seen | {"invitation": re.search(r"/invitation#token=(\S+)", letter)[1]}
    served.end_all()


@pytest.mark.timeout(900)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("role", BY_ROLE)
def test_every_screen_is_sound(house, new_page, role, size, dark):
    served, places = house[0], places_of(house)
    wrong: list[str] = []
    page = new_page(served.url, size, dark=dark, locale="en-US", reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda said: wrong.extend(complaints(said)))
    look = f"{'phone' if size == PHONE else 'desk'}-{'dark' if dark else 'light'}"
    for screen in BY_ROLE[role]:
        comes_as(page, screen.who, house)
        wrong += [f"{screen.title}: {trouble}" for trouble in troubles(page, screen, places, look)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.timeout(300)
def test_every_screen_of_a_participant_speaks_spanish(house, new_page):
    """On a phone, light and dark by turns."""
    wrong: list[str] = []
    page = new_page(house[0].url, PHONE, locale="es-ES", reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda said: wrong.extend(complaints(said)))
    for number, (screen, english) in enumerate(IN_SPANISH):
        page.emulate_media(color_scheme="dark" if number % 2 else "light")
        comes_as(page, screen.who, house)
        found = troubles(page, screen, places_of(house), "es") + not_spanish(page, english)
        wrong += [f"{screen.title}: {trouble}" for trouble in found]
    assert not wrong, "\n".join(wrong)


def not_spanish(page: Page, english: str) -> list[str]:
    left = page.get_by_text(english).filter(visible=True).all_inner_texts()
    spoken = page.locator("html").get_attribute("lang")
    return [f"in English: {text}" for text in left] + [f"lang={spoken}"] * (spoken != "es")


def places_of(house: House) -> dict[str, Any]:
    seen = house[1]
    return {**seen["ids"], **seen["sessions"], **seen}


def comes_as(page: Page, who: str, house: House) -> None:
    """The last page goes first: an answer still on its way would bring its own cookie back."""
    served, seen = house
    page.goto("about:blank")
    page.context.clear_cookies()
    if who in seen["people"]:
        signed_in(page, seen["people"][who], served.url)


def complaints(said: ConsoleMessage) -> list[str]:
    return [f"{said.text} {said.location}"] if said.type == "error" else []


def troubles(page: Page, screen: Screen, places: dict[str, Any], look: str) -> list[str]:
    page.goto(screen.path.format(**places))
    try:
        if screen.then:
            screen.then(page)
        expect(page.get_by_text(screen.sign).filter(visible=True).first).to_be_visible()
        expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
    except (AssertionError, Error) as missing:
        shoot(page, f"missing-{screen.title}-{look}")
        return [f"never came: {str(missing)[:300]}"]
    shoot(page, f"{screen.title}-{look}")
    return unsound(page)
