"""A real Chromium for tests/e2e, and the accessibility rules it is held to.

Only there: Playwright's loop disturbs asyncio tests in the same process.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.services.ground import ROOT
from tests.services.templates import Template

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PHONE, DESK = (390, 844), (1280, 800)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A browser that stays offline and, as root in a container, can start at all.
CALM = [
    *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-quic", "--disable-background-networking", "--disable-component-update"),
    "--disable-sync",
]

NewPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser(django_db_setup: Template) -> Iterator[Browser]:
    """After the databases: Django refuses to touch them under Playwright's loop."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "No Chromium: run ./dev test, or name one in CHROMIUM."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=CALM)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """A page of its own for each person: `new_page(served.url)`, `new_page(url, PHONE, dark=True)`.

    Whatever a page logs as an error fails the test at its end.
    """
    opened, troubles = [], []

    def open_page(
        url: str, size: tuple[int, int] = DESK, *, dark: bool = False, **more: Any
    ) -> Page:
        context = browser.new_context(
            base_url=url,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            **more,
        )
        opened.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        return page

    yield open_page
    for context in opened:
        context.close()
    assert troubles == []


def axe_violations(page: Page) -> list[str]:
    """What axe finds on the page as it is now, one line each; empty is what we want."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text())
    found = page.evaluate("tags => axe.run({ runOnly: tags })", WCAG)
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:160]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
