"""Invitations and password resets: links that work once, for a while, for one clinic."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access import revocation
from clinicians.access.actor import Role
from clinicians.accounts import letters
from clinicians.accounts.models import OneTimeLink, User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician, Membership
from sessions_app.participants.models import Participant
from tests.cast.people import PASSWORD
from tests.cast.sign_in import (
    address_of,
    authenticator_of,
    client_for,
    code_of,
    walk_in,
)

OPEN = "/api/v1/auth/invitations/open"
ACCEPT = "/api/v1/auth/invitations/accept"
RESETS = "/api/v1/auth/password-resets"
SESSION = "/api/v1/auth/session"
NEW_PASSWORD = "seven lamps along the quay"


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Reset letters are sent apart; a test waits for them."""
    apart = letters.send_apart
    monkeypatch.setattr(letters, "send_apart", lambda letter: apart(letter).join())


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def post(address, body, browser=None):
    return (browser or APIClient()).post(address, body, format="json")


def mailed_token():
    [token] = re.findall(r"#token=(\S+)", str(mail.outbox[-1].body))
    return token


@pytest.fixture
def invite(ines, committing):
    def by_mail(role="facilitator", email="nia@harbour.example"):
        body = {"email": email, "display_name": "Nia Bell", "role": role}
        with committing():
            answer = post("/api/v1/staff", body, client_for(ines))
        assert answer.status_code == 201, answer.json()
        return mailed_token()

    return by_mail


@pytest.fixture
def invited_participant(clinic, ines, committing):
    from sessions_app.participants.commands import invite_participant

    with committing():
        invite_participant(ines, legal_name="Dora Lind", email="dora@home.example")
    return mailed_token()


def test_an_invitation_tells_the_clinic_and_only_a_hint_of_the_address(invite):
    answer = post(OPEN, {"token": invite()})

    assert answer.json() == {
        "clinic_name": "Harbour Street Clinic",
        "role": "facilitator",
        "email_hint": "n•••@h•••",
        "account_exists": False,
    }


def test_an_invited_facilitator_chooses_a_password_and_must_then_set_up_the_second_factor(invite):
    browser = APIClient()
    answer = post(ACCEPT, {"token": invite(), "password": NEW_PASSWORD}, browser)

    assert answer.status_code == 200
    assert answer.json()["stage"] == "enrol_second_factor"
    assert browser.get("/api/v1/me").json()["code"] == "second_factor_needed"


def test_an_invited_participant_chooses_password_alias_and_pronouns(invited_participant):
    browser = APIClient()
    body = {"token": invited_participant, "password": NEW_PASSWORD}
    answer = post(ACCEPT, {**body, "alias": "Heron", "pronouns": "she/her"}, browser)

    assert answer.json()["stage"] == "ready"
    assert answer.json()["display_name"] == "Heron"
    me = browser.get("/api/v1/me").json()
    assert (me["alias"], me["pronouns"], me["second_factor"]) == ("Heron", "she/her", False)
    assert Participant.objects.get(pk=answer.json()["member_id"]).legal_name == "Dora Lind"


def test_an_alias_that_shows_the_name_is_refused_and_the_invitation_still_works(
    invited_participant,
):
    body = {"token": invited_participant, "password": NEW_PASSWORD}

    assert post(ACCEPT, {**body, "alias": "Dora"}).json()["code"] == "alias_shows_name"
    assert post(ACCEPT, {**body, "alias": "Heron"}).status_code == 200


def test_an_invitation_works_once(invite):
    token = invite()
    post(ACCEPT, {"token": token, "password": NEW_PASSWORD})

    for address in (OPEN, ACCEPT):
        answer = post(address, {"token": token, "password": NEW_PASSWORD})
        assert answer.status_code == 410
        assert answer.json()["code"] == "invitation_spent"


def test_an_invitation_runs_out(invite):
    token = invite()
    OneTimeLink.objects.update(expires_at=now() - timedelta(seconds=1))

    assert post(ACCEPT, {"token": token, "password": NEW_PASSWORD}).status_code == 410


def test_unknown_spent_and_reset_tokens_answer_alike(invite, ada, committing):
    with committing():
        post(RESETS, {"email": address_of(ada)})
    reset = mailed_token()

    answers = [post(OPEN, {"token": token}) for token in ("nonsense", reset)]

    assert [answer.json() for answer in answers] == [answers[0].json()] * 2
    assert answers[0].status_code == 410


def test_sending_again_makes_the_first_invitation_void(invite, ines, committing):
    first = invite()
    member = Membership.objects.get(status="invited")
    with committing():
        post(f"/api/v1/staff/{member.pk}/invite", {}, client_for(ines))

    assert post(OPEN, {"token": first}).status_code == 410
    assert post(OPEN, {"token": mailed_token()}).status_code == 200


def test_a_person_deactivated_before_accepting_does_not_come_in(invite, ines):
    token = invite()
    member = Membership.objects.get(status="invited")
    post(f"/api/v1/staff/{member.pk}/deactivate", {"reason": "Mistake."}, client_for(ines))

    assert post(ACCEPT, {"token": token, "password": NEW_PASSWORD}).status_code == 410


def test_an_invitation_opens_its_own_clinic_only(invite, otto, clinic):
    """Otto accepts one of ours: it gives him our clinic beside his own, and no new password."""
    token = invite(email="otto@mill.example")
    before = User.objects.get(pk=otto.user_id).password
    assert post(OPEN, {"token": token}).json()["account_exists"] is True

    wrong = post(ACCEPT, {"token": token, "password": NEW_PASSWORD})
    right = post(ACCEPT, {"token": token, "password": PASSWORD})

    assert wrong.json()["code"] == "bad_credentials"
    assert right.json()["stage"] == "enrol_second_factor"
    assert User.objects.get(pk=otto.user_id).password == before
    assert Membership.objects.get(user_id=otto.user_id, clinic=clinic).status == "active"


def test_an_invitation_does_not_bypass_a_second_factor(invite, otto):
    authenticator_of(otto)
    token = invite(email="otto@mill.example")

    assert post(ACCEPT, {"token": token, "password": PASSWORD}).json()["stage"] == "second_factor"


@pytest.mark.parametrize("password", ["short", "password1234", "123456789012345"])
def test_a_weak_password_is_refused_at_its_field(invite, password):
    answer = post(ACCEPT, {"token": invite(), "password": password})

    assert answer.status_code == 400
    assert "password" in answer.json()["errors"]


def test_a_reset_is_answered_alike_for_known_and_unknown_people(ada, committing):
    with committing():
        known = post(RESETS, {"email": address_of(ada)})
        unknown = post(RESETS, {"email": "nobody@nowhere.example"})

    assert (known.status_code, known.content) == (202, b"")
    assert (unknown.status_code, unknown.content) == (202, b"")
    assert len(mail.outbox) == 1


def test_someone_who_never_accepted_gets_no_reset(invite, committing):
    invite()
    with committing():
        post(RESETS, {"email": "nia@harbour.example"})

    assert len(mail.outbox) == 1


def test_nobodys_mailbox_is_flooded(ada, committing):
    with committing():
        for _ in range(5):
            post(RESETS, {"email": address_of(ada)})

    assert len(mail.outbox) == 3


@pytest.fixture
def reset_token(ada, committing):
    with committing():
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
    monkeypatch.setattr(revocation, "_handlers", [closed.append])
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


def test_a_later_reset_makes_the_earlier_one_void(ada, reset_token, committing):
    with committing():
        post(RESETS, {"email": address_of(ada)})

    body = {"token": reset_token, "password": NEW_PASSWORD}
    assert post(f"{RESETS}/confirm", body).status_code == 410


def test_tokens_are_not_stored_and_stand_in_the_fragment_only(ada, reset_token):
    letter = mail.outbox[-1]

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


def test_somebody_at_two_clinics_has_the_reset_in_both_trails(ada, other_clinic, committing):
    there = Membership.objects.create(
        clinic=other_clinic, user_id=ada.user_id, role=Role.FACILITATOR, status="active"
    )
    Clinician.objects.create(membership=there, clinic=other_clinic, display_name="A. Quill")
    with committing():
        post(RESETS, {"email": address_of(ada)})

    assert AuditRecord.objects.filter(act="password_reset.asked").count() == 2
