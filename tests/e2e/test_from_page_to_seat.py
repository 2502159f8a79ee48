"""From a public page to a seat in a live room, on a phone; and through a flag, cleared first."""

import time

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import intake_world
from tests.e2e.applying import (
    answers,
    begins,
    checks_in,
    chooses,
    comes_to_the_page,
    finds_help,
    sends_the_answers,
    sends_the_application,
    signs,
    takes_the_place,
    tells_about_themselves,
)
from tests.e2e.steps import admit, hears, open_room, says

EMAIL, NAME, ALIAS = "dora@home.example", "Dora Finch", "Meadow"
PASSWORD = "a quiet walk along the shore"
NOT_AT_ALL = "Not at all"
UP_TO_ITEM_9 = [NOT_AT_ALL] * 8 + ["Several days"]
AFTER_ITEM_9 = ["Not difficult at all"]
FORMS = [
    "Consent to meet in a group online",
    "My promise to keep what others share private",
    "How we treat each other in this group",
]
PHQ_9, GAD_7 = "PHQ-9", "GAD-7"
# A flag reaches whoever is on call within this many seconds.
ON_CALL_WITHIN = 5


@pytest.mark.timeout(400)
def test_an_applicant_finds_the_way_from_the_public_page_to_a_seat(served, desk, phone):
    clinic = served.call(intake_world.build, instruments="gad-7")
    dora = phone()
    comes_to_the_page(dora, served, clinic["group"], EMAIL)
    tells_about_themselves(dora, NAME)
    answers(dora, GAD_7, [NOT_AT_ALL] * 7)
    sends_the_application(dora)

    ada = desk(clinic["people"]["ada"])
    offers_a_seat(ada)
    dora_prepares(dora, served)
    comes_in(ada, dora)


@pytest.mark.timeout(400)
def test_an_answer_that_calls_for_help_is_met_before_anything_else(served, desk, phone):
    clinic = served.call(intake_world.build, instruments="phq-9")
    people = clinic["people"]
    tomas = desk(people["tomas"])
    tomas.goto("/desk/")
    expect(tomas.get_by_role("heading", name="Today")).to_be_visible()
    dora = phone()
    comes_to_the_page(dora, served, clinic["group"], EMAIL)
    tells_about_themselves(dora, NAME)
    begins(dora, PHQ_9)
    chooses(dora, UP_TO_ITEM_9)

    answered = time.monotonic()
    finds_help(dora)
    expect(tomas.get_by_role("region", name="Safety")).to_contain_text("1", timeout=30_000)
    assert time.monotonic() - answered < ON_CALL_WITHIN
    goes_on_with_the_questions(dora)
    sends_the_application(dora)

    ada = desk(people["ada"])
    the_seat_is_not_offered_yet(ada)
    takes_it_on_and_clears_it(tomas)
    offers_a_seat(ada)
    dora_prepares(dora, served)
    comes_in(ada, dora)


def goes_on_with_the_questions(dora: Page) -> None:
    """Back and forth past the help, on to the last question; and help again when all is sent."""
    dora.go_back()
    expect(dora.get_by_text("Question 9 of")).to_be_visible()
    dora.go_forward()
    finds_help(dora)
    dora.get_by_role("button", name="Go on with the questions").click()
    chooses(dora, AFTER_ITEM_9, first=len(UP_TO_ITEM_9) + 1)
    sends_the_answers(dora)
    finds_help(dora)


def the_seat_is_not_offered_yet(ada: Page) -> None:
    opens_the_application(ada)
    expect(ada.get_by_role("radio", name="Offer a seat")).to_be_disabled()


def takes_it_on_and_clears_it(tomas: Page) -> None:
    tomas.get_by_role("region", name="Safety").get_by_role("link", name="See").click()
    tomas.get_by_role("button", name=f"I am on it: {NAME}").click()
    expect(tomas.get_by_text("Tomás Rey is on it")).to_be_visible()
    tomas.get_by_role("button", name=f"Clear… the flag of {NAME}").click()
    dialog = tomas.get_by_role("dialog")
    dialog.get_by_label("What was done").fill("Spoke by phone. A safety plan is made.")
    dialog.get_by_role("button", name="Clear").click()
    expect(tomas.get_by_text("No flag is open")).to_be_visible()
    expect(tomas.get_by_role("region", name="Safety")).to_have_count(0)


def opens_the_application(ada: Page) -> None:
    ada.goto("/desk/intake")
    ada.get_by_role("link", name=NAME).click()
    expect(ada.get_by_role("heading", name=NAME)).to_be_visible()


def offers_a_seat(ada: Page) -> None:
    opens_the_application(ada)
    ada.get_by_role("radio", name="Offer a seat").check()
    ada.get_by_label("Reason").fill("A good fit for this circle.")
    ada.get_by_role("button", name="Offer the seat").click()
    expect(ada.get_by_text("A good fit for this circle.")).to_be_visible()


def dora_prepares(dora: Page, served) -> None:
    """An account, the place, the forms, the check-in."""
    takes_the_place(dora, served, ALIAS, PASSWORD)
    for form in FORMS:
        signs(dora, form, NAME)
    expect(dora.get_by_role("link", name="Enter the room").first).to_be_visible()


def comes_in(ada: Page, dora: Page) -> None:
    ada.goto("/desk/")
    open_room(ada)
    dora.get_by_role("link", name="Enter the room").first.click()
    checks_in(dora)
    expect(dora.get_by_text("You are at the door")).to_be_visible()
    admit(ada, ALIAS)
    says(dora, "It is good to be here.")
    hears(ada, "It is good to be here.")
