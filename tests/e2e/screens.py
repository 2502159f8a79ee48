"""Every screen of the gallery: who sees it, where, and how it is known to have come."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e import gallery
from tests.e2e.steps import hears, spoken


@dataclass(frozen=True)
class Screen:
    """Who sees what, where; `sign` is the text that says it has come, `then` a step inside it."""

    who: str
    path: str
    sign: str
    then: Callable[[Page], None] | None = None
    name: str = ""

    @property
    def title(self) -> str:
        return self.name or f"{self.who}-{self.path.strip('/').replace('/', '-') or 'start'}"


def opens(role: Any, name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role(role, name=name).first.click()


def to_the_oldest_and_back(page: Page) -> None:
    """Three hundred lines: the first can be read, and one press leads back to the last."""
    hears(page, gallery.LAST)
    page.get_by_role("log").evaluate("it => it.scrollTo({ top: -it.scrollHeight })")
    expect(spoken(page).get_by_text(gallery.FIRST)).to_be_in_viewport()
    page.get_by_role("button", name=re.compile("latest|below")).click()
    expect(spoken(page).get_by_text(gallery.LAST)).to_be_in_viewport()


def reads_answers(page: Page) -> None:
    page.get_by_text("Answers", exact=True).first.click()


def to_the_help(page: Page) -> None:
    """What follows an answer that asks for help, without giving one: it stands half a step on."""
    page.evaluate("history.replaceState({ step: 1.5 }, '')")
    page.reload()


def gives_an_address(page: Page) -> None:
    page.get_by_label("E-mail").fill("somebody@home.example")
    page.get_by_role("button", name="Send me a code").click()


OPEN_DOOR = [
    Screen("nobody", "/", "A quiet room for your group"),
    Screen("nobody", "/help", "Call 988"),
    Screen("nobody", "/reset", "Send the link"),
    Screen("nobody", "/reset#token=abc", "Save the new password", name="nobody-reset-token"),
    Screen("nobody", "/invitation", "This link no longer works"),
    Screen("nobody", "/invitation#token={invitation}", "invites you", name="nobody-invited"),
    Screen("nobody", "/verify", "Check a report"),
    Screen("nobody", "/verify/{report}", "This report is valid.", opens("button", "Check")),
    Screen("nobody", "/apply/harbour/{intake}", "invites you to apply", name="nobody-apply"),
    Screen("nobody", "/apply/harbour/{intake}", "Look into your e-mail", gives_an_address, "code"),
    Screen("nobody", "/optout#token=abc", "Stop the reminders?", name="nobody-optout"),
    Screen("newcomer", "/application", "About you"),
    Screen("newcomer", "/form/{applied_form}", "Where these questions", name="newcomer-form"),
    Screen("half", "/second-factor", "One more step"),
    Screen("petra", "/enrol", "Scan this picture"),
]
PARTICIPANTS = [
    Screen("ben", "/home", "Enter the room"),
    Screen("emil", "/home", "There is a place for you"),
    Screen("nils", "/home", "You are not in a group yet"),
    Screen("ben", "/me", "The name your group sees"),
    Screen("ben", "/home", "Call 988", opens("button", "Get help now"), "ben-help-dialog"),
    Screen("ben", "/session/{door}", "You are at the door"),
    Screen("ben", "/session/{lobby}", "You are at the door", name="ben-lobby"),
    Screen("ben", "/session/{held}", "This session is over.", name="ben-held"),
    Screen("ben", "/session/{live}", gallery.LAST, to_the_oldest_and_back, "ben-live"),
    Screen("cleo", "/session/{live}", gallery.LAST, name="cleo-live"),
    Screen("ben", "/home", "Before your next session", name="ben-to-do"),
    Screen("ben", "/me", "Signed on", name="ben-agreements"),
    Screen("ben", "/me", "Take back your signature?", opens("button", "Take it back"), "take-back"),
    Screen("ben", "/form/{asked}", "Question 1 of", opens("button", "Start"), "ben-question"),
    Screen("ben", "/form/{asked}", "Thank you for telling us", to_the_help, "ben-help-now"),
    Screen("ben", "/sign/{pledge}?group={mornings}", "What changed", name="ben-sign"),
    Screen("ben", "/session/{busy}", "Before the door", name="ben-checklist"),
    Screen("ben", "/session/{quiet}", "How are you right now?", name="ben-check-in"),
    Screen("ben", "/words", "Show my words", name="ben-own-words"),
]
FACILITATOR = [
    Screen("ada", "/desk/", "Today"),
    Screen("ada", "/desk/groups", "Newcomers"),
    Screen("ada", "/desk/groups/{group}", "Sessions"),
    Screen("ada", "/desk/groups/{group}?tab=roster", "Ben Okafor", name="ada-roster"),
    Screen("ada", "/desk/groups/{group}?tab=rules", "What is said here", name="ada-rules"),
    Screen("ada", "/desk/groups/{group}?tab=reports", "report", name="ada-group-reports"),
    Screen("ada", "/desk/groups/{group}/edit", "Seats", name="ada-group-edit"),
    Screen("ada", "/desk/groups/new", "Seats"),
    Screen("ada", "/desk/participants", "Ben Okafor"),
    Screen("ada", "/desk/participants/{ben}", "Ben Okafor", name="ada-participant"),
    Screen("ada", "/desk/sessions/{lobby}/room", "The room is not open yet", name="ada-lobby"),
    Screen("ada", "/desk/sessions/{live}/room", gallery.LAST, to_the_oldest_and_back, "ada-live"),
    Screen("ada", "/desk/groups/{intake}?tab=intake", "Public page", name="ada-group-intake"),
    Screen("ada", "/desk/intake", "Rosa"),
    Screen("ada", "/desk/intake?tab=flagged", "Wolfeschlegel", name="ada-intake-flagged"),
    Screen("ada", "/desk/intake?tab=waiting", "On the waitlist", name="ada-intake-waiting"),
    Screen("ada", "/desk/intake?tab=decided", "Noor Haddad", name="ada-intake-decided"),
    Screen("ada", "/desk/intake/import", "Choose a file"),
    Screen("ada", "/desk/intake/{application}", "To review", reads_answers, "ada-application"),
    Screen("ada", "/desk/intake/{flagged}", "I am on it", name="ada-application-flagged"),
    Screen("ada", "/desk/flags", "Called at once"),
    Screen("ada", "/desk/flags", "What was done", opens("button", "Clear"), "ada-clearing"),
    Screen("ada", "/desk/forms", "Confidentiality pledge"),
    Screen("ada", "/desk/sessions/{held}/attendance", "Confirmed by", name="ada-attendance"),
    Screen("ada", "/desk/sessions/{held}/note", "Topic", name="ada-note"),
    Screen("ada", "/desk/reports", "Treatment record"),
    Screen("ada", "/desk/groups/{group}?tab=room", "Agenda", name="ada-room-plan"),
    Screen("ada", "/desk/sessions/{held}/afterwards", "What was said", name="ada-afterwards"),
    Screen("ada", "/desk/rehearsal", "Begin a rehearsal", name="ada-rehearsal"),
    Screen("ada", "/desk/nowhere", "Nothing is here"),
]
HOUSE = [
    Screen("sol", "/desk/", "Today"),
    Screen("ines", "/desk/staff", "Ada Quill"),
    Screen("ines", "/desk/staff/{ada}", "1029384", name="ines-colleague"),
    Screen("ines", "/desk/trail", "report"),
    Screen("ines", "/desk/clinic", "Harbour Street Clinic"),
    Screen("ines", "/desk/participants", "Ben Okafor"),
    Screen("ines", "/desk/certificates", "ertificate"),
    Screen("ines", "/desk/flags", "Wolfeschlegel"),
    Screen("ines", "/desk/intake/{flagged}", "Answers are not shown here", name="ines-application"),
    Screen("ines", "/desk/forms/{form}", "1 passage removed", name="ines-form"),
    Screen("ines", "/desk/forms/{form}/new", "Publish this version", name="ines-new-version"),
    Screen("otto", "/desk/intake", "Nobody waits for a review"),
    Screen("otto", "/desk/flags", "No flag is open"),
    Screen("olga", "/desk/forms", "No form yet"),
    Screen("abe", "/desk/trail", "report"),
    Screen("otto", "/desk/", "No sessions yet"),
    Screen("otto", "/desk/groups", "group"),
    Screen("otto", "/desk/participants", "participants"),
    Screen("otto", "/desk/reports", "eport"),
    Screen("olga", "/desk/staff", "Otto Brandt"),
]
BY_ROLE = {
    "open door": OPEN_DOOR,
    "participants": PARTICIPANTS,
    "facilitator": FACILITATOR,
    "house": HOUSE,
}
