"""A sign-in ends after fifteen idle minutes, and after twelve hours whatever happens."""

from datetime import datetime, timedelta

import pytest
from rest_framework.test import APIClient

from backend.kernel import clock
from clinicians.accounts import timeouts
from tests.cast.sign_in import client_for, half_client_for

SESSION = "/api/v1/auth/session"


@pytest.fixture
def later(monkeypatch):
    """Let time pass for the sign-in."""
    passed = [timedelta()]

    def pass_time(**much):
        passed[0] += timedelta(**much)

    monkeypatch.setattr(timeouts, "now", lambda: clock.now() + passed[0])
    return pass_time


def moment(text):
    return datetime.fromisoformat(text)


def test_a_sign_in_says_when_it_ends(ben):
    state = client_for(ben).get(SESSION).json()

    idle = moment(state["idle_expires_at"]) - clock.now()
    whole = moment(state["expires_at"]) - clock.now()
    assert timedelta(minutes=14) < idle <= timedelta(minutes=15)
    assert timedelta(hours=11) < whole <= timedelta(hours=12)


def test_fifteen_idle_minutes_end_it(ben, later):
    browser = client_for(ben)
    later(minutes=15, seconds=1)

    answer = browser.get("/api/v1/me")

    assert answer.status_code == 401
    assert answer.json()["code"] == "not_signed_in"
    assert browser.get(SESSION).json()["stage"] == "anonymous"


def test_using_it_keeps_it_going(ben, later):
    browser = client_for(ben)
    for _ in range(3):
        later(minutes=14)
        assert browser.get("/api/v1/me").status_code == 200


def test_a_page_that_asks_by_itself_does_not_keep_it_going(ben, later):
    browser = client_for(ben)
    later(minutes=10)
    assert browser.get(SESSION).json()["stage"] == "ready"
    later(minutes=6)

    assert browser.get(SESSION).json()["stage"] == "anonymous"


def test_the_person_may_say_that_they_are_still_here(ben, later):
    browser = client_for(ben)
    later(minutes=14)
    before = moment(browser.get(SESSION).json()["idle_expires_at"])
    answer = browser.post("/api/v1/auth/keep-alive", {}, format="json")

    assert moment(answer.json()["idle_expires_at"]) - before > timedelta(minutes=13)
    later(minutes=14)
    assert browser.get(SESSION).json()["stage"] == "ready"


def test_twelve_hours_end_it_however_busy(ben, later):
    browser = client_for(ben)
    for _ in range(51):
        later(minutes=14)
        assert browser.post("/api/v1/auth/keep-alive", {}, format="json").status_code == 200
    later(minutes=7)

    assert browser.post("/api/v1/auth/keep-alive", {}, format="json").status_code == 401


def test_a_half_session_ends_as_well(ada, later):
    browser = half_client_for(ada)
    later(minutes=16)

    answer = browser.post("/api/v1/auth/second-factor", {"code": "123456"}, format="json")

    assert answer.status_code == 401
    assert answer.json()["code"] == "not_signed_in"


def test_nobody_keeps_a_sign_in_alive_that_is_none():
    assert APIClient().post("/api/v1/auth/keep-alive", {}, format="json").status_code == 401
