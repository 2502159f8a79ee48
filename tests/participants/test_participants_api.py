"""Who may know who people are: strangers and auditors nothing, participants only themselves."""

from uuid import uuid4

import pytest
from django.db import connection

from backend.kernel.errors import Forbidden
from clinicians.access import revocation
from clinicians.access.actor import Role
from clinicians.accounts.models import User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from sessions_app.participants.commands import invite_participant
from sessions_app.participants.models import Participant
from tests.cast.groups import enrol_at, make_group
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out

PEOPLE = "/api/v1/participants"
DANA = {"legal_name": "Dana Frost", "email": "dana@mail.example", "phone": "+1 617 555 0199"}


def person(actor):
    return Participant.objects.get(pk=actor.member_id)


def test_otto_finds_nobody_of_ours(client_for, otto, olga, ben):
    for stranger in (otto, olga):
        browser = client_for(stranger)
        answers = [
            browser.get(f"{PEOPLE}/{ben.member_id}"),
            browser.patch(f"{PEOPLE}/{ben.member_id}", {"phone": "1"}, format="json"),
            browser.post(f"{PEOPLE}/{ben.member_id}/deactivate", {"reason": "x"}, format="json"),
            browser.post(f"{PEOPLE}/{ben.member_id}/invite"),
            browser.get(f"{PEOPLE}/{uuid4()}"),
        ]
        assert {each.status_code for each in answers} == {404}
        assert browser.get(PEOPLE).json()["results"] == []
        assert found_by(browser, "Okafor") == set()


def test_participants_and_auditors_are_refused(client_for, ben, cleo, abe):
    for nobody in (ben, abe):
        browser = client_for(nobody)
        answers = [
            browser.get(PEOPLE),
            browser.get(f"{PEOPLE}/{cleo.member_id}"),
            browser.post(PEOPLE, DANA, format="json"),
            browser.patch(f"{PEOPLE}/{cleo.member_id}", {"phone": "1"}, format="json"),
        ]
        assert {each.status_code for each in answers} == {403}
        assert not any(b"Vance" in each.content for each in answers)


def test_a_facilitator_sees_the_people_of_their_groups_and_whom_they_invited(
    client_for, ada, ben, cleo, circle
):
    enrol_at(ben, circle)
    dana = invite_participant(ada, **DANA)
    browser = client_for(ada)
    names = {each["legal_name"] for each in browser.get(PEOPLE).json()["results"]}
    assert names == {"Ben Okafor", "Dana Frost"}
    assert browser.get(f"{PEOPLE}/{cleo.member_id}").status_code == 404
    assert browser.get(f"{PEOPLE}/{dana.pk}").json()["status"] == "invited"


def test_a_facilitator_does_not_learn_of_a_persons_other_groups(
    client_for, ada, tomas, ines, ben, circle
):
    enrol_at(ben, circle)
    enrol_at(ben, make_group(tomas, "Grief, Thursdays"))
    seen = client_for(ada).get(f"{PEOPLE}/{ben.member_id}").json()
    assert [each["name"] for each in seen["groups"]] == ["Tuesday Circle"]
    whole = client_for(ines).get(f"{PEOPLE}/{ben.member_id}").json()
    assert [each["name"] for each in whole["groups"]] == ["Grief, Thursdays", "Tuesday Circle"]


def test_a_supervisor_reads_and_changes_nothing(client_for, sol, ben):
    browser = client_for(sol)
    seen = browser.get(f"{PEOPLE}/{ben.member_id}").json()
    assert seen["legal_name"] == "Ben Okafor"
    assert not any(each["allowed"] for each in seen["abilities"].values())
    answer = browser.patch(f"{PEOPLE}/{ben.member_id}", {"phone": "1"}, format="json")
    assert answer.status_code == 403


def test_a_facilitator_deactivates_nobody(client_for, ada, ben, circle):
    enrol_at(ben, circle)
    answer = client_for(ada).post(
        f"{PEOPLE}/{ben.member_id}/deactivate", {"reason": "x"}, format="json"
    )
    assert answer.status_code == 403


def test_an_invited_person_gets_a_letter_and_a_gentle_alias(client_for, ines):
    answer = client_for(ines).post(PEOPLE, DANA, format="json")
    assert answer.status_code == 201
    made = answer.json()
    assert made["alias"]
    assert "Dana" not in made["alias"]
    [letter] = the_post_goes_out()
    assert letter.to == ["dana@mail.example"]
    assert "Dana" not in letter.body
    assert AuditRecord.objects.visible_to(ines).filter(act="participant.invited").exists()


def test_an_invitation_is_sent_again_only_to_who_waits_for_it(client_for, ines, ben):
    browser = client_for(ines)
    made = browser.post(PEOPLE, DANA, format="json").json()
    assert browser.post(f"{PEOPLE}/{made['id']}/invite").status_code == 200
    answer = browser.post(f"{PEOPLE}/{ben.member_id}/invite")
    assert (answer.status_code, answer.json()["code"]) == (409, "not_invited")


def test_nobody_is_invited_twice(client_for, ines):
    browser = client_for(ines)
    browser.post(PEOPLE, DANA, format="json")
    again = browser.post(PEOPLE, {**DANA, "email": "DANA@mail.example"}, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "already_member")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"legal_name": ""}, "bad_input"),
        ({"legal_name": "Dana \u202etsorF"}, "bad_input"),
        ({"email": "no address"}, "bad_input"),
        ({"alias": "n" * 25}, "bad_input"),
        ({"alias": "Dana"}, "alias_shows_name"),
        ({"alias": "Wr\u200ben"}, "bad_alias"),
    ],
)
def test_details_that_cannot_be_are_refused_and_nobody_is_made(client_for, ines, wrong, code):
    answer = client_for(ines).post(PEOPLE, {**DANA, **wrong}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert Participant.objects.count() == 0
    assert User.objects.by_email(DANA["email"]) is None


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("okaf", {"Ben Okafor"}),
        ("WREN", {"Ben Okafor"}),
        ("e", {"Ben Okafor", "Cleo Vance"}),
        ("ben@harbour.example", {"Ben Okafor"}),
        ("nobody", set()),
    ],
)
def test_people_are_found_by_name_alias_or_address(client_for, ines, ben, cleo, search, found):
    assert found_by(client_for(ines), search) == found


def found_by(browser, search):
    answer = browser.post(f"{PEOPLE}/search", {"search": search}, format="json")
    return {each["legal_name"] for each in answer.json()["results"]}


def test_details_are_corrected(client_for, ada, ben, circle):
    enrol_at(ben, circle)
    changes = {"legal_name": "Benjamin Okafor", "pronouns": "they/them", "phone": ""}
    answer = client_for(ada).patch(f"{PEOPLE}/{ben.member_id}", changes, format="json")
    assert answer.json() | changes == answer.json()
    assert person(ben).legal_name == "Benjamin Okafor"


def test_a_corrected_name_may_not_turn_the_alias_into_a_hint(client_for, ines, ben):
    answer = client_for(ines).patch(
        f"{PEOPLE}/{ben.member_id}", {"legal_name": "Wren Okafor"}, format="json"
    )
    assert answer.json()["code"] == "alias_shows_name"


def test_an_alias_that_is_taken_in_a_shared_group_is_refused_to_staff_and_to_the_person(
    client_for, ines, ben, cleo, circle
):
    for who in (ben, cleo):
        enrol_at(who, circle)
    by_staff = client_for(ines).patch(f"{PEOPLE}/{ben.member_id}", {"alias": "sam"}, format="json")
    by_self = client_for(ben).patch("/api/v1/me", {"alias": "SAM"}, format="json")
    assert {(each.status_code, each.json()["code"]) for each in (by_staff, by_self)} == {
        (409, "alias_taken")
    }
    assert person(ben).alias == "Wren"


def test_deactivation_cuts_access_in_the_same_transaction_and_keeps_the_places(
    client_for, ines, ben, circle, monkeypatch
):
    told: list[revocation.Revocation] = []
    monkeypatch.setattr(revocation, "_handlers", [told.extend])
    place = enrol_at(ben, circle)
    theirs = client_for(ben)
    assert theirs.get("/api/v1/groups").status_code == 200

    answer = client_for(ines).post(
        f"{PEOPLE}/{ben.member_id}/deactivate", {"reason": "Asked to."}, format="json"
    )

    assert answer.json()["status"] == "deactivated"
    assert [(each.member_id, each.group_id, each.why) for each in told] == [
        (ben.member_id, None, "deactivated")
    ]
    assert theirs.get("/api/v1/groups").status_code == 401
    place.refresh_from_db()
    assert place.status == "active"
    assert person(ben).deactivation_reason == "Asked to."


def test_who_is_deactivated_is_not_deactivated_again(client_for, ines, ben):
    browser = client_for(ines)
    path = f"{PEOPLE}/{ben.member_id}/deactivate"
    browser.post(path, {"reason": "Asked to."}, format="json")
    again = browser.post(path, {"reason": "Again."}, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "already_deactivated")


def test_a_refused_invitation_leaves_no_login(ben):
    with pytest.raises(Forbidden):
        invite_participant(ben, **DANA)
    assert not Membership.objects.filter(status="invited").exists()


def test_names_are_nowhere_in_the_clear_in_the_database(ines):
    made = invite_participant(ines, **DANA, alias="Fern", pronouns="she/her")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {Participant._meta.db_table}")
        stored = str(cursor.fetchall())
    for secret in ("Dana", "Frost", "0199", "Fern", "she/her"):
        assert secret not in stored
    assert made.alias == "Fern"


def test_a_page_of_people_costs_the_same_however_many(client_for, clinic, ines, circle, queries):
    browser = client_for(ines)

    def fill(names):
        for name in names:
            enrol_at(enlist(clinic, f"{name} Frost", Role.PARTICIPANT), circle)

    fill(["Dana"])
    few = queries(lambda: browser.get(PEOPLE))
    fill(["Eli", "Faye", "Gus"])
    assert queries(lambda: browser.get(PEOPLE)) == few
