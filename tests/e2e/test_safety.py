"""Help and the quick way out, on every page of a participant; and nothing left behind."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e.steps import admit, enter_room, hears, open_room, says, sign_in

# On every page the lines outside; at the door and in the room the facilitators too.
HELP = re.compile("^(Get help now|I need help)$")
SECRET = "What nobody else may read."
STRANGERS = ["/", "/help", "/reset", "/invitation", "/verify"]
OWN = ["/home", "/me", "/help", "/verify"]
STORED = """async () => JSON.stringify([
  {...localStorage}, {...sessionStorage}, (await indexedDB.databases()).length,
  (await caches.keys()).length, document.cookie,
])"""


def weather(page: Page) -> None:
    """The neutral page, without the world behind it."""
    page.route("https://weather.com/**", lambda route: route.fulfill(body="Sunny."))


def both_ways_are_there(page: Page) -> None:
    expect(page.get_by_role("button", name=HELP).first).to_be_visible()
    expect(page.get_by_role("button", name="Leave quickly").first).to_be_visible()


@pytest.fixture
def talk(clinic, desk, phone):
    """Ada and Ben in an open room, where something private was said."""
    ada, ben = desk(clinic["people"]["ada"]), phone()
    ada.goto("/desk/")
    open_room(ada)
    weather(ben)
    sign_in(ben, clinic["people"]["ben"])
    enter_room(ben)
    both_ways_are_there(ben)
    admit(ada, "Wren")
    says(ada, SECRET)
    hears(ben, SECRET)
    return ada, ben


def test_both_ways_are_on_every_page(clinic, phone):
    stranger, ben = phone(), phone(clinic["people"]["ben"])
    for path in STRANGERS:
        stranger.goto(path)
        both_ways_are_there(stranger)
    for path in OWN:
        ben.goto(path)
        both_ways_are_there(ben)


def test_help_needs_no_sign_in_and_no_network(phone):
    stranger = phone()
    stranger.goto("/")
    expect(stranger.get_by_role("button", name="Sign in")).to_be_visible()
    stranger.context.set_offline(True)
    stranger.get_by_role("button", name="Get help now").click()
    line = stranger.get_by_role("dialog").get_by_role("link", name="Call 988")
    expect(line).to_have_attribute("href", "tel:988")

    reader = phone()
    reader.goto("/help")
    reader.context.set_offline(True)
    reader.get_by_text("Other countries").click()
    expect(reader.get_by_role("heading", name="Help now")).to_be_visible()
    expect(reader.get_by_role("link", name="Call 988")).to_be_visible()


def test_leaving_quickly_leaves_nothing_to_go_back_to(talk, clinic):
    ada, ben = talk
    ben.get_by_role("button", name="Leave quickly").click()
    expect(ben.get_by_text("Sunny.")).to_be_visible()
    for _ in range(3):
        goes_back(ben)
        expect(ben.get_by_text(SECRET)).to_have_count(0)
        expect(ben.get_by_text("Tuesday Circle")).to_have_count(0)
    expect(ada.get_by_text("away", exact=False).first).to_be_visible()
    ben.goto("/home")
    expect(ben.get_by_role("button", name="Sign in")).to_be_visible()


def goes_back(page: Page) -> None:
    """Back leads to the neutral page again, which may overtake the going back itself."""
    with suppress(Error):
        page.go_back(wait_until="commit")


def test_silence_is_asked_about_and_then_ends_the_sign_in(clinic, desk, phone):
    ada, ben = desk(clinic["people"]["ada"]), phone()
    ada.goto("/desk/")
    open_room(ada)
    ben.clock.install()
    sign_in(ben, clinic["people"]["ben"])
    enter_room(ben)
    admit(ada, "Wren")
    says(ada, SECRET)
    hears(ben, SECRET)

    ben.clock.fast_forward("13:30")
    question = ben.get_by_role("dialog", name="Are you still here?")
    expect(question).to_be_visible()
    ben.clock.fast_forward("02:00")
    expect(ben.get_by_text("Nothing is left on this screen.")).to_be_visible()
    for left in (SECRET, "Tuesday Circle", "Ada Quill"):
        assert left not in ben.content()


def test_nothing_said_stays_in_the_browser(talk):
    _, ben = talk
    ben.get_by_label("Message").fill("A draft that is not sent.")
    stored = ben.evaluate(STORED)
    for private in (SECRET, "draft", "Tuesday", "Wren", "Ada", "Okafor"):
        assert private not in stored
    ben.reload()
    hears(ben, SECRET)
    assert SECRET not in ben.evaluate(STORED)
