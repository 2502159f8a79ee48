"""What somebody does on the way from a public page to a seat, as sentences."""

import re
import time

from playwright.sync_api import Page, expect

from tests.e2e.steps import PATIENCE
from tests.services.serving import Served

CODE = re.compile(r"code is (\d{6})")
INVITATION = re.compile(r"/invitation#token=(\S+)")


def mailed(served: Served, what: re.Pattern[str], known: int = 0) -> str:
    """The newest match among the letters that have left, once there are more than were known."""
    deadline = time.monotonic() + PATIENCE / 1000
    while len(found := what.findall(served.log)) <= known:
        assert time.monotonic() < deadline, "No such letter was sent."
        time.sleep(0.1)
    return str(found[-1])


def comes_to_the_page(page: Page, served: Served, group: str, email: str) -> None:
    """Give an address, and show by the mailed code that it is one's own."""
    page.goto(f"/apply/harbour/{group}")
    expect(page.get_by_role("heading", name="Tuesday Circle")).to_be_visible()
    proves_the_address(page, served, email)


def proves_the_address(page: Page, served: Served, email: str) -> None:
    known = len(CODE.findall(served.log))
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code").fill(mailed(served, CODE, known))
    page.get_by_role("button", name="Go on").click()


def tells_about_themselves(page: Page, name: str) -> None:
    page.get_by_label("Legal name").fill(name)
    goes_on(page)
    page.get_by_label("Phone").fill("+1 617 555 0142")
    goes_on(page)
    lives_in_massachusetts(page)
    goes_on(page)
    page.get_by_label("Their name").fill("Rosa Finch")
    page.get_by_label("Their phone").fill("+1 617 555 0143")
    page.get_by_label("Who they are to you").fill("Sister")
    goes_on(page)
    page.get_by_label("Is there anything we should know").fill("I read slowly.")
    goes_on(page)
    page.get_by_label("What do you hope").fill("To say it out loud once.")
    goes_on(page)


def lives_in_massachusetts(page: Page) -> None:
    page.get_by_label("Country").select_option("US")
    page.get_by_label("State").select_option(label="Massachusetts")


def goes_on(page: Page) -> None:
    page.get_by_role("button", name="Next").click()


def answers(page: Page, title: str, choices: list[str]) -> None:
    """Open the form and choose one answer a screen; then send them."""
    begins(page, title)
    chooses(page, choices)
    sends_the_answers(page)


def begins(page: Page, title: str) -> None:
    page.get_by_role("link", name=title).click()
    page.get_by_role("button", name="Start").click()


def chooses(page: Page, choices: list[str], first: int = 1) -> None:
    for number, choice in enumerate(choices, start=first):
        expect(page.get_by_text(f"Question {number} of")).to_be_visible()
        page.get_by_label(choice, exact=True).check()
        goes_on(page)


def finds_help(page: Page) -> None:
    """The crisis card has come, is announced, and names the lines of the person's country."""
    card = page.get_by_role("heading", name="Thank you for telling us")
    expect(card).to_be_visible()
    expect(card).to_be_focused()
    expect(page.get_by_role("link", name="988").first).to_be_visible()


def sends_the_answers(page: Page) -> None:
    page.get_by_role("button", name="Send my answers").click()


def sends_the_application(page: Page) -> None:
    page.get_by_role("link", name="Continue").click()
    expect(page.get_by_role("heading", name="Ready to send")).to_be_visible()
    page.get_by_role("button", name="Send my application").click()
    expect(page.get_by_role("heading", name="Your application has arrived")).to_be_visible()


def takes_the_place(page: Page, served: Served, alias: str, password: str) -> None:
    """The invitation, an account, the offer: yes."""
    page.goto(f"/invitation#token={mailed(served, INVITATION)}")
    page.get_by_label("The name your group sees").fill(alias)
    page.get_by_label("password").fill(password)
    page.get_by_role("button", name="Accept").click()
    page.wait_for_url("**/home", timeout=PATIENCE)
    page.get_by_role("button", name="Take the place").click()


def signs(page: Page, title: str, name: str) -> None:
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", name=title).first).to_be_visible()
    page.get_by_label("Your full name").fill(name)
    page.get_by_role("button", name="Sign this").click()
    expect(page.get_by_role("heading", name="Signed")).to_be_visible()
    page.get_by_role("link", name="Continue").click()


def checks_in(page: Page) -> None:
    expect(page.get_by_role("heading", name="Check in for today")).to_be_visible()
    lives_in_massachusetts(page)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("6", exact=True).check()
    page.get_by_role("button", name="Check in", exact=True).click()
