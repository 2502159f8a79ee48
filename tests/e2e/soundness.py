"""What must hold of a page as it stands: no axe finding, nothing cut off."""

from playwright.sync_api import Page

from tests.e2e.shots import shoot
from tests.services.browser import DESK, axe_violations

LOW = 560

# What reaches past the right edge and cannot be scrolled to inside a box of its own.
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(it => {
  const box = it.getBoundingClientRect();
  if (box.right <= innerWidth + 1 || box.width <= 1 || !it.checkVisibility()) return false;
  for (let outer = it; outer; outer = outer.parentElement) {
    const { overflowX, clipPath } = getComputedStyle(outer);
    if (['auto', 'scroll'].includes(overflowX) || clipPath !== 'none') return false;
  }
  return true;
}).slice(0, 3).map(it => `cut off: ${it.outerHTML.slice(0, 140)}`)"""

# A colour on its way from one to another is neither; what turns for ever is left alone.
AT_REST = """() => Promise.allSettled(document.getAnimations()
  .filter(it => it.effect?.getComputedTiming().endTime !== Infinity)
  .map(it => it.finished))"""


def unsound(page: Page) -> list[str]:
    """What is wrong with the page, one line each."""
    return axe_violations(page) + page.evaluate(CUT_OFF)


def never_scrolls_away(page: Page) -> None:
    """A desk's page that is all on the screen, however low: no wheel or click pushes any off it."""
    width, height = DESK
    page.set_viewport_size({"width": width, "height": LOW})
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    page.set_viewport_size({"width": width, "height": height})


def looks_sound(page: Page, name: str) -> None:
    """Once nothing on it moves: take its picture, and find nothing wrong with it."""
    page.evaluate(AT_REST)
    shoot(page, name)
    found = unsound(page)
    assert not found, "\n".join(found)
