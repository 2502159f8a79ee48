"""Reading and writing in a long talk: where one stopped, a broken line, keys, any script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import earlier_world
from tests.e2e.holding import BEN, CLEO, Held, comes_back, from_room_menu
from tests.e2e.soundness import looks_sound
from tests.e2e.steps import hears, says, spoken

pytestmark = pytest.mark.timeout(300)
LINK = "https://example.org/rest is where I read it 🌿"
HEBREW = "שלום לכולם, היה לי שבוע ארוך. 🌊"


@pytest.fixture
def long(served, desk, phone) -> Held:
    """Much was said before they opened their pages."""
    made = served.call(earlier_world.long_talk)
    people, session = made["people"], made["session"]
    ada, ben, cleo = desk(people["ada"]), phone(people["ben"]), phone(people["cleo"])
    ada.goto(f"/desk/sessions/{session}/room")
    comes_back(ben, session)
    comes_back(cleo, session)
    for page in (ada, ben, cleo):
        hears(page, "Line 39.")
    return Held(ada, ben, cleo, session, people)


def reads_the_beginning(page: Page) -> None:
    place = page.get_by_role("log", name="Conversation")
    place.hover()
    while not spoken(page).get_by_text("Line 0.", exact=True).is_visible():
        page.mouse.wheel(0, -600)
        page.wait_for_timeout(50)


def writes_on_until_seen(page: Page, sign: Locator) -> None:
    """The sign is told now and then, and may be lost on its way."""
    while not sign.is_visible():
        page.get_by_label("Message").press_sequentially("a", delay=200)


def test_reading_where_one_stopped_is_marked_and_reading_out_can_be_paused(long):
    the_latest_is_one_step_away(long.ada, long.ben)
    what_is_read_out_is_paused_and_does_not_catch_up(long.ada, long.ben)


def the_latest_is_one_step_away(ada: Page, ben: Page) -> None:
    reads_the_beginning(ben)
    expect(ben.get_by_role("button", name="To the latest")).to_be_visible()
    says(ada, "Something new.")
    expect(ben.get_by_role("button", name="New messages below")).to_be_visible()
    looks_sound(ben, "further-new-below")
    ben.get_by_role("button", name="New messages below").click()
    hears(ben, "Something new.")
    expect(ben.get_by_role("log").get_by_text("New", exact=True)).to_be_visible()
    looks_sound(ben, "further-unread")

    reads_the_beginning(ada)
    says(ben, "Something more.")
    expect(ada.get_by_role("button", name="1 new below")).to_be_visible()
    looks_sound(ada, "further-new-below-desk")
    ada.keyboard.press("l")
    expect(ada.get_by_text("New since you looked")).to_be_visible()
    hears(ada, "Something more.")
    looks_sound(ada, "further-unread-desk")


def what_is_read_out_is_paused_and_does_not_catch_up(ada: Page, ben: Page) -> None:
    ben.get_by_role("button", name="More").click()
    ben.get_by_label("Read new messages aloud").uncheck()
    looks_sound(ben, "further-more")
    ben.get_by_role("dialog").get_by_role("button", name="Close").click()
    from_room_menu(ada, "Pause announcements")
    says(ada, "Said while it is silent.")
    hears(ben, "Said while it is silent.")
    says(ben, "And this too.")
    hears(ada, "And this too.")
    ben.get_by_role("button", name="More").click()
    ben.get_by_label("Read new messages aloud").check()
    ben.get_by_role("dialog").get_by_role("button", name="Close").click()
    from_room_menu(ada, "Announce new words again")
    says(ada, "Said aloud.")
    says(ben, "Heard aloud.")
    expect(ben.get_by_text("Ada Quill: Said aloud.")).to_have_text("Ada Quill: Said aloud.")
    expect(ada.get_by_text(f"{BEN}: Heard aloud.")).to_have_text(f"{BEN}: Heard aloud.")


def test_writing_in_any_script_over_a_broken_line_and_by_keys(long):
    who_writes_is_seen_and_words_are_plain_text(long.ada, long.ben, long.cleo)
    what_was_begun_outlives_a_broken_line(long.ada, long.ben, long.cleo)
    keys_are_listed_and_lead_where_they_say(long.ada, long.ben)


def who_writes_is_seen_and_words_are_plain_text(ada: Page, ben: Page, cleo: Page) -> None:
    writes_on_until_seen(cleo, ben.get_by_text(f"{CLEO} is writing"))
    looks_sound(ben, "further-typing")
    writes_on_until_seen(cleo, ada.get_by_text(f"{CLEO} is writing…"))
    says(ben, LINK)
    says(ben, HEBREW)
    for page in (ada, cleo):
        hears(page, HEBREW)
        hears(page, LINK)
        expect(page.get_by_role("log").get_by_role("link")).to_have_count(0)
        line = spoken(page).get_by_text(HEBREW, exact=True)
        assert line.evaluate("it => getComputedStyle(it).direction") == "rtl"
    looks_sound(cleo, "further-any-script")
    looks_sound(ada, "further-any-script-desk")


def what_was_begun_outlives_a_broken_line(ada: Page, ben: Page, cleo: Page) -> None:
    for page in (ada, ben):
        page.get_by_label("Message").fill("What I had begun to say")
        page.context.set_offline(True)
    expect(ben.get_by_text("The connection was lost.").first).to_be_visible()
    expect(ada.get_by_text("The line is down.").first).to_be_visible()
    looks_sound(ben, "further-line-down")
    looks_sound(ada, "further-line-down-desk")
    for page in (ada, ben):
        page.context.set_offline(False)
    expect(ben.get_by_text("The connection was lost.")).to_have_count(0)
    expect(ada.get_by_text("The line is down.")).to_have_count(0)
    for page in (ada, ben):
        expect(page.get_by_label("Message")).to_have_value("What I had begun to say")
        page.get_by_role("button", name="Send", exact=True).click()
    for page in (ada, ben, cleo):
        expect(spoken(page).get_by_text("What I had begun to say")).to_have_count(2)


def keys_are_listed_and_lead_where_they_say(ada: Page, ben: Page) -> None:
    ada.get_by_role("log", name="Conversation").focus()
    ada.keyboard.press("?")
    looks_sound(ada, "further-keys-desk")
    expect(ada.get_by_role("dialog").get_by_text("Jump to the latest words")).to_be_visible()
    ada.keyboard.press("Escape")
    expect(ada.get_by_role("dialog")).to_have_count(0)
    ada.keyboard.press("m")
    expect(ada.get_by_label("Message")).to_be_focused()
    ben.keyboard.press("Alt+Shift+K")
    expect(ben.get_by_role("dialog").get_by_text("With a keyboard")).to_be_visible()
    looks_sound(ben, "further-keys")
    ben.keyboard.press("Escape")
    expect(ben.get_by_role("dialog")).to_have_count(0)
    ben.keyboard.press("Alt+Shift+M")
    expect(ben.get_by_label("Message")).to_be_focused()
    ben.keyboard.press("Alt+Shift+H")
    expect(ben.get_by_role("dialog").get_by_text("I would like to speak")).to_be_visible()
