"""An applicant's way, by the requests that a browser sends."""

from __future__ import annotations

import re

from rest_framework.test import APIClient

from sessions_app.groups.models import Group
from sessions_app.intake.models import PublicPage
from sessions_app.safety.models import RiskFlag
from sessions_app.screening.models import ScreeningPlan
from sessions_app.screening.shelf import version_of
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import client_for

START, ENTER = "/api/v1/applications/start", "/api/v1/applications/enter"
CURRENT = "/api/v1/applications/current"
SUBMIT = f"{CURRENT}/submit"
EMAIL = "dora@home.example"
QUEUE = REFERRALS = "/api/v1/applications"
IMPORT = "/api/v1/applications/import"
HEAD = "legal_name,email"
REASON = {"reason": "She fits, and wants this."}
DETAILS = {
    "legal_name": "Dora Lind",
    "chosen_name": "Dodo",
    "pronouns": "she/her",
    "phone": "+1 617 555 0177",
    "time_zone": "America/New_York",
    "country": "US",
    "region": "MA",
    "goals": "To sleep again.",
    "emergency_contact": {"name": "Nell Lind", "phone": "+1 617 555 0178", "relation": "sister"},
}


def open_page(group: Group, *keys: str) -> Group:
    """Its public page is open; it asks for these questionnaires."""
    PublicPage.objects.create(clinic_id=group.clinic_id, group=group, open=True, words="Come in.")
    plan_for(group, *keys)
    return group


def plan_for(group: Group, *keys: str) -> None:
    ScreeningPlan.objects.update_or_create(
        clinic_id=group.clinic_id, group=group, defaults={"instruments": " ".join(keys)}
    )


def way(group: Group, email: str = EMAIL) -> dict[str, str]:
    return {"clinic": group.clinic.slug, "group": str(group.pk), "email": email}


def mailed_code(email: str = EMAIL) -> str:
    """The last code that was mailed to this address."""
    mine = [str(each.body) for each in the_post_goes_out() if each.to == [email]]
    [*_, code] = re.findall(r"(?:code is|código es) (\d{6})\b", "\n".join(mine))
    return str(code)


def start(group: Group, email: str = EMAIL, browser: APIClient | None = None):
    return (browser or APIClient()).post(START, way(group, email), format="json")


def enter(group: Group, code: str, email: str = EMAIL, browser: APIClient | None = None):
    return (browser or APIClient()).post(ENTER, {**way(group, email), "code": code}, format="json")


def come_in(group: Group, email: str = EMAIL) -> APIClient:
    """A browser in which this address was proved for the group."""
    browser = APIClient()
    assert start(group, email, browser).status_code == 202
    answer = enter(group, mailed_code(email), email, browser)
    assert answer.status_code == 200, answer.json()
    return browser


def fill_in(browser: APIClient, **changes: object) -> None:
    answer = browser.patch(CURRENT, {**DETAILS, **changes}, format="json")
    assert answer.status_code == 200, answer.json()


def answer_all(browser: APIClient, **chosen: int) -> None:
    """Every form, the first answer offered everywhere but where another one is chosen."""
    for form in browser.get("/api/v1/my/screenings").json():
        if form["status"] == "open":
            answer_form(browser, form["id"], **chosen)


def answer_form(browser: APIClient, form_id: str, **chosen: int):
    shown = browser.get(f"/api/v1/my/screenings/{form_id}").json()
    definition = version_of(shown["key"], shown["version"])
    answers = {each.id: each.options[0].value for each in definition.items if not each.ask_if}
    answers |= {item: value for item, value in chosen.items() if item in answers}
    place = f"/api/v1/my/screenings/{form_id}"
    assert browser.patch(place, {"answers": answers}, format="json").status_code == 200
    done = browser.post(f"{place}/complete", {}, format="json")
    assert done.status_code == 200, done.json()
    return done.json()


def applied(group: Group, email: str = EMAIL, **chosen: int) -> tuple[APIClient, str]:
    """A whole application, handed in: the applicant's browser and the application's id."""
    browser = come_in(group, email)
    fill_in(browser)
    answer_all(browser, **chosen)
    answer = browser.post(SUBMIT, {}, format="json")
    assert answer.status_code == 200, answer.json()
    return browser, str(answer.json()["id"])


def decide(actor, application, kind, **more):
    place = f"{QUEUE}/{application}/decide"
    return client_for(actor).post(place, {"kind": kind, **REASON, **more}, format="json")


def page_of(actor, application):
    return client_for(actor).get(f"{QUEUE}/{application}")


def clear_flags(actor):
    for flag in RiskFlag.objects.filter(cleared_at=None):
        place = f"/api/v1/flags/{flag.pk}/clear"
        done = client_for(actor).post(place, {"what_was_done": "Called. Safe."}, format="json")
        assert done.status_code == 200, done.json()


def send(actor, group, csv, *, dry_run=True, **headers):
    body = {"group": str(group.pk), "csv": csv, "dry_run": dry_run}
    return client_for(actor).post(IMPORT, body, format="json", **headers)
