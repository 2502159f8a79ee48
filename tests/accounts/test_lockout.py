"""Guessing is stopped, by account and address. Nobody learns who exists; nobody is kept out."""

import time
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from clinicians.accounts import lockout
from clinicians.audit.models import AuditRecord
from tests.cast.people import PASSWORD
from tests.cast.sign_in import address_of, walk_in

SESSION = "/api/v1/auth/session"
UNKNOWN = "nobody@nowhere.example"


def attempt(email, password="a wrong guess entirely", address="203.0.113.5", browser=None):
    return (browser or APIClient()).post(
        SESSION, {"email": email, "password": password}, format="json", REMOTE_ADDR=address
    )


def fail(email, times, address="203.0.113.5"):
    return [attempt(email, address=address) for _ in range(times)]


def test_known_and_unknown_people_are_refused_alike_until_and_in_the_lockout(ben):
    known = fail(address_of(ben), 7, "203.0.113.1")
    unknown = fail(UNKNOWN, 7, "203.0.113.2")

    assert [answer.status_code for answer in known] == [401] * 4 + [429] * 3
    assert [answer.json() for answer in known] == [answer.json() for answer in unknown]
    assert known[0].json()["code"] == "bad_credentials"
    assert known[-1].json()["code"] == "locked_out"
    assert known[-1]["Content-Type"].startswith("application/problem+json")
    assert 0 < int(known[-1]["Retry-After"]) <= 900
    assert known[0].headers.keys() == unknown[0].headers.keys()


def test_the_right_password_does_not_help_while_locked_out(ben):
    fail(address_of(ben), 5)

    assert attempt(address_of(ben), PASSWORD).status_code == 429


def test_somebody_elses_address_is_not_locked_by_five_guesses(ben):
    fail(address_of(ben), 5)

    assert attempt(address_of(ben), PASSWORD, address="198.51.100.7").status_code == 200


def test_the_lockout_ends_by_itself_and_tries_do_not_lengthen_it(ben):
    fail(address_of(ben), 8)
    assert AccessAttempt.objects.get().failures_since_start == 5

    AccessAttempt.objects.update(
        attempt_time=AccessAttempt.objects.get().attempt_time - timedelta(minutes=16)
    )
    assert attempt(address_of(ben), PASSWORD).status_code == 200


def test_an_address_that_guesses_at_many_accounts_is_locked(ben, monkeypatch):
    monkeypatch.setattr(lockout, "PER_ADDRESS", 6)
    for number in range(6):
        attempt(f"someone{number}@nowhere.example")

    assert attempt(address_of(ben), PASSWORD).status_code == 429


def test_having_an_account_does_not_wipe_out_the_traces_of_guessing(ben, cleo, monkeypatch):
    """Ben guesses at Cleo's password and signs in himself in between: the guesses stay counted."""
    fail(address_of(cleo), 4)
    assert attempt(address_of(ben), PASSWORD).status_code == 200

    assert attempt(address_of(cleo)).status_code == 429


def test_many_addresses_lock_the_account_but_not_in_a_browser_the_person_has_used(ben, monkeypatch):
    monkeypatch.setattr(lockout, "PER_ACCOUNT", 6)
    used_before = walk_in(ben)
    used_before.delete(SESSION)
    for number in range(6):
        attempt(address_of(ben), address=f"203.0.113.{number + 10}")

    stranger = attempt(address_of(ben), PASSWORD, address="198.51.100.7")
    known = attempt(address_of(ben), PASSWORD, address="198.51.100.8", browser=used_before)

    assert stranger.status_code == 429
    assert known.status_code == 200


def test_a_browser_known_to_one_person_is_not_known_to_another(ben, cleo, monkeypatch):
    monkeypatch.setattr(lockout, "PER_ACCOUNT", 6)
    bens = walk_in(ben)
    for number in range(6):
        attempt(address_of(cleo), address=f"203.0.113.{number + 10}")

    answer = attempt(address_of(cleo), PASSWORD, address="198.51.100.7", browser=bens)

    assert answer.status_code == 429


def test_what_is_kept_of_failures_holds_no_address_and_no_password(ben):
    attempt(address_of(ben), "my secret guess")

    [kept] = AccessAttempt.objects.values()
    text = " ".join(str(value) for value in kept.values())
    assert "example" not in text
    assert "secret" not in text


def test_refusals_are_recorded_for_the_member_they_concern(ben, clinic):
    fail(address_of(ben), 6)
    fail(UNKNOWN, 1, "203.0.113.9")

    records = AuditRecord.objects.filter(clinic=clinic)
    assert {record.outcome for record in records} == {"refused"}
    assert {record.actor for record in records} == {str(ben.member_id)}
    assert [r.sealed["detail"]["code"] for r in records.order_by("seq")] == (
        ["password"] * 4 + ["locked_out"] * 2
    )


def test_a_refusal_never_leaves_before_the_floor(ben, settings):
    settings.SIGN_IN_FLOOR_SECONDS = 0.4
    for address in (address_of(ben), UNKNOWN):
        started = time.monotonic()
        attempt(address)
        assert time.monotonic() - started >= 0.4


def test_a_reset_request_takes_its_time_for_everyone(ben, settings):
    settings.SIGN_IN_FLOOR_SECONDS = 0.4
    for address in (address_of(ben), UNKNOWN):
        started = time.monotonic()
        APIClient().post("/api/v1/auth/password-resets", {"email": address}, format="json")
        assert time.monotonic() - started >= 0.4


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": "a@b.example"},
        {"email": "a@b.example", "password": ""},
        {"email": "a\x00@b.example", "password": "x"},
        {"email": "a@b.example", "password": "x" * 300},
        {"email": ["a"], "password": {"b": 1}},
        [],
    ],
)
def test_malformed_sign_ins_are_refused_as_problems(body):
    answer = APIClient().post(SESSION, body, format="json")

    assert answer.status_code == 400
    assert answer.json()["code"] == "bad_input"


def test_an_unknown_address_costs_one_password_hash_too(ben, monkeypatch):
    """The argon2 work is the same; only the record for a known member is more."""
    from django.contrib.auth.hashers import Argon2PasswordHasher

    hashed = []
    for name in ("encode", "verify"):
        original = getattr(Argon2PasswordHasher, name)

        def counting(self, *args, original=original, **kwargs):
            hashed.append(1)
            return original(self, *args, **kwargs)

        monkeypatch.setattr(Argon2PasswordHasher, name, counting)
    attempt(address_of(ben))
    known = len(hashed)
    attempt(UNKNOWN)

    assert len(hashed) == 2 * known


def test_a_sign_in_runs_few_queries(ben):
    with CaptureQueriesContext(connection) as queries:
        attempt(address_of(ben), PASSWORD)

    assert len(queries) <= 40


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "expected"),
    [
        (0, "198.51.100.1", "203.0.113.5", "203.0.113.5"),
        (1, "198.51.100.1, 203.0.113.7", "10.0.0.1", "203.0.113.7"),
        (2, "198.51.100.1, 203.0.113.7, 10.0.0.2", "10.0.0.1", "203.0.113.7"),
        (1, "", "203.0.113.5", "203.0.113.5"),
        (1, "no address", "10.0.0.1", None),
        (0, "", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
    ],
)
def test_the_address_that_counts_is_the_one_our_proxies_saw(
    rf, settings, proxies, forwarded, remote, expected
):
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "NUM_PROXIES": proxies}
    request = rf.get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)

    assert lockout.client_address(request) == expected
