"""What people do in the browser, as sentences: `enter(ben, session)`, `says(ada, "Welcome.")`."""

import base64
import re
import time

from django_otp.oath import TOTP
from playwright.sync_api import Locator, Page, Response, WebSocket, expect

from tests.cast.people import PASSWORD

# The machine may be busy; a story still ends as soon as what it waits for is there.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)

Person = dict[str, str]


def code_for(person: Person) -> str:
    """What this person's authenticator app shows now."""
    clock = TOTP(base64.b32decode(person["secret"]))
    clock.time = time.time()
    return f"{clock.token():06d}"


def sign_in(page: Page, person: Person) -> None:
    """Through the door, like everybody."""
    page.goto("/")
    page.get_by_label("E-mail").fill(person["email"])
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    if person["secret"]:
        page.get_by_label("Code").fill(code_for(person))
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url("**/desk/**", timeout=PATIENCE)
    else:
        page.wait_for_url("**/home", timeout=PATIENCE)


def signed_in(page: Page, person: Person, url: str) -> Page:
    """The same, done already: for tests that are about something else."""
    page.context.add_cookies([{"name": "sessionid", "value": person["cookie"], "url": url}])
    return page


def words_of(page: Page) -> list[str]:
    """Every line of the conversation as it stands on the page, oldest first."""
    return [words.strip() for words in spoken(page).all_inner_texts()]


def spoken(page: Page) -> Locator:
    """What was said, on either client."""
    return page.get_by_role("log").locator("p[dir=auto]")


def says(page: Page, text: str) -> None:
    """Write and send; the words stand in the room once it has taken them."""
    writes(page, text)
    expect(spoken(page).get_by_text(text, exact=True)).to_be_visible()


def writes(page: Page, text: str) -> None:
    page.get_by_label("Message").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()


def hears(page: Page, text: str) -> None:
    expect(spoken(page).get_by_text(text, exact=True)).to_be_visible()


def is_told(page: Page, text: str) -> None:
    """What happened stands in the conversation; it may be read out beside it at the same time."""
    expect(page.get_by_role("log").get_by_text(text).first).to_be_visible()


def open_room(page: Page) -> None:
    """From the desk's first page into the room, and the door of the house."""
    page.get_by_role("link", name="Open room").first.click()
    page.get_by_role("button", name="Open the room").click()
    expect(page.get_by_role("button", name="Close session")).to_be_visible()


def enter_room(page: Page) -> None:
    """From a participant's own groups to the door."""
    page.get_by_role("link", name="Enter the room").first.click()
    expect(page.get_by_text("You are at the door")).to_be_visible()


def admit(page: Page, alias: str) -> None:
    page.get_by_role("button", name=f"Admit {alias}").click()
    expect(page.get_by_role("button", name=f"Admit {alias}")).to_have_count(0)


def close_session(page: Page) -> None:
    page.get_by_role("button", name="Close session").click()
    page.get_by_role("dialog").get_by_role("button", name="Close session").click()
    expect(page.get_by_role("heading", name="The session is closed")).to_be_visible()


def takes_back(page: Page, text: str) -> None:
    """The facilitator removes a message, with a reason that stands in its place."""
    line = page.get_by_role("log").get_by_role("listitem").filter(has_text=text)
    line.get_by_role("button", name=re.compile("^More about what")).last.click()
    page.get_by_role("menuitem", name="Remove…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason, shown in its place").fill("By agreement.")
    dialog.get_by_role("button", name="Remove message").click()


def everything_that_reaches(page: Page) -> list[str]:
    """Every frame and every answer that this browser is sent, as text."""
    texts: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: texts.append(str(frame)))

    page.on("websocket", listen)
    page.on("response", lambda answer: texts.append(_body(answer)))
    return texts


def _body(answer: Response) -> str:
    return answer.text() if "/api/" in answer.url and answer.status == 200 else ""
