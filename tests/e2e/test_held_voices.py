"""Whose words reach whom, and at what pace: what a facilitator sets, and lifts again."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.holding import (
    BEN,
    CLEO,
    about,
    cannot_send,
    everything_on,
    from_room_menu,
    offers_help,
)
from tests.e2e.soundness import looks_sound
from tests.e2e.steps import hears, is_told, says, writes

pytestmark = pytest.mark.timeout(300)
MUCH = "It was a long week, and I would like to tell you how it went for me. " * 6


def paces(ada: Page, pace: str) -> None:
    from_room_menu(ada, "Pace of the room…")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label(pace).check()
    looks_sound(ada, "further-pace")
    dialog.get_by_role("button", name="Set the pace").click()


def test_an_offer_is_declined_kindly_and_mutes_are_lifted(held):
    an_offer_is_declined_and_the_other_never_learns_of_it(held.ada, held.ben, held.cleo)
    a_mute_that_only_the_muter_knows_of_ends(held.ben, held.cleo)
    a_voice_is_given_back(held.ada, held.ben, held.cleo)


def an_offer_is_declined_and_the_other_never_learns_of_it(ada: Page, ben: Page, cleo: Page) -> None:
    says(ben, "The forms are too much for me.")
    cleo.get_by_role("button", name=f"Answer {BEN}").click()
    offers_help(cleo, "I could fill them in for you.")
    ada.get_by_role("button", name="Decline…").click()
    dialog = ada.get_by_role("dialog")
    expect(dialog.get_by_text(f"{BEN} does not learn of the offer.")).to_be_visible()
    looks_sound(ada, "further-decline")
    dialog.get_by_role("button", name="Decline kindly").click()
    is_told(cleo, "that is no judgement of you or your offer")
    looks_sound(cleo, "further-declined")
    expect(ada.get_by_role("region", name="Offers of help")).to_have_count(0)
    says(cleo, "I am here.")
    hears(ben, "I am here.")
    for private in ("fill them in", "offer"):
        assert private not in everything_on(ben)


def test_one_person_is_read_first_the_room_is_slowed_and_both_are_lifted(held):
    one_person_is_read_first(held.ada, held.ben, held.cleo)
    quiet_people_are_seen_by_the_facilitator_alone(held.ada, held.ben, held.cleo)
    the_room_goes_slowly_for_a_while(held.ada, held.ben, held.cleo)
    for page in (held.ben, held.cleo):
        assert "of the members’ words" not in everything_on(page)


def one_person_is_read_first(ada: Page, ben: Page, cleo: Page) -> None:
    reads_first = "A facilitator reads your messages first for now."
    about(ada, BEN, "Hold their messages")
    expect(ben.get_by_text(reads_first)).to_be_visible()
    writes(ben, "Is it something I said?")
    expect(ben.get_by_text("Your message is held.")).to_be_visible()
    looks_sound(ben, "further-read-first")
    looks_sound(ada, "further-holds-one")
    ada.get_by_role("button", name=f"Release the words of {BEN}").click()
    hears(cleo, "Is it something I said?")
    about(ada, BEN, "Hold their messages no longer")
    expect(ben.get_by_text(reads_first)).to_have_count(0)
    says(ben, "Thank you.")
    hears(cleo, "Thank you.")


def a_mute_that_only_the_muter_knows_of_ends(ben: Page, cleo: Page) -> None:
    says(cleo, "One.")
    ben.get_by_role("button", name=f"Answer {CLEO}").last.click()
    ben.get_by_role("button", name=f"Mute {CLEO} for me").click()
    expect(ben.get_by_text("From someone you muted.").last).to_be_visible()
    looks_sound(ben, "further-muted-for-me")
    ben.get_by_role("button", name="3 people here").click()
    looks_sound(ben, "further-muted-among-people")
    ben.get_by_role("dialog").get_by_role("button", name=f"Hear again: {CLEO}").click()
    ben.get_by_role("dialog").get_by_role("button", name="Close").click()
    hears(ben, "One.")


def a_voice_is_given_back(ada: Page, ben: Page, cleo: Page) -> None:
    about(ada, CLEO, "Mute for a time…")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("For how long").click()
    ada.get_by_role("option", name="Until I lift it").click()
    dialog.get_by_label("should know").fill("Let others come in.")
    looks_sound(ada, "further-mute")
    dialog.get_by_role("button", name="Mute", exact=True).click()
    cannot_send(cleo, "Two.", "You cannot write to the group for now.")
    expect(ada.get_by_role("region", name="In the room").get_by_text("muted")).to_be_visible()
    about(ada, CLEO, "Let them write again")
    is_told(cleo, "You can write again")
    looks_sound(cleo, "further-mute-lifted")
    cleo.get_by_role("button", name="Send", exact=True).click()
    hears(ben, "Two.")


def quiet_people_are_seen_by_the_facilitator_alone(ada: Page, ben: Page, cleo: Page) -> None:
    says(cleo, MUCH.strip())
    member = ada.get_by_role("region", name="In the room").get_by_role("listitem")
    expect(member.filter(has_text=BEN)).to_contain_text("of the members’ words: 7 in 1 turn")
    looks_sound(ada, "further-airtime")
    about(ada, BEN, "Invite to speak…")
    expect(ada.get_by_role("textbox", name=f"Write to {BEN} alone")).to_have_value(
        "There is room for you, whenever you like. You may also just listen."
    )
    looks_sound(ada, "further-invite")


def the_room_goes_slowly_for_a_while(ada: Page, ben: Page, cleo: Page) -> None:
    says(ben, "I hear you.")
    paces(ada, "Five minutes")
    is_told(cleo, "We go slowly now: one message every 5 minutes")
    cannot_send(ben, "And one more.", "We go slowly.")
    looks_sound(ben, "further-slow")
    looks_sound(ada, "further-slow-desk")
    paces(ada, "No pause")
    is_told(ben, "You can write as often as you like again")
    ben.get_by_role("button", name="Send", exact=True).click()
    hears(cleo, "And one more.")
