"""With a password alone nothing of a clinic opens: every route of the schema is tried."""

import pytest
from rest_framework.test import APIClient

from tests.accounts.test_sign_in import give_password
from tests.cast.sign_in import half_client_for
from tests.sweeps.api import operations

# What a half-session is for, and what is open to everybody.
STEPS = {
    "/api/v1/auth/session",
    "/api/v1/auth/keep-alive",
    "/api/v1/auth/second-factor",
    "/api/v1/auth/second-factor/enrolment",
    "/api/v1/auth/second-factor/enrolment/confirm",
}
OPEN_TO_ALL = ("/api/v1/auth/password-resets", "/api/v1/auth/invitations/", "/api/v1/demo/")
PUBLIC = (
    "/api/v1/verify/",
    "/api/v1/audit/public-key",
    "/api/v1/notices/opt-out",
    "/api/v1/public/",
    "/api/v1/applications/start",
    "/api/v1/applications/enter",
)
NOBODY = "01890000-0000-7000-8000-000000000000"


def routes_behind_the_door():
    for each in operations():
        if each.path in STEPS or each.path.startswith(OPEN_TO_ALL + PUBLIC):
            continue
        yield each.method, each.path


def knock(browser, method, path):
    parts = [NOBODY if part.startswith("{") else part for part in path.split("/")]
    return getattr(browser, method)("/".join(parts), {}, format="json")


@pytest.fixture(params=["second_factor", "enrol_second_factor"])
def half(request, ada):
    if request.param == "second_factor":
        return half_client_for(ada)
    browser = APIClient()
    give_password(browser, ada)
    return browser


def test_a_half_session_reaches_nothing_but_its_next_step(half):
    opened = [
        f"{method} {path} {answer.status_code}"
        for method, path in routes_behind_the_door()
        if (answer := knock(half, method, path)).status_code != 403
        or answer.json()["code"] != "second_factor_needed"
    ]

    assert opened == []


def test_a_stranger_reaches_nothing(db):
    opened = [
        f"{method} {path} {answer.status_code}"
        for method, path in routes_behind_the_door()
        if (answer := knock(APIClient(), method, path)).status_code != 401
        or answer.json()["code"] != "not_signed_in"
    ]

    assert opened == []


def test_the_sweep_sees_the_whole_house(db):
    paths = {path for _, path in routes_behind_the_door()}

    assert {"/api/v1/me", "/api/v1/staff", "/api/v1/clinic", "/api/v1/auth/clinic"} <= paths
    assert len(paths) > 20


def test_who_must_give_a_code_cannot_set_up_another_app_instead(ada):
    browser = half_client_for(ada)

    for step in ("enrolment", "enrolment/confirm", "recovery-codes"):
        answer = browser.post(f"/api/v1/auth/second-factor/{step}", {"code": "1"}, format="json")
        assert answer.status_code == 403
        assert answer.json()["code"] == "second_factor_needed"
