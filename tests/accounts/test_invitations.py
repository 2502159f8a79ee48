"""Invitations: links that work once, for a while, for one clinic."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core.mail import EmailMessage
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.accounts.models import OneTimeLink, User
from clinicians.clinics.models import Membership
from sessions_app.participants.models import Participant
from tests.accounts.mailed import ACCEPT, NEW_PASSWORD, OPEN, RESETS, mailed_token, post
from tests.cast.people import PASSWORD
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import (
    address_of,
    authenticator_of,
    client_for,
)


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


def test_unknown_spent_and_reset_tokens_answer_alike(invite, ada):
    post(RESETS, {"email": address_of(ada)})
    reset = mailed_token()

    answers = [post(OPEN, {"token": token}) for token in ("nonsense", reset)]

    assert [answer.json() for answer in answers] == [answers[0].json()] * 2
    assert answers[0].status_code == 410


def test_sending_again_makes_the_first_invitation_void(invite, ines):
    first = invite()
    member = Membership.objects.get(status="invited")
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


def test_a_mail_server_that_refuses_leaves_the_invitation_to_be_sent_again(
    ines, monkeypatch, caplog
):
    def refuse(letter):
        raise SMTPRecipientsRefused({letter.to[0]: (550, b"no such nia@harbour.example")})

    monkeypatch.setattr(EmailMessage, "send", refuse)
    body = {"email": "nia@harbour.example", "display_name": "Nia Bell", "role": "facilitator"}
    answer = post("/api/v1/staff", body, client_for(ines))
    assert answer.status_code == 201
    assert the_post_goes_out() == []
    assert "nia@" not in caplog.text
    monkeypatch.undo()
    again = post(f"/api/v1/staff/{answer.json()['id']}/invite", {}, client_for(ines))
    assert again.status_code == 200
    assert mailed_token()
