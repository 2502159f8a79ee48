"""Whether to be reminded is each person's own choice, kept by one link or one switch."""

import pytest
from rest_framework.test import APIClient

from clinicians.audit.models import AuditRecord
from clinicians.notices.models import NoticePreference
from clinicians.notices.opting_out import opt_out_link

OWN, OPT_OUT = "/api/v1/me/notices", "/api/v1/notices/opt-out"


def token_of(actor):
    return opt_out_link(actor.member_id).partition("#token=")[2]


def opt_out(token):
    return APIClient().post(OPT_OUT, {"token": token}, format="json")


def test_ottos_choice_is_his_own_and_shows_nobody_elses(otto, ben, ada, client_for):
    client_for(ben).patch(OWN, {"session_reminders": False}, format="json")

    assert client_for(otto).get(OWN).json() == {"session_reminders": True}
    assert not NoticePreference.objects.visible_to(otto).exists()
    assert not NoticePreference.objects.visible_to(ada).exists()


def test_who_never_chose_is_reminded(ben, client_for):
    assert client_for(ben).get(OWN).json() == {"session_reminders": True}
    assert not NoticePreference.objects.exists()


def test_a_choice_is_kept_changed_and_recorded(ben, client_for):
    browser = client_for(ben)
    for choice in (False, True, False):
        answer = browser.patch(OWN, {"session_reminders": choice}, format="json")
        assert answer.json() == {"session_reminders": choice}

    assert browser.get(OWN).json() == {"session_reminders": False}
    assert NoticePreference.objects.count() == 1
    assert AuditRecord.objects.filter(clinic=ben.clinic_id, act="notices.chosen").count() == 3


def test_the_link_of_a_letter_ends_reminders_without_a_sign_in(ben, client_for):
    assert opt_out(token_of(ben)).status_code == 204
    assert opt_out(token_of(ben)).status_code == 204

    assert client_for(ben).get(OWN).json() == {"session_reminders": False}
    assert AuditRecord.objects.filter(clinic=ben.clinic_id, act="notices.chosen").count() == 2


@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: "x" + t, lambda t: "nonsense"])
def test_a_link_that_was_not_made_here_ends_nothing(ben, change):
    answer = opt_out(change(token_of(ben)))

    assert (answer.status_code, answer.json()["code"]) == (404, "opt_out_unknown")
    assert not NoticePreference.objects.exists()


def test_the_token_stands_in_the_fragment_and_opens_nothing_else(ben):
    assert opt_out_link(ben.member_id).startswith("http://testserver/optout#token=")
    assert "?" not in opt_out_link(ben.member_id)
    answer = APIClient().post(
        "/api/v1/auth/invitations/open", {"token": token_of(ben)}, format="json"
    )
    assert answer.status_code == 410
