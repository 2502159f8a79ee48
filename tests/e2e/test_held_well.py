"""How a room is held: Ada at her desk (1280 px), Ben and Cleo on their phones (390 px)."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e import held_world
from tests.e2e.holding import (
    BEN,
    CLEO,
    about,
    begins_circle,
    cannot_send,
    checks_in,
    everything_on,
    from_room_menu,
    has_piece,
    moves_on,
    offers_help,
    raises_hand,
    the_line_breaks_and_the_place_in_the_circle_stays,
    transcript_of,
    writes_up_the_incident,
)
from tests.e2e.soundness import looks_sound, never_scrolls_away
from tests.e2e.steps import hears, says, takes_back, writes

pytestmark = pytest.mark.timeout(300)


def test_a_session_has_an_arc_and_people_say_how_they_come_and_go(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    moves_on(ada, "Check-in")
    expect(cleo.get_by_text("Check-in").first).to_be_visible()
    checks_in(ben, 3, "tired", share="The group")
    checks_in(cleo, 7, "mine", share="Only me")
    ben.get_by_text("You arrived at 3: tired.").wait_for()
    ada.get_by_text("Check-ins shared with you · 1").click()
    expect(ada.get_by_text("“tired”")).to_be_visible()
    assert "mine" not in everything_on(ada)
    for phase in ("Theme", "Open floor", "Check-out"):
        moves_on(ada, phase)
    ben.get_by_role("button", name="Check out").click()
    dialog = ben.get_by_role("dialog")
    expect(dialog.get_by_text("never your answers")).to_be_visible()
    for asked in ("I felt heard", "I felt understood", "I go with some hope"):
        dialog.get_by_role("group", name=asked).get_by_label("Mostly").check()
    looks_sound(ben, "held-check-out")
    dialog.get_by_role("button", name="Done").click()
    expect(ben.get_by_text("You can change it until the session closes.")).to_be_visible()
    looks_sound(ada, "held-arc")
    never_scrolls_away(ada)
    ada.get_by_role("button", name="Close session").click()
    asked = ada.get_by_role("dialog")
    expect(asked.get_by_text("1 of the 2 members here has not said yet")).to_be_visible()
    looks_sound(ada, "held-close")
    asked.get_by_role("button", name="Cancel").click()
    expect(asked).to_have_count(0)
    expect(ada.get_by_role("button", name="Close session")).to_be_focused()


def test_the_talking_piece_goes_round_and_what_was_heard_is_said_back(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    begins_circle(ada, saying_back="Yes, by whoever speaks next")
    expect(ada.get_by_role("region", name="Talking circle")).to_be_visible()
    first, second, name, other = (
        (ben, cleo, BEN, CLEO) if has_piece(ben, cleo) else (cleo, ben, CLEO, BEN)
    )
    cannot_send(second, "Out of turn.", "You can write and keep it until your turn.")
    says(first, "It was a long week.")
    looks_sound(first, "held-my-turn")
    first.get_by_role("button", name="Pass the piece on").click()
    expect(second.get_by_text("No advice, no questions.")).to_be_visible()
    says(second, "You had a long week.")
    looks_sound(second, "held-saying-back")
    the_line_breaks_and_the_place_in_the_circle_stays(first)
    first.get_by_role("button", name="Yes, that is it").click()
    expect(second.get_by_text("Only you can write now.")).to_be_visible()
    expect(first.get_by_text(f"{other} has the piece").first).to_be_visible()
    expect(ada.get_by_text(f"{other} has the piece").first).to_be_visible()
    ada.get_by_role("button", name="End circle…").click()
    asked = ada.get_by_role("dialog")
    expect(asked.get_by_text(f"{other} has the piece.")).to_be_visible()
    asked.get_by_role("button", name="Cancel").click()
    expect(ada.get_by_role("button", name="End circle…")).to_be_focused()
    ada.get_by_role("button", name="End circle…").click()
    ada.get_by_role("dialog").get_by_role("button", name="End circle").click()
    expect(first.get_by_text("has the piece")).to_have_count(0)
    says(first, f"Thank you, said {name}.")
    hears(second, f"Thank you, said {name}.")


def test_a_message_can_ask_to_be_heard_and_an_offer_goes_through_the_facilitator(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    ben.get_by_label("Message").fill("I lost my job.")
    ben.get_by_label("What do you hope for?").select_option("listening")
    ben.get_by_role("button", name="Send", exact=True).click()
    for page in (ada, cleo):
        expect(page.get_by_text("asks to be heard, not advised")).to_be_visible()
    cleo.get_by_role("button", name=f"Answer {BEN}").click()
    cleo.get_by_role("button", name="Heard you").click()
    expect(ben.get_by_text(f"{CLEO} heard you")).to_be_visible()
    offers_help(cleo, "I could read your letters.")
    expect(ada.get_by_text("I could read your letters.")).to_be_visible()
    assert "I could read your letters." not in everything_on(ben)
    ada.get_by_role("button", name="Introduce…").click()
    ada.get_by_role("dialog").get_by_role("button", name="Introduce", exact=True).click()
    expect(ben.get_by_text("You decide whether you would like that.")).to_be_visible()
    for page in (ben, cleo):
        expect(page.get_by_text("Ada Quill wrote to you in private")).to_be_visible()
    looks_sound(ben, "held-introduced")
    looks_sound(ada, "held-offers")
    ben.get_by_role("button", name="Open", exact=True).click()
    private = ben.get_by_role("dialog")
    expect(private.get_by_role("log")).to_contain_text("You decide whether you would like that.")
    private.get_by_label("Your words").fill("Yes, please.")
    private.get_by_role("button", name="Send", exact=True).click()
    expect(ada.get_by_text("new private word")).to_be_visible()
    looks_sound(ben, "held-answers-introduction")
    assert "Yes, please." not in everything_on(cleo)


def test_hands_say_why_and_a_quiet_one_is_seen_by_the_facilitator_alone(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    raises_hand(cleo, "I would like to speak")
    expect(ben.get_by_text(f"Hand up: {CLEO}")).to_be_visible()
    raises_hand(ben, "I need a break")
    queue = ada.get_by_role("region", name="Raised hands").get_by_role("listitem")
    expect(queue).to_have_count(2)
    expect(queue.first).to_contain_text(CLEO)
    expect(queue.last).to_contain_text("break")
    assert "break" not in everything_on(cleo)
    ada.get_by_role("button", name=f"Lower the hand of {CLEO}").click()
    expect(cleo.get_by_role("button", name="Raise hand")).to_be_visible()
    looks_sound(ada, "held-hands")


def test_words_wait_are_changed_and_are_taken_back_in_the_open(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    writes(ben, f"A glass of {held_world.LISTED}.")
    expect(ben.get_by_text("Held", exact=False).first).to_be_visible()
    card = ada.get_by_role("article", name=f"Held words of {BEN}")
    expect(card).to_contain_text(held_world.LISTED)
    looks_sound(ben, "held-waiting")
    looks_sound(ada, "held-queue")
    card.get_by_role("button", name="Ask for an edit").click()
    ada.get_by_role("dialog").get_by_role("button", name="Send back").click()
    ben.get_by_role("button", name="Change it").click()
    ben.get_by_label("Your message").fill("A hard evening.")
    ben.get_by_role("button", name="Send again").click()
    assert held_world.LISTED not in everything_on(cleo)
    expect(card).to_contain_text("A hard evening.")
    card.get_by_role("button", name="Release").click()
    hears(cleo, "A hard evening.")
    says(cleo, "I hear yu.")
    cleo.get_by_role("button", name="What you said").click()
    cleo.get_by_role("button", name="Change", exact=True).click()
    edit = cleo.get_by_role("dialog")
    edit.get_by_role("textbox").fill("I hear you.")
    edit.get_by_role("button", name="Save").click()
    hears(ben, "I hear you.")
    expect(ben.get_by_text("changed")).to_be_visible()
    takes_back(ada, "I hear you.")
    expect(ben.get_by_text("A facilitator removed this message.")).to_be_visible()
    ada.get_by_role("button", name=re.compile(f"More about what {CLEO}")).last.click()
    ada.get_by_role("menuitem", name="Put it back").click()
    hears(ben, "I hear you.")


def test_a_person_is_muted_sent_out_and_asks_for_another_look(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    says(cleo, "One.")
    ben.get_by_role("button", name=f"Answer {CLEO}").click()
    ben.get_by_role("button", name=f"Mute {CLEO} for me").click()
    expect(ben.get_by_text("From someone you muted.")).to_be_visible()
    about(ada, CLEO, "Mute for a time…")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("should know").fill("Let others come in.")
    dialog.get_by_role("button", name="Mute", exact=True).click()
    cannot_send(cleo, "Two.", "You can write to the group again at")
    looks_sound(cleo, "held-muted")
    about(ada, CLEO, "Ask to leave this session…")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("We spoke about this before.")
    dialog.get_by_role("button").last.click()
    expect(cleo.get_by_text("We spoke about this before.")).to_be_visible()
    looks_sound(cleo, "held-sent-out")
    cleo.get_by_text("Ask for another look").click()
    cleo.get_by_label("What should they know?").fill("I did not mean it.")
    cleo.get_by_role("button", name="Send", exact=True).click()
    expect(ada.get_by_text("I did not mean it.")).to_be_visible()
    looks_sound(ada, "held-appeal")
    ada.get_by_role("button", name=f"Answer {CLEO}").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Your answer").fill("Come back, and let us begin again.")
    dialog.get_by_role("checkbox").check()
    dialog.get_by_role("button", name="Send the answer").click()
    cleo.reload()
    expect(cleo.get_by_text("You are at the door")).to_be_visible()


def test_small_rooms_private_words_and_stepping_out(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    from_room_menu(ada, "Small rooms…")
    looks_sound(ada, "held-begin-rooms")
    ada.get_by_role("dialog").get_by_role("button", name="Begin").click()
    ben.get_by_label("Your words").or_(ben.get_by_label("Message")).first.fill("Only to you.")
    ben.get_by_role("button", name="Send", exact=True).click()
    expect(cleo.get_by_text("Only to you.")).to_be_visible()
    expect(ada.get_by_text("Everybody is in small rooms.")).to_be_visible()
    ada.get_by_role("button", name="See the small rooms").click()
    assert "Only to you." not in everything_on(ada)
    ada.get_by_role("button", name="Visit room 1").click()
    for page in (ben, cleo):
        expect(page.get_by_text("Ada Quill is visiting")).to_be_visible()
    looks_sound(ben, "held-small-room")
    looks_sound(ada, "held-visiting")
    ada.get_by_role("button", name="Bring everyone back").click()
    says(cleo, "Back again.")
    hears(ben, "Back again.")
    about(ada, BEN, f"Private word with {BEN}")
    ada.get_by_role("textbox", name=f"Write to {BEN} alone").fill("How was that for you?")
    ada.get_by_role("textbox", name=f"Write to {BEN} alone").press("Enter")
    expect(ben.get_by_text("wrote to you in private")).to_be_visible()
    assert "How was that for you?" not in everything_on(cleo)
    ben.get_by_role("button", name="Open", exact=True).click()
    expect(ben.get_by_text("How was that for you?")).to_be_visible()
    looks_sound(ben, "held-private-word")
    ada.get_by_role("tab", name="Note", exact=True).click()
    ben.get_by_role("dialog").get_by_label("Your words").fill("It was good.")
    ben.get_by_role("dialog").get_by_role("button", name="Send", exact=True).click()
    expect(ada.get_by_text("new private word")).to_be_visible()
    looks_sound(ada, "held-new-private-word")
    ada.get_by_role("tab", name="Private").click()
    expect(ada.get_by_text("new private word")).to_have_count(0)
    ben.get_by_role("button", name="Close").click()
    ben.get_by_role("button", name="Step out").click()
    expect(ben.get_by_text("You still hear the group.")).to_be_visible()
    expect(ada.get_by_text("stepped out").first).to_be_visible()
    ben.get_by_role("button", name="Come back in").click()
    says(ben, "Here again.")


def calls_for_help(page):
    page.get_by_role("button", name="I need help").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Tell the facilitators").click()
    expect(dialog.get_by_text("The facilitators know.")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()


def test_a_call_for_help_is_answered_and_a_pause_holds_the_room(held):
    ada, ben, cleo = held.ada, held.ben, held.cleo
    from_room_menu(ada, "Keys in this room")
    calls_for_help(ben)
    above = ada.get_by_role("dialog").get_by_role("alert").filter(has_text=f"{BEN} asks for help.")
    expect(above.get_by_role("button", name="I’m coming")).to_be_visible()
    looks_sound(ada, "held-call-above-dialog")
    ada.keyboard.press("Escape")
    expect(ada.get_by_role("button", name="Room…")).to_be_focused()
    calls = ada.get_by_label("Asked for help")
    expect(calls).to_contain_text("+1 617 555")
    expect(calls).to_contain_text("988")
    assert "help" not in transcript_of(cleo)
    looks_sound(ada, "held-call-for-help")
    calls.get_by_role("button", name="I’m coming").click()
    expect(ben.get_by_text("is with you now").first).to_be_visible()
    calls.get_by_role("button", name="Put away").click()
    expect(ben.get_by_text("Ada Quill has closed your call for help.")).to_be_visible()
    expect(calls).to_have_count(0)
    looks_sound(ben, "held-call-closed")
    about(ada, BEN, "Safety pause…")
    ada.get_by_role("dialog").get_by_role("button", name="Pause the room").click()
    for page in (ben, cleo):
        expect(page.get_by_text("The room is paused").first).to_be_visible()
    assert "help" not in transcript_of(cleo)
    expect(ada.get_by_role("heading", name="The room is paused")).to_be_focused()
    looks_sound(cleo, "held-paused")
    looks_sound(ada, "held-incident")
    expect(ada.get_by_role("button", name="Resume the room")).to_have_count(0)
    writes_up_the_incident(ada)
    expect(ada.get_by_role("heading", name="The room is paused")).to_be_focused()
    looks_sound(ada, "held-may-go-on")
    ada.get_by_role("button", name="Resume the room").click()
    expect(ada.get_by_role("textbox", name="Message", exact=True)).to_be_focused()
    says(cleo, "We go on.")
    hears(ben, "We go on.")


def test_who_sits_in_is_seen_and_writes_nothing(held, desk):
    sol = desk(held.people["sol"])
    sol.goto(f"/desk/sessions/{held.session}/room")
    expect(held.ben.get_by_role("button", name="4 people here")).to_be_visible()
    says(held.ben, "Good that you are here.")
    hears(sol, "Good that you are here.")
    expect(sol.get_by_label("Message")).to_have_count(0)
    looks_sound(sol, "held-observer")
    held.ben.get_by_role("button", name="4 people here").click()
    expect(held.ben.get_by_text("observer").first).to_be_visible()
