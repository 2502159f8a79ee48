"""What people do in a room that is held with care: a step of a story each."""

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e.soundness import looks_sound
from tests.e2e.steps import admit, spoken

BEN, CLEO = "Wren", "Sam"


@dataclass
class Held:
    """A room with the three in it, each before their own screen."""

    ada: Page
    ben: Page
    cleo: Page
    session: str
    people: dict[str, Any]


def is_let_in(page: Page, session: str, ada: Page, alias: str) -> None:
    page.goto(f"/session/{session}")
    expect(page.get_by_text("You are at the door")).to_be_visible()
    admit(ada, alias)
    expect(page.get_by_label("Message")).to_be_visible()


def comes_back(page: Page, session: str) -> None:
    """Whoever was inside before need not knock again."""
    page.goto(f"/session/{session}")
    expect(page.get_by_role("button", name="I need help").first).to_be_visible()


def cannot_send(page: Page, text: str, why: str) -> None:
    """What was begun is kept, and why it waits is said."""
    page.get_by_role("textbox", name="Message to the group").fill(text)
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    expect(page.get_by_text(why)).to_be_visible()


def everything_on(page: Page) -> str:
    return page.locator("body").inner_text()


def transcript_of(page: Page) -> str:
    return " ".join(spoken(page).all_inner_texts())


def moves_on(ada: Page, phase: str) -> None:
    ada.get_by_role("button", name=re.compile("^(Next|Move on)")).click()
    expect(ada.get_by_role("region", name="Agenda").locator("[aria-current]")).to_contain_text(
        phase
    )


def checks_in(page: Page, mood: int, word: str, share: str) -> None:
    page.get_by_role("button", name="Check in").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=str(mood), exact=True).check()
    dialog.get_by_label("One word").fill(word)
    dialog.get_by_role("radio", name=share, exact=True).check()
    dialog.get_by_role("button", name="Done").click()


def begins_circle(ada: Page, saying_back: str) -> None:
    from_room_menu(ada, "Talking circle…")
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Say back what was heard").click()
    ada.get_by_role("option", name=saying_back).click()
    looks_sound(ada, "held-begin-circle")
    dialog.get_by_role("button", name="Begin").click()


def has_piece(page: Page, other: Page) -> bool:
    """Whether this one begins: the order is that of arriving, unless the facilitator changes it."""
    mine = page.get_by_text("Only you can write now.")
    theirs = other.get_by_text("Only you can write now.")
    while not (mine.is_visible() or theirs.is_visible()):
        page.wait_for_timeout(50)
    return mine.is_visible()


def the_line_breaks_and_the_place_in_the_circle_stays(page: Page) -> None:
    page.context.set_offline(True)
    expect(page.get_by_text("The connection was lost.").first).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("button", name="Yes, that is it")).to_be_visible()


def offers_help(page: Page, words: str) -> None:
    """Where the answers to a message stand open."""
    page.get_by_role("button", name="Offer help").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What could you do?").fill(words)
    dialog.get_by_role("button", name="Send to the facilitator").click()
    expect(dialog.get_by_text("Your offer is with the facilitator.")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()


def from_room_menu(ada: Page, what: str) -> None:
    ada.get_by_role("button", name="Room…").click()
    ada.get_by_role("menuitem", name=what).click()


def raises_hand(page: Page, why: str) -> None:
    page.get_by_role("button", name="Raise hand").click()
    page.get_by_role("dialog").get_by_role("button", name=why).click()


def about(ada: Page, alias: str, what: str) -> None:
    ada.get_by_role("button", name=f"More about {alias}", exact=True).click()
    ada.get_by_role("menuitem", name=what).click()


def writes_up_the_incident(ada: Page) -> None:
    """All three parts, before the room can go on."""
    pane = ada.get_by_role("region", name="Incident record")
    done = pane.get_by_role("button", name="Close the record")
    for part in ("What happened", "What was done", "What follows"):
        expect(done).to_be_disabled()
        pane.get_by_label(part).fill("Spoke with them; they are safe.")
    done.click()
    expect(done).to_have_count(0)
