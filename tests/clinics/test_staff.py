"""Administrators keep the list of staff; nobody of another clinic is on it, or can touch it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clinicians.access import revocation
from clinicians.access.actor import Role
from clinicians.accounts.models import User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician, Membership
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import client_for

STAFF = "/api/v1/staff"
NEW = {
    "email": "Nia.Bell@harbour.example",
    "display_name": "Nia Bell",
    "role": "facilitator",
    "credentials": "LPC",
}


def one(actor):
    return f"{STAFF}/{actor.member_id}"


def names(answer):
    return [person["display_name"] for person in answer.json()["results"]]


def test_otto_of_another_clinic_sees_and_changes_nobody_here(otto, olga, ada, ines):
    for stranger in (otto, olga):
        browser = client_for(stranger)
        assert "Ada Quill" not in names(browser.get(STAFF))
        assert browser.get(one(ada)).status_code == 404
        assert browser.patch(one(ada), {"npi": ""}, format="json").status_code == 404
        for act in ("deactivate", "reactivate", "invite"):
            answer = browser.post(f"{one(ada)}/{act}", {"reason": "because"}, format="json")
            assert answer.json()["code"] == "not_found"


def test_a_participant_sees_no_list_of_staff(ben, ada):
    browser = client_for(ben)

    assert browser.get(STAFF).status_code == 403
    assert browser.get(one(ada)).status_code == 404


@pytest.mark.parametrize("name", ["ada", "sol", "abe"])
def test_other_staff_see_the_list_and_change_nothing(request, name, ines, clinic):
    actor = request.getfixturevalue(name)
    browser = client_for(actor)

    assert "Ines Duarte" in names(browser.get(STAFF))
    assert browser.post(STAFF, NEW, format="json").status_code == 403
    assert browser.patch(one(ines), {"credentials": "X"}, format="json").status_code == 403
    refused = browser.post(f"{one(ines)}/deactivate", {"reason": "no"}, format="json")
    assert refused.status_code == 403
    assert AuditRecord.objects.filter(clinic=clinic, outcome="refused").count() == 3


def test_an_administrator_invites_someone_by_mail(ines, clinic):
    answer = client_for(ines).post(STAFF, NEW, format="json")

    person = answer.json()
    assert answer.status_code == 201
    assert (person["status"], person["role"]) == ("invited", "facilitator")
    assert person["email"] == "nia.bell@harbour.example"
    assert person["abilities"]["invite_again"] == {"allowed": True, "reason": ""}
    [letter] = the_post_goes_out()
    assert "http://testserver/invitation#token=" in letter.body
    invited = User.objects.by_email("nia.bell@harbour.example")
    assert invited is not None
    assert not invited.has_usable_password()


def test_inviting_someone_twice_in_one_role_is_a_conflict(ines, ada):
    again = {**NEW, "email": "ada@harbour.example"}

    answer = client_for(ines).post(STAFF, again, format="json")

    assert answer.status_code == 409
    assert answer.json()["code"] == "already_member"


def test_someone_who_works_elsewhere_keeps_one_login(ines, otto):
    address = {**NEW, "email": "otto@mill.example"}

    answer = client_for(ines).post(STAFF, address, format="json")

    assert answer.status_code == 201
    member = Membership.objects.get(pk=answer.json()["id"])
    assert member.user_id == otto.user_id


def test_deactivation_cuts_everything_off_in_one_transaction(ines, ada, clinic, monkeypatch):
    closed: list[revocation.Revocation] = []
    monkeypatch.setattr(revocation, "_handlers", [closed.extend])
    hers = client_for(ada)
    assert hers.get("/api/v1/me").status_code == 200

    answer = client_for(ines).post(f"{one(ada)}/deactivate", {"reason": "Left us."}, format="json")

    assert answer.json()["status"] == "deactivated"
    assert hers.get("/api/v1/me").status_code == 401
    assert hers.get("/api/v1/auth/session").json()["stage"] == "anonymous"
    assert [(each.member_id, each.why) for each in closed] == [(ada.member_id, "deactivated")]
    assert Clinician.objects.get(pk=ada.member_id).deactivation_reason == "Left us."
    assert AuditRecord.objects.get(clinic=clinic, act="staff.deactivated")


def test_a_deactivated_person_does_not_slip_into_their_other_clinic(ines, ada, other_clinic):
    user = User.objects.get(pk=ada.user_id)
    there = Membership.objects.create(
        clinic=other_clinic, user=user, role=Role.FACILITATOR, status="active"
    )
    Clinician.objects.create(membership=there, clinic=other_clinic, display_name="A. Quill")
    hers = client_for(ada)

    client_for(ines).post(f"{one(ada)}/deactivate", {"reason": "Left us."}, format="json")

    assert hers.get("/api/v1/auth/session").json()["stage"] == "choose_clinic"
    assert hers.get("/api/v1/me").json()["code"] == "choose_clinic"


def test_a_deactivated_person_comes_back(ines, ada):
    browser = client_for(ines)
    browser.post(f"{one(ada)}/deactivate", {"reason": "Leave."}, format="json")

    back = browser.post(f"{one(ada)}/reactivate", {}, format="json")

    assert back.json()["status"] == "active"
    assert client_for(ada).get("/api/v1/me").status_code == 200
    again = browser.post(f"{one(ada)}/reactivate", {}, format="json")
    assert again.status_code == 403


def test_an_administrator_cannot_end_their_own_access(ines):
    answer = client_for(ines).post(f"{one(ines)}/deactivate", {"reason": "x"}, format="json")

    assert answer.status_code == 403
    assert "Another administrator" in answer.json()["detail"]


def test_a_clinic_keeps_an_administrator_even_when_two_race(ines, clinic):
    """The other one has just been deactivated by the time this one is."""
    from clinicians.staff import commands

    second = enlist(clinic, "Uma Roth", Role.ADMINISTRATOR)
    commands.deactivate_staff(second, ines.member_id, reason="first")

    with pytest.raises(commands.LastAdministrator):
        commands.deactivate_staff(ines, second.member_id, reason="second")


def test_a_bad_npi_is_refused_and_a_good_one_kept(ines, ada):
    browser = client_for(ines)

    bad = browser.patch(one(ada), {"npi": "1234567890"}, format="json")
    good = browser.patch(one(ada), {"npi": "1234567893"}, format="json")

    assert bad.status_code == 400
    assert bad.json()["errors"]["npi"][0]["code"] == "npi"
    assert good.json()["npi"] == "1234567893"


@pytest.mark.parametrize("name", ["Ada\u202equill", "Ada\x00", "", "x" * 81])
def test_names_that_deceive_or_overflow_are_refused(ines, ada, name):
    answer = client_for(ines).patch(one(ada), {"display_name": name}, format="json")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"


def test_the_list_takes_as_many_queries_for_twelve_as_for_three(ines, ada, clinic):
    browser = client_for(ines)
    with CaptureQueriesContext(
        connection,
    ) as few:
        browser.get(STAFF)
    for number in range(9):
        enlist(clinic, f"Person{number} Name", Role.FACILITATOR)
    with CaptureQueriesContext(connection) as many:
        assert len(names(browser.get(STAFF))) == 11

    assert len(many) <= len(few)


def test_the_clinic_is_seen_by_its_people_and_changed_by_its_administrator(ines, ben, otto):
    changed = client_for(ines).patch(
        "/api/v1/clinic", {"time_zone": "Europe/Lisbon"}, format="json"
    )
    wrong = client_for(ines).patch("/api/v1/clinic", {"time_zone": "Moon/Base"}, format="json")
    refused = client_for(ben).patch("/api/v1/clinic", {"name": "Ours now"}, format="json")

    assert changed.json()["time_zone"] == "Europe/Lisbon"
    assert wrong.status_code == 400
    assert refused.status_code == 403
    assert client_for(ben).get("/api/v1/clinic").json()["name"] == "Harbour Street Clinic"
    assert client_for(otto).get("/api/v1/clinic").json()["name"] == "Mill Lane Practice"
