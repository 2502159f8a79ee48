"""Password resets: links that work once, and never past the second factor."""

import time
from datetime import timedelta

import pytest
from django.core import mail
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access import revocation
from clinicians.access.actor import Role
from clinicians.accounts.models import OneTimeLink
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician, Membership
from tests.accounts.mailed import ACCEPT, NEW_PASSWORD, RESETS, SESSION, mailed_token, post
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import (
    address_of,
    authenticator_of,
    code_of,
    walk_in,
)


def test_a_reset_is_answered_alike_for_known_and_unknown_people(ada):
    known = post(RESETS, {"email": address_of(ada)})
    unknown = post(RESETS, {"email": "nobody@nowhere.example"})

    assert (known.status_code, known.content) == (202, b"")
    assert (unknown.status_code, unknown.content) == (202, b"")
    assert len(the_post_goes_out()) == 1


def test_neither_the_time_of_the_answer_nor_the_mail_server_tells_who_has_an_account(ada, settings):
    settings.SIGN_IN_FLOOR_SECONDS = 0.3
    for address in (address_of(ada), "nobody@nowhere.example"):
        started = time.monotonic()
        post(RESETS, {"email": address})
        assert 0.3 <= time.monotonic() - started < 3
        assert mail.outbox == []

    assert len(the_post_goes_out()) == 1


def test_someone_who_never_accepted_gets_no_reset(invite):
    invite()
    post(RESETS, {"email": "nia@harbour.example"})

    assert len(the_post_goes_out()) == 1


def test_nobodys_mailbox_is_flooded(ada):
    for _ in range(5):
        post(RESETS, {"email": address_of(ada)})

    assert len(the_post_goes_out()) == 3


@pytest.fixture
def reset_token(ada):
    post(RESETS, {"email": address_of(ada).upper()})
    return mailed_token()


def test_a_reset_changes_the_password_and_keeps_the_second_factor(ada, reset_token):
    authenticator_of(ada)
    done = post(f"{RESETS}/confirm", {"token": reset_token, "password": NEW_PASSWORD})
    browser = APIClient()
    signed = post(SESSION, {"email": address_of(ada), "password": NEW_PASSWORD}, browser)

    assert done.status_code == 204
    assert signed.json()["stage"] == "second_factor"
    assert browser.get("/api/v1/me").status_code == 403
    passed = post("/api/v1/auth/second-factor", {"code": code_of(ada)}, browser)
    assert passed.json()["stage"] == "ready"


def test_a_reset_ends_every_sign_in_and_signs_nobody_in(ada, reset_token, monkeypatch):
    closed: list[revocation.Revocation] = []
    monkeypatch.setattr(revocation, "_handlers", [closed.extend])
    before, browser = walk_in(ada), APIClient()
    post(f"{RESETS}/confirm", {"token": reset_token, "password": NEW_PASSWORD}, browser)

    assert before.get(SESSION).json()["stage"] == "anonymous"
    assert browser.get(SESSION).json()["stage"] == "anonymous"
    assert [each.member_id for each in closed] == [ada.member_id]


def test_a_reset_link_works_once_and_for_half_an_hour(ada, reset_token):
    body = {"token": reset_token, "password": NEW_PASSWORD}
    OneTimeLink.objects.update(expires_at=now() - timedelta(seconds=1))
    assert post(f"{RESETS}/confirm", body).json()["code"] == "reset_spent"

    OneTimeLink.objects.update(expires_at=now() + timedelta(minutes=1))
    assert post(f"{RESETS}/confirm", body).status_code == 204
    assert post(f"{RESETS}/confirm", body).status_code == 410


def test_a_later_reset_makes_the_earlier_one_void(ada, reset_token):
    post(RESETS, {"email": address_of(ada)})

    body = {"token": reset_token, "password": NEW_PASSWORD}
    assert post(f"{RESETS}/confirm", body).status_code == 410


def test_tokens_are_not_stored_and_stand_in_the_fragment_only(ada, reset_token):
    letter = the_post_goes_out()[-1]

    assert f"http://testserver/reset#token={reset_token}" in letter.body
    assert not OneTimeLink.objects.filter(digest=reset_token).exists()
    for word in ("clinic", "Harbour", "group", "therap", "Ada"):
        assert word not in f"{letter.subject} {letter.body}"


def test_the_trail_tells_of_invitations_and_resets_without_addresses(
    invite, ada, reset_token, clinic
):
    post(ACCEPT, {"token": invite(), "password": NEW_PASSWORD})
    post(f"{RESETS}/confirm", {"token": reset_token, "password": NEW_PASSWORD})

    records = AuditRecord.objects.filter(clinic=clinic).order_by("seq")
    assert [record.act for record in records] == [
        "password_reset.asked",
        "staff.invited",
        "invitation.accepted",
        "password.reset",
    ]
    text = " ".join(f"{r.object} {r.sealed}" for r in records)
    for word in ("example", "Nia", "Bell", "Ada", reset_token):
        assert word not in text


def test_somebody_at_two_clinics_has_the_reset_in_both_trails(ada, other_clinic):
    there = Membership.objects.create(
        clinic=other_clinic, user_id=ada.user_id, role=Role.FACILITATOR, status="active"
    )
    Clinician.objects.create(membership=there, clinic=other_clinic, display_name="A. Quill")
    post(RESETS, {"email": address_of(ada)})

    assert AuditRecord.objects.filter(act="password_reset.asked").count() == 2
