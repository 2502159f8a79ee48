"""Password, second factor, clinic: one step after the other, and nothing before its turn."""

import pytest
from django.db import connection
from rest_framework.test import APIClient

from clinicians.access.actor import Role
from clinicians.accounts.models import User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from tests.cast.people import PASSWORD
from tests.cast.sign_in import (
    address_of,
    authenticator_of,
    client_for,
    code_of,
    half_client_for,
    walk_in,
)

SESSION = "/api/v1/auth/session"
FACTOR = "/api/v1/auth/second-factor"


def give_password(browser, actor, password=PASSWORD):
    given = {"email": address_of(actor), "password": password}
    return browser.post(SESSION, given, format="json")


def acts(clinic):
    return [record.act for record in AuditRecord.objects.filter(clinic=clinic).order_by("seq")]


def test_a_stranger_is_anonymous_and_gets_a_csrf_cookie():
    answer = APIClient().get(SESSION)

    assert answer.status_code == 200
    assert answer.json()["stage"] == "anonymous"
    assert answer.json()["user"] is None
    assert "csrftoken" in answer.cookies


def test_a_sign_in_without_the_csrf_token_is_refused(ben):
    strict = APIClient(enforce_csrf_checks=True)

    answer = give_password(strict, ben)

    assert answer.status_code == 403
    assert answer.json()["code"] == "csrf_failed"


def test_a_participant_without_second_factor_is_in_after_the_password(ben, clinic):
    browser = APIClient()
    answer = give_password(browser, ben).json()

    assert answer["stage"] == "ready"
    assert answer["role"] == "participant"
    assert answer["display_name"] == "Wren"
    assert answer["clinic"] == {
        "id": str(clinic.pk),
        "name": "Harbour Street Clinic",
        "time_zone": "America/New_York",
    }
    assert answer["member_id"] == str(ben.member_id)
    assert "Okafor" not in str(answer)


def test_a_facilitator_with_only_a_password_is_told_to_set_up_a_second_factor(ada):
    browser = APIClient()
    answer = give_password(browser, ada).json()

    assert answer["stage"] == "enrol_second_factor"
    assert answer["clinic"] is None
    assert answer["clinics"] == []


def test_the_whole_enrolment_ends_signed_in_with_ten_recovery_codes(ada):
    from clinicians.accounts.authenticators import Authenticator
    from tests.cast.sign_in import current_code

    browser = APIClient()
    give_password(browser, ada)
    shown = browser.post(f"{FACTOR}/enrolment", {}, format="json").json()
    device = Authenticator.objects.get(user_id=ada.user_id)
    confirmed = browser.post(
        f"{FACTOR}/enrolment/confirm", {"code": current_code(device)}, format="json"
    )

    assert shown["otpauth_uri"].startswith("otpauth://totp/Holdspace:ada%40harbour.example?secret=")
    assert shown["secret"] in shown["otpauth_uri"]
    assert shown["qr_svg"].startswith("<svg")
    assert len(set(confirmed.json()["recovery_codes"])) == 10
    assert browser.get(SESSION).json()["stage"] == "ready"


def test_a_facilitator_signs_in_with_password_and_code(ada, clinic):
    browser = walk_in(ada)

    state = browser.get(SESSION).json()
    assert state["stage"] == "ready"
    assert state["display_name"] == "Ada Quill"
    assert acts(clinic) == ["sign_in.started", "second_factor.passed"]


def test_the_session_key_changes_at_each_step(ada):
    browser = APIClient()
    browser.get(SESSION)
    give_password(browser, ada)
    authenticator_of(ada)
    first = browser.cookies["sessionid"].value
    browser.post(FACTOR, {"code": code_of(ada)}, format="json")

    assert browser.cookies["sessionid"].value != first


def test_a_wrong_code_is_refused_counted_and_recorded(ada, clinic):
    browser = half_client_for(ada)

    answer = browser.post(FACTOR, {"code": "000000"}, format="json")
    again = browser.post(FACTOR, {"code": code_of(ada)}, format="json")

    assert answer.status_code == 401
    assert answer.json()["code"] == "bad_code"
    assert again.status_code == 429
    assert again.json()["code"] == "second_factor_wait"
    assert int(again["Retry-After"]) >= 1
    refused = AuditRecord.objects.get(clinic=clinic, act="second_factor.refused")
    assert refused.outcome == "refused"


def test_a_code_works_once(ada):
    code = code_of(ada)
    first = half_client_for(ada).post(FACTOR, {"code": code}, format="json")
    second = half_client_for(ada).post(FACTOR, {"code": code}, format="json")

    assert first.status_code == 200
    assert second.status_code == 401


def test_a_recovery_code_works_once_however_it_is_written(ada):
    browser = client_for(ada)
    codes = browser.post(f"{FACTOR}/recovery-codes", {}, format="json").json()["recovery_codes"]
    loosely = codes[0].replace("-", " ").upper()

    first = half_client_for(ada).post(FACTOR, {"code": loosely}, format="json")
    second = half_client_for(ada).post(FACTOR, {"code": codes[0]}, format="json")

    assert first.json()["stage"] == "ready"
    assert second.status_code == 401


def test_recovery_codes_are_not_stored_as_they_are(ada):
    from django_otp.plugins.otp_static.models import StaticToken

    codes = client_for(ada).post(f"{FACTOR}/recovery-codes", {}, format="json").json()

    stored = set(StaticToken.objects.values_list("token", flat=True))
    assert len(stored) == 10
    assert not stored & {code.replace("-", "") for code in codes["recovery_codes"]}


def test_the_secret_of_an_app_is_encrypted(ada):
    secret = authenticator_of(ada).secret
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM clinicians_authenticator")
        [(stored,)] = cursor.fetchall()

    assert stored.startswith("v1|")
    assert secret not in stored


def test_a_participant_who_sets_up_a_second_factor_needs_it_from_then_on(ben):
    authenticator_of(ben)
    browser = APIClient()

    assert give_password(browser, ben).json()["stage"] == "second_factor"
    passed = browser.post(FACTOR, {"code": code_of(ben)}, format="json")
    assert passed.json()["stage"] == "ready"


def test_a_person_of_two_clinics_chooses_and_switches(ada, otto, clinic, other_clinic):
    user = User.objects.get(pk=ada.user_id)
    there = Membership.objects.create(
        clinic=other_clinic, user=user, role=Role.SUPERVISOR, status="active"
    )
    from clinicians.clinics.models import Clinician

    Clinician.objects.create(membership=there, clinic=other_clinic, display_name="A. Quill")
    browser = walk_in(ada)

    assert browser.get(SESSION).json()["stage"] == "choose_clinic"
    assert browser.get("/api/v1/me").json()["code"] == "choose_clinic"
    assert len(browser.get(SESSION).json()["clinics"]) == 2

    entered = browser.post("/api/v1/auth/clinic", {"clinic": str(clinic.pk)}, format="json")
    switched = browser.post("/api/v1/auth/clinic", {"clinic": str(other_clinic.pk)}, format="json")

    assert entered.json()["role"] == "facilitator"
    assert switched.json()["role"] == "supervisor"
    assert acts(clinic)[-2:] == ["clinic.entered", "clinic.left"]
    assert acts(other_clinic)[-1] == "clinic.entered"


def test_nobody_enters_a_clinic_that_is_not_theirs(ada, other_clinic):
    answer = client_for(ada).post(
        "/api/v1/auth/clinic", {"clinic": str(other_clinic.pk)}, format="json"
    )

    assert answer.status_code == 404
    assert answer.json()["code"] == "not_found"


def test_signing_out_ends_this_sign_in_only(ben):
    here, there = walk_in(ben), walk_in(ben)

    assert here.delete(SESSION).status_code == 204
    assert here.get(SESSION).json()["stage"] == "anonymous"
    assert there.get(SESSION).json()["stage"] == "ready"


def test_signing_out_everywhere_ends_every_sign_in_and_closes_open_doors(ben, monkeypatch):
    from clinicians.access import revocation

    closed: list[revocation.Revocation] = []
    monkeypatch.setattr(revocation, "_handlers", [closed.extend])
    here, there = walk_in(ben), walk_in(ben)

    assert here.delete("/api/v1/auth/sessions").status_code == 204
    assert here.get(SESSION).json()["stage"] == "anonymous"
    assert there.get(SESSION).json()["stage"] == "anonymous"
    assert [(each.member_id, each.why) for each in closed] == [(ben.member_id, "signed_out")]


def test_the_trail_of_a_sign_in_holds_no_address_and_no_name(ada, ben, clinic):
    walk_in(ada)
    walk_in(ben)
    give_password(APIClient(), ben, "not this one, surely")

    records = AuditRecord.objects.filter(clinic=clinic)
    text = " ".join(f"{r.actor} {r.act} {r.object} {r.session} {r.sealed}" for r in records)
    assert records.count() == 4
    assert records.get(outcome="refused").act == "sign_in.refused"
    for word in ("example", "Ada", "Quill", "Ben", "Okafor", "Wren"):
        assert word not in text


@pytest.mark.parametrize("stage", ["enrol", "second"])
def test_a_half_session_does_not_reach_oneself(ada, stage):
    browser = half_client_for(ada) if stage == "second" else APIClient()
    if stage == "enrol":
        give_password(browser, ada)

    answer = browser.get("/api/v1/me")

    assert answer.status_code == 403
    assert answer.json()["code"] == "second_factor_needed"
