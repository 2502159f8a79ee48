"""Welcoming a newcomer, the way of a session and of the piece: Ada at her desk, two on phones."""

import pytest
from playwright.sync_api import expect

from tests.e2e import earlier_world
from tests.e2e.holding import (
    BEN,
    CLEO,
    about,
    everything_on,
    from_room_menu,
    has_piece,
    is_let_in,
    moves_on,
)
from tests.e2e.soundness import looks_sound
from tests.e2e.steps import everything_that_reaches, is_told, says, writes

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def newly(served, desk, phone):
    """Sam was in the circle before, Wren comes for the first time."""
    made = served.call(earlier_world.with_a_newcomer)
    people, session = made["people"], made["session"]
    ada, ben, cleo = desk(people["ada"]), phone(people["ben"]), phone(people["cleo"])
    reached = everything_that_reaches(cleo)
    ada.goto(f"/desk/sessions/{session}/room")
    ada.get_by_role("button", name="Open the room").click()
    is_let_in(ben, session, ada, BEN)
    is_let_in(cleo, session, ada, CLEO)
    return ada, ben, cleo, reached


def test_a_newcomer_is_read_first_and_welcomed_by_all(newly):
    ada, ben, cleo, reached = newly
    inside = ada.get_by_role("region", name="In the room").get_by_role("listitem")
    expect(inside.filter(has_text=BEN)).to_contain_text("new here")
    expect(inside.filter(has_text=CLEO)).not_to_contain_text("new here")

    writes(ben, "My sister sent me.")
    expect(ben.get_by_text("the first messages of everyone who is new.").first).to_be_visible()
    looks_sound(ben, "further-first-message")
    ada.get_by_role("button", name=f"Turn the words of {BEN} into a private word").click()
    looks_sound(ada, "further-turn-into-private-word")
    ada.get_by_role("dialog").get_by_role("button", name="Turn into a private word").click()
    expect(ben.get_by_text("Ada Quill wrote to you in private")).to_be_visible()
    looks_sound(ben, "further-private-news")
    ben.get_by_role("button", name="Open", exact=True).click()
    private = ben.get_by_role("dialog").get_by_role("log")
    expect(private).to_contain_text("My sister sent me.")
    expect(private).to_contain_text("I would like to talk about it with you first.")
    looks_sound(ben, "further-held-in-private")
    ben.get_by_role("dialog").get_by_role("button", name="Close").click()

    about(ada, BEN, "Welcome round…")
    looks_sound(ada, "further-begin-welcome")
    ada.get_by_role("dialog").get_by_role("button", name="Begin").click()
    is_told(cleo, f"A welcome round begins. Welcome, {BEN}.")
    says(cleo, "Good that you came.")
    looks_sound(ben, "further-welcomed")
    cleo.get_by_role("button", name="Pass the piece on").click()
    expect(ben.get_by_text("This round is to welcome you.")).to_be_visible()
    looks_sound(ben, "further-welcome-turn")
    ben.get_by_role("button", name="Pass without speaking").click()
    for page in (ada, cleo):
        is_told(page, "The circle is complete")
    looks_sound(ada, "further-welcome-complete")

    assert "sister" not in "".join(reached)
    assert not any('"type":"typing"' in frame for frame in reached)


def test_the_way_of_the_session_is_open_to_all_and_can_be_gone_back(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    moves_on(ada, "Check-in")
    moves_on(ada, "Theme")
    for page in (ben, cleo):
        expect(page.locator("header").get_by_text("Theme")).to_be_visible()
    ada.get_by_role("button", name="Back to Check-in").click()
    expect(ben.locator("header").get_by_text("Check-in")).to_be_visible()
    ben.get_by_role("button", name="3 people here").click()
    way = ben.get_by_role("dialog").get_by_role("list", name="How this session goes")
    expect(way.get_by_role("listitem")).to_have_count(6)
    expect(way.locator("[aria-current]")).to_contain_text("Check-in")
    looks_sound(ben, "further-way")
    ben.get_by_role("dialog").get_by_role("button", name="Close").click()
    ada.get_by_role("button", name="Open floor").click()
    expect(cleo.locator("header").get_by_text("Open floor")).to_be_visible()
    looks_sound(ada, "further-agenda")


def test_the_piece_is_passed_comes_back_later_and_is_never_hurried(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    for page in (ada, ben, cleo):
        page.clock.install()
    from_room_menu(ada, "Talking circle…")
    ada.get_by_role("dialog").get_by_label("Time for each turn").click()
    ada.get_by_role("option", name="1 minute").click()
    ada.get_by_role("dialog").get_by_role("button", name="Begin").click()
    first, second, other = (ben, cleo, CLEO) if has_piece(ben, cleo) else (cleo, ben, BEN)
    looks_sound(first, "further-first-turn")
    first.get_by_role("button", name="Come back to me later").click()
    expect(second.get_by_text("Only you can write now.")).to_be_visible()
    expect(first.get_by_text("You are next")).to_be_visible()
    looks_sound(ada, "further-circle-desk")
    ada.get_by_role("button", name=f"Skip {other}").click()
    expect(first.get_by_text("Only you can write now.")).to_be_visible()
    expect(second.get_by_text("You had your turn")).to_be_visible()

    for page in (ada, first):
        page.clock.fast_forward("01:30")
    expect(first.get_by_text("When it feels complete, pass the piece on.")).to_be_visible()
    expect(ada.get_by_text("past 1 min")).to_be_visible()
    expect(first.get_by_text("The connection was lost.")).to_have_count(0)
    looks_sound(first, "further-time-cue")
    looks_sound(ada, "further-time-cue-desk")
    says(first, "That is all.")
    first.get_by_role("button", name="Pass the piece on").click()
    is_told(second, "The circle is complete")
    assert "past" not in everything_on(second)
