"""One session from its door to its printed report, in two browsers and on one real server."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.steps import (
    admit,
    close_session,
    enter_room,
    everything_that_reaches,
    hears,
    open_room,
    says,
    sign_in,
    spoken,
    takes_back,
    words_of,
    writes,
)

LEGAL_NAMES = ["Ben Okafor", "Cleo Vance", "Okafor", "Vance"]
REMOVED = "I should not have said this."


def test_a_session_from_the_door_to_the_report(clinic, desk, phone, tmp_path):
    people = clinic["people"]
    ada, ben = desk(), phone()
    heard_by_ben = everything_that_reaches(ben)

    sign_in(ada, people["ada"])
    open_room(ada)
    sign_in(ben, people["ben"])
    enter_room(ben)
    admit(ada, "Wren")

    says(ada, "Welcome to the circle.")
    hears(ben, "Welcome to the circle.")
    says(ben, "It is good to be here.")
    hears(ada, "It is good to be here.")

    the_line_drops_and_comes_back(ada, ben)
    a_message_is_taken_back(ada, ben)
    close_session(ada)
    expect(ben.get_by_text("This session has ended.").first).to_be_visible()
    assert [name for name in LEGAL_NAMES if name in "".join(heard_by_ben)] == []

    confirm_attendance(ada)
    write_and_sign_the_note(ada)
    paper = download_the_report(ada, tmp_path)
    code = what_the_paper_says(paper)
    anybody_can_check(phone(), code)


def the_line_drops_and_comes_back(ada: Page, ben: Page) -> None:
    ben.context.set_offline(True)
    expect(ben.get_by_text("The connection was lost.").first).to_be_visible()
    for number in range(1, 4):
        says(ada, f"Ada goes on, {number}.")
        writes(ben, f"Ben writes on, {number}.")
    expect(ben.get_by_text("Goes out as soon as you are back.")).to_have_count(3)
    ben.context.set_offline(False)

    said = 2 + 3 + 3
    for page in (ada, ben):
        expect(spoken(page)).to_have_count(said)
        expect(page.get_by_text("Sending…")).to_have_count(0)
    expect(ben.get_by_text("Goes out as soon as you are back.")).to_have_count(0)
    assert words_of(ada) == words_of(ben)
    assert words_of(ben)[2:] == [
        *[f"Ada goes on, {number}." for number in range(1, 4)],
        *[f"Ben writes on, {number}." for number in range(1, 4)],
    ]


def a_message_is_taken_back(ada: Page, ben: Page) -> None:
    says(ben, REMOVED)
    hears(ada, REMOVED)
    takes_back(ada, REMOVED)
    for page in (ada, ben):
        tombstone = page.get_by_text("A facilitator removed this message. Reason: By agreement.")
        expect(tombstone).to_be_visible()
        expect(page.get_by_text(REMOVED)).to_have_count(0)


def confirm_attendance(ada: Page) -> None:
    """Cleo never came, but had said so: the facilitator corrects what was counted."""
    ada.get_by_role("link", name="Confirm attendance").click()
    ada.get_by_role("button", name="Change… the entry of Cleo Vance").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Status").click()
    ada.get_by_role("option", name="Excused").click()
    dialog.get_by_label("Reason").fill("Rang before the session.")
    dialog.get_by_role("button", name="Add correction").click()
    expect(ada.get_by_text("“Rang before the session.”")).to_be_visible()
    ada.get_by_role("button", name="Confirm attendance").click()
    ada.get_by_role("dialog").get_by_role("button", name="Confirm").click()
    expect(ada.get_by_text("Confirmed by Ada Quill")).to_be_visible()


def write_and_sign_the_note(ada: Page) -> None:
    ada.get_by_role("link", name="Group note").click()
    ada.get_by_label("Topic").fill("Coming back after a break.")
    ada.get_by_label("Plan").fill("The same time next week.")
    expect(ada.get_by_text("Draft saved").first).to_be_visible()
    ada.get_by_role("button", name="Sign…").click()
    ada.get_by_role("dialog").get_by_role("button", name="Sign and lock").click()
    expect(ada.get_by_text("It can no longer be changed.")).to_be_visible()
    expect(ada.get_by_label("Topic")).to_have_count(0)
    expect(ada.get_by_text("Coming back after a break.")).to_be_visible()


def download_the_report(ada: Page, folder: Path) -> Path:
    ada.get_by_role("link", name="Attendance", exact=True).click()
    ada.get_by_role("button", name="Download PDF or CSV…").click()
    dialog = ada.get_by_role("dialog")
    dialog.get_by_label("Purpose").fill("Treatment record")
    with ada.expect_download() as download:
        dialog.get_by_role("button", name="Make and download").click()
    paper = folder / "report.pdf"
    download.value.save_as(paper)
    assert download.value.suggested_filename.endswith(".pdf")
    return paper


def what_the_paper_says(paper: Path) -> str:
    """Hands back the code that is printed on it."""
    pages = [page.extract_text() for page in PdfReader(paper).pages]
    text = "\n".join(pages)
    for printed in ("Ben Okafor", "Cleo Vance", "Ada Quill, LICSW", "1029384", "Excused"):
        assert printed in text
    assert "Harbour Street Clinic" in text
    assert "Tuesday Circle" in text
    assert "min" in text.lower()
    for number, page in enumerate(pages, start=1):
        assert f"age {number} of {len(pages)}" in page
    return re.search(r"\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b", text).group()


def anybody_can_check(stranger: Page, code: str) -> None:
    stranger.goto("/verify")
    stranger.get_by_label("Code on the report").fill(code)
    stranger.get_by_role("button", name="Check", exact=True).click()
    expect(stranger.get_by_text("This report is valid.")).to_be_visible()
