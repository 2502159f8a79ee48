"""What people see and change of themselves, and what the door costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clinicians.access.actor import Role
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.doors import actor_of
from clinicians.accounts.models import User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician, Membership
from tests.cast.sign_in import authenticator_of, client_for, current_code, walk_in

ME = "/api/v1/me"
FACTOR = "/api/v1/auth/second-factor"


def test_staff_appear_by_name_and_participants_by_alias(ada, ben):
    assert client_for(ada).get(ME).json() == {
        "email": "ada@harbour.example",
        "display_name": "Ada Quill",
        "alias": "",
        "pronouns": "",
        "role": "facilitator",
        "second_factor": True,
    }
    assert client_for(ben).get(ME).json() == {
        "email": "ben@harbour.example",
        "display_name": "",
        "alias": "Wren",
        "pronouns": "",
        "role": "participant",
        "second_factor": False,
    }


def test_a_participant_changes_alias_and_pronouns_and_nothing_else(ben, clinic):
    body = {"alias": "Kestrel", "pronouns": "they/them", "display_name": "Dr Ben", "role": "x"}

    changed = client_for(ben).patch(ME, body, format="json").json()

    assert (changed["alias"], changed["pronouns"]) == ("Kestrel", "they/them")
    assert (changed["display_name"], changed["role"]) == ("", "participant")
    record = AuditRecord.objects.get(clinic=clinic, act="profile.changed")
    assert record.sealed["detail"] == {"changed": ["alias", "pronouns"]}


def test_a_facilitator_changes_their_name_but_gets_no_alias(ada):
    changed = client_for(ada).patch(ME, {"display_name": "Ada Q.", "alias": "X"}, format="json")

    assert changed.json()["display_name"] == "Ada Q."
    assert changed.json()["alias"] == ""


@pytest.mark.parametrize("alias", ["Wr\u202een", "Wr\x00en", "", "Wr\x07en"])
def test_aliases_that_deceive_are_refused(ben, alias):
    answer = client_for(ben).patch(ME, {"alias": alias}, format="json")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_a_participant_sets_up_a_second_factor_and_their_other_sign_ins_end(ben):
    here, there = walk_in(ben), walk_in(ben)
    here.post(f"{FACTOR}/enrolment", {}, format="json")
    device = Authenticator.objects.get(user_id=ben.user_id)
    answer = here.post(f"{FACTOR}/enrolment/confirm", {"code": current_code(device)}, format="json")

    assert len(answer.json()["recovery_codes"]) == 10
    assert here.get(ME).json()["second_factor"] is True
    assert there.get("/api/v1/auth/session").json()["stage"] == "anonymous"


def test_an_unconfirmed_second_factor_changes_nothing(ben):
    browser = walk_in(ben)
    browser.post(f"{FACTOR}/enrolment", {}, format="json")
    wrong = browser.post(f"{FACTOR}/enrolment/confirm", {"code": "000000"}, format="json")

    assert wrong.json()["code"] == "bad_code"
    assert walk_in(ben).get("/api/v1/auth/session").json()["stage"] == "ready"


def test_confirming_without_having_begun_is_a_wrong_code(ben):
    answer = walk_in(ben).post(f"{FACTOR}/enrolment/confirm", {"code": "123456"}, format="json")

    assert answer.json()["code"] == "bad_code"


def test_a_new_app_replaces_the_old_one(ada):
    browser = client_for(ada)
    old = authenticator_of(ada)
    browser.post(f"{FACTOR}/enrolment", {}, format="json")
    new = Authenticator.objects.get(user_id=ada.user_id, confirmed=False)
    browser.post(f"{FACTOR}/enrolment/confirm", {"code": current_code(new)}, format="json")

    assert not Authenticator.objects.filter(pk=old.pk).exists()
    assert browser.get(ME).status_code == 200


def test_recovery_codes_come_only_after_a_second_factor(ben):
    answer = walk_in(ben).post(f"{FACTOR}/recovery-codes", {}, format="json")

    assert answer.status_code == 403


def test_wrong_codes_slow_down_but_never_beyond_minutes(ada):
    device = authenticator_of(ada)
    Authenticator.objects.filter(pk=device.pk).update(throttling_failure_count=40)
    from clinicians.accounts.second_factor import matching_device

    assert matching_device(User.objects.get(pk=ada.user_id), "000000") is None

    device.refresh_from_db()
    assert device.throttling_failure_count == 9
    _, why = device.verify_is_allowed()
    assert (why["locked_until"] - device.throttling_failure_timestamp).total_seconds() <= 256


@pytest.mark.parametrize("name", ["ada", "ben"])
def test_the_door_takes_at_most_three_queries(request, name, other_clinic):
    actor = request.getfixturevalue(name)
    for role in (Role.FACILITATOR, Role.SUPERVISOR, Role.AUDITOR):
        there = Membership.objects.create(
            clinic=other_clinic, user_id=actor.user_id, role=role, status="active"
        )
        Clinician.objects.create(membership=there, clinic=other_clinic, display_name="Else")
    authenticator_of(actor)
    browser = client_for(actor)
    session = browser.session
    session["otp_device_id"] = authenticator_of(actor).persistent_id
    user = User.objects.get(pk=actor.user_id)
    session.get("membership")

    with CaptureQueriesContext(connection) as queries:
        found = actor_of(user, session)

    assert (found.member_id, found.role) == (actor.member_id, actor.role)
    assert len(queries) <= 3


def test_a_participant_without_second_factor_also_takes_three(ben):
    session = client_for(ben).session
    session.get("membership")
    user = User.objects.get(pk=ben.user_id)

    with CaptureQueriesContext(connection) as queries:
        actor_of(user, session)

    assert len(queries) <= 3


def test_an_inactive_login_stands_before_closed_doors(ben):
    browser = client_for(ben)
    User.objects.filter(pk=ben.user_id).update(is_active=False)

    assert browser.get(ME).status_code == 401
