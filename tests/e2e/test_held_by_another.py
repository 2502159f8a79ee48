"""Who holds the room when a line breaks: a colleague, or nobody, and how a session ends then."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import earlier_world
from tests.e2e.holding import (
    BEN,
    about,
    comes_back,
    everything_on,
    from_room_menu,
    writes_up_the_incident,
)
from tests.e2e.soundness import looks_sound
from tests.e2e.steps import hears, is_told, says

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def left(served):
    """`left(6)`: Ada opened the room, and everybody's line broke six minutes ago."""

    def leave(minutes: float):
        return served.call(earlier_world.left_alone, minutes=minutes)

    return leave


def writes_to_the_team(page: Page, text: str) -> None:
    page.get_by_role("tab", name="Team").click()
    field = page.get_by_role("textbox", name="Write to the facilitators")
    field.fill(text)
    field.press("Enter")
    expect(page.get_by_role("log", name="Among facilitators")).to_contain_text(text)


def test_a_colleague_is_asked_to_lead_takes_over_and_both_hold_the_room(left, desk, phone):
    made = left(1)
    people, session = made["people"], made["session"]
    ben, cleo, tomas = phone(people["ben"]), phone(people["cleo"]), desk(people["tomas"])
    comes_back(ben, session)
    comes_back(cleo, session)
    tomas.goto(f"/desk/sessions/{session}/room")
    asked = tomas.get_by_role("status", name="Who leads")
    expect(asked).to_contain_text("Ada Quill has lost the connection.")
    expect(asked).to_contain_text("Will you lead the session until they are back?")
    looks_sound(tomas, "further-asked-to-lead")
    asked.get_by_role("button", name="Take the lead").click()
    is_told(ben, "Tomás Rey leads the session now")
    expect(asked).to_have_count(0)

    ada = desk(people["ada"])
    ada.goto(f"/desk/sessions/{session}/room")
    leads = ada.get_by_role("listitem").filter(has_text="Tomás Rey")
    expect(leads.first).to_contain_text("lead")
    writes_to_the_team(tomas, "Sam was quiet while you were gone.")
    ada.get_by_role("tab", name=re.compile("Team.*1 new")).click()
    expect(ada.get_by_text("Sam was quiet while you were gone.")).to_be_visible()
    looks_sound(ada, "further-team")
    small_rooms_get_more_time(ada, tomas, ben)
    hears(ben, "All together again.")
    for page in (ben, cleo):
        assert "quiet" not in everything_on(page)


def small_rooms_get_more_time(ada: Page, tomas: Page, ben: Page) -> None:
    from_room_menu(tomas, "Small rooms…")
    tomas.get_by_role("dialog").get_by_role("button", name="Begin").click()
    strip = ben.get_by_text("We are all back together at about")
    before = strip.inner_text()
    ada.get_by_role("tab", name="Rooms").click()
    looks_sound(ada, "further-small-rooms")
    ada.get_by_role("button", name="2 minutes more").click()
    expect(strip).not_to_have_text(before)
    looks_sound(ben, "further-more-time")
    tomas.get_by_role("tab", name="Rooms").click()
    looks_sound(tomas, "further-more-time-colleague")
    tomas.get_by_role("button", name="Bring everyone back").click()
    says(tomas, "All together again.")


def test_a_room_that_nobody_holds_pauses_itself_and_may_end_after_an_incident(left, desk, phone):
    made = left(6)
    people, session = made["people"], made["session"]
    ben, cleo = phone(people["ben"]), phone(people["cleo"])
    comes_back(ben, session)
    comes_back(cleo, session)
    expect(ben.get_by_role("heading", name="The room waits")).to_be_visible()
    looks_sound(ben, "further-unheld")
    ada = desk(people["ada"])
    ada.goto(f"/desk/sessions/{session}/room")
    expect(ada.get_by_text("Nobody was here to hold it, so it paused itself.")).to_be_visible()
    looks_sound(ada, "further-unheld-desk")
    ada.get_by_role("button", name="Resume the room").click()
    says(ben, "We waited for you.")
    hears(cleo, "We waited for you.")

    about(ada, BEN, "Safety pause…")
    looks_sound(ada, "further-begin-pause")
    ada.get_by_role("dialog").get_by_role("button", name="Pause the room").click()
    expect(cleo.get_by_role("heading", name="The room is paused")).to_be_visible()
    writes_up_the_incident(ada)
    expect(ada.get_by_text("The record is closed. How does the session go on?")).to_be_visible()
    looks_sound(ada, "further-after-pause")
    ada.get_by_role("button", name="End the session").click()
    expect(ada.get_by_role("dialog", name="End the session here?")).to_be_visible()
    looks_sound(ada, "further-end-here")
    ada.get_by_role("dialog").get_by_role("button", name="End the session").click()
    expect(ada.get_by_role("heading", name="The session is closed")).to_be_visible()
    for page in (ben, cleo):
        expect(page.get_by_text("This session has ended.").first).to_be_visible()
    looks_sound(cleo, "further-ended")
    looks_sound(ada, "further-ended-desk")
