"""Where somebody is, how to reach them, and how they are: told by them, read by who holds the
session, and by nobody else."""

from datetime import timedelta

import pytest

from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Clinician
from sessions_app.admission.models import CheckIn
from sessions_app.groups.models import GroupSession
from sessions_app.participants.models import Participant
from sessions_app.safety.places import place_of
from tests.admission.cases import AT_HOME
from tests.admission.prepared import prepare, session_of
from tests.cast.groups import check_in_at, enrol_at, make_session
from tests.cast.people import enlist, license_in
from tests.cast.rooms import Talk
from tests.cast.sign_in import client_for

PARTS = ("gate", "check-in", "arrivals")


@pytest.fixture
def ids(ada, ines, ben, cleo):
    return prepare(ada, ines, ben, cleo, checked_in=False)


def at(ids, part):
    return f"/api/v1/sessions/{ids['session']}/{part}"


def ask(actor, ids, part):
    return client_for(actor).get(at(ids, part))


def tell(actor, ids, **told):
    return client_for(actor).put(at(ids, "check-in"), {**AT_HOME, **told}, format="json")


def test_otto_of_another_clinic_finds_nothing(otto, ids):
    assert [ask(otto, ids, part).status_code for part in PARTS] == [404, 404, 404]
    assert tell(otto, ids).status_code == 404


def test_a_person_without_a_place_finds_nothing(clinic, ids):
    dara = enlist(clinic, "Dara Holt", Role.PARTICIPANT)

    assert [ask(dara, ids, part).status_code for part in PARTS] == [404, 404, 404]
    assert tell(dara, ids).status_code == 404


def test_no_member_reads_where_another_is(ids, ada, ben, cleo):
    tell(ben, ids, address="12 Elm Street")

    assert ask(ben, ids, "arrivals").status_code == 403
    assert "Elm" not in ask(cleo, ids, "gate").content.decode()
    assert CheckIn.objects.visible_to(cleo).count() == 0
    assert CheckIn.objects.visible_to(ada).count() == 1


def test_staff_who_do_not_hold_the_session_read_no_arrivals(ids, sol, ines, abe, tomas):
    assert [ask(each, ids, "arrivals").status_code for each in (sol, ines, abe)] == [403] * 3
    assert ask(tomas, ids, "arrivals").status_code == 404


def test_staff_have_no_gate_and_check_nobody_in(ids, ada, ines):
    for actor in (ada, ines):
        assert ask(actor, ids, "gate").status_code == 403
        assert ask(actor, ids, "check-in").status_code == 403
        assert tell(actor, ids).status_code == 403


def test_before_it_is_said_what_is_known_is_offered_but_never_the_place_alone(ids, ben):
    person = Participant.objects.get(pk=ben.member_id)
    person.emergency_contact = {"name": "Nell Okafor", "phone": "+1 617 555 0102"}
    person.save()

    told = ask(ben, ids, "check-in").json()

    assert told["check_in"] == {
        "country": "",
        "region": "",
        "address": "",
        "phone": "+1 617 555 0101",
        "emergency_name": "Nell Okafor",
        "emergency_phone": "+1 617 555 0102",
        "private": None,
        "mood": None,
        "at": None,
    }
    assert not told["gate"]["open"]


def test_what_was_said_at_another_session_is_offered_but_not_taken(ids, ben, circle):
    other = make_session(session_of(ids).group, session_of(ids).starts_at - timedelta(days=1))
    check_in_at(ben, other, region="NH", address="12 Elm Street", mood=2)

    offered = ask(ben, ids, "check-in").json()["check_in"]

    assert (offered["region"], offered["address"]) == ("NH", "12 Elm Street")
    assert (offered["private"], offered["mood"], offered["at"]) == (None, None, None)


def test_what_is_said_is_kept_and_opens_the_gate(ids, ben):
    said = tell(ben, ids, region="ma", mood=3).json()

    assert said["gate"]["open"]
    assert said["check_in"]["region"] == "MA"
    assert said["check_in"]["at"]
    assert ask(ben, ids, "check-in").json() == said
    assert place_of(ben.member_id) == "US-MA"


def test_said_again_the_newest_counts_and_the_older_stays(ids, ben):
    tell(ben, ids)
    again = tell(ben, ids, region="NH").json()

    assert not again["gate"]["open"]
    assert CheckIn.objects.filter(participant=ben.member_id).count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"country": "US", "region": ""},
        {"country": "US", "region": "ZZ"},
        {"country": "USA"},
        {"country": ""},
        {"mood": 11},
        {"mood": -1},
        {"private": None},
        {"phone": ""},
        {"emergency_name": " "},
        {"emergency_phone": None},
    ],
    ids=str,
)
def test_what_does_not_say_enough_is_refused(ids, ben, wrong):
    assert tell(ben, ids, **wrong).status_code == 400
    assert CheckIn.objects.count() == 0


def test_nobody_checks_in_before_the_day_or_after_the_end(ids, ada, ben):
    session = session_of(ids)
    session.open(session.starts_at)
    session.close(session.ends_at)
    session.save()

    assert tell(ben, ids).json()["code"] == "door_closed"


def test_all_of_it_is_encrypted_and_the_trail_tells_only_that_it_was_said(ids, ben, clinic):
    tell(ben, ids, address="12 Elm Street")

    (row,) = CheckIn.objects.values(*AT_HOME, "address")
    assert all(str(value).startswith("v1|") for value in row.values())
    record = AuditRecord.objects.get(clinic=clinic, act="check_in.given")
    assert record.sealed["detail"] == {"session": ids["session"]}


def test_who_holds_the_session_sees_who_comes_and_what_is_missing(ids, ada, ben):
    tell(ben, ids, private=False, address="12 Elm Street")

    (row,) = ask(ada, ids, "arrivals").json()

    assert (row["key"], row["alias"], row["legal_name"]) == (ids["place"], "Wren", "Ben Okafor")
    assert row["check_in"]["address"] == "12 Elm Street"
    assert not row["gate"]["open"]
    (missing,) = row["gate"]["unmet"]
    assert missing["code"] == "place_not_private"
    assert "check in again" in missing["remedy"]


def test_the_arrivals_cost_the_same_whoever_comes(ids, ada, ben, clinic, queries):
    session = session_of(ids)
    browser = client_for(ada)
    check_in_at(ben, session)
    come_along(clinic, session, "Extra0 Person0")
    few = queries(lambda: browser.get(at(ids, "arrivals")))
    for n in range(1, 7):
        come_along(clinic, session, f"Extra{n} Person{n}")

    assert queries(lambda: browser.get(at(ids, "arrivals"))) == few


def come_along(clinic, session, name):
    person = enlist(clinic, name, Role.PARTICIPANT)
    enrol_at(person, session.group)
    check_in_at(person, session)


def test_a_spanish_speaker_reads_the_list_in_spanish(ids, ben):
    Participant.objects.filter(pk=ben.member_id).update(language="es")

    missing = [each for each in ask(ben, ids, "gate").json()["conditions"] if not each["met"]]

    assert [each["title"] for each in missing] == ["Registro de hoy"]


def test_who_is_offered_a_place_reads_that_it_waits_to_be_accepted(ids, cleo):
    GroupSession.objects.filter(pk=ids["session"]).update(status="scheduled")

    codes = [c["code"] for c in ask(cleo, ids, "gate").json()["conditions"] if not c["met"]]

    assert codes[0] == "enrolment_active"
    assert tell(cleo, ids).status_code == 404


def test_the_list_says_which_form_and_which_questions(ids, ben, cleo):
    asked = [c for c in ask(cleo, ids, "gate").json()["conditions"] if c["form"]]
    by_form = {each["form"]["id"]: each["form"]["group"] for each in asked}

    assert by_form == {
        ids["telehealth_consent"]: None,
        ids["group_agreement"]: ids["group"],
        ids["member_pledge"]: ids["group"],
    }
    questions = [c["screening"] for c in ask(cleo, ids, "gate").json()["conditions"]]
    assert {"key": "phq-9", "id": None} in questions


def test_a_licence_of_the_group_counts_until_somebody_comes(ids, ada, tomas, ben):
    """Tomás may work in New Hampshire; once only Ada has come, nobody there may."""
    group = session_of(ids).group
    group.co_facilitators.add(Clinician.objects.get(pk=tomas.member_id))
    license_in(Clinician.objects.get(pk=tomas.member_id), "US-NH")

    assert tell(ben, ids, region="NH").json()["gate"]["open"]
    talk = Talk(session_of(ids)).enters(ben)
    talk.enters(ada)

    assert [e.body["unmet"] for e in talk.events if e.kind == "door.refused"] == [
        ["licence_does_not_cover"]
    ]
    assert not ask(ben, ids, "gate").json()["open"]
    talk.enters(tomas)
    assert ask(ben, ids, "gate").json()["open"]
