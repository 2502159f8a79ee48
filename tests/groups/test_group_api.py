"""Groups over HTTP: strangers first, then members, auditors, and the staff who hold them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access.actor import Role
from tests.cast.groups import enrol_at, make_group, make_session
from tests.cast.people import enlist

GROUPS = "/api/v1/groups"
LEGAL_NAMES = ("Okafor", "Vance", "Frost", "617 555", "@harbour.example")


def new_group(**fields):
    first = (now() + timedelta(days=10)).date().isoformat()
    return {
        "name": "Evening Walk",
        "first_date": first,
        "start_time": "18:00",
        "rrule": "FREQ=WEEKLY",
        **fields,
    }


@pytest.fixture
def shared(ben, cleo, circle, tonight):
    """Ben and Cleo are in the circle."""
    return {who: enrol_at(who, circle) for who in (ben, cleo)}


def test_otto_is_told_that_there_is_nothing(client_for, otto, circle, tonight, ben, enrolled):
    place = enrolled(ben, circle, "offered")
    browser = client_for(otto)
    at = "2031-01-01T10:00:00Z"
    requests = [
        browser.get(f"{GROUPS}/{circle.pk}"),
        browser.patch(f"{GROUPS}/{circle.pk}", {"name": "Mine"}, format="json"),
        browser.get(f"{GROUPS}/{circle.pk}/roster"),
        browser.get(f"{GROUPS}/{circle.pk}/sessions"),
        browser.post(f"{GROUPS}/{circle.pk}/sessions", {"starts_at": at}, format="json"),
        browser.post(
            f"{GROUPS}/{circle.pk}/enrolments", {"participant": ben.member_id}, format="json"
        ),
        browser.get(f"/api/v1/sessions/{tonight.pk}"),
        browser.post(f"/api/v1/sessions/{tonight.pk}/cancel", {"reason": "x"}, format="json"),
        browser.post(
            f"/api/v1/sessions/{tonight.pk}/reschedule",
            {"starts_at": at, "reason": "x"},
            format="json",
        ),
        *[
            browser.post(f"/api/v1/enrolments/{place.pk}/{step}", {}, format="json")
            for step in ("accept", "activate", "decline", "leave")
        ],
        browser.get(f"{GROUPS}/{uuid4()}"),
    ]
    assert {(each.status_code, each.json()["code"]) for each in requests} == {(404, "not_found")}
    assert browser.get(GROUPS).json()["results"] == []
    assert browser.get("/api/v1/sessions").json()["results"] == []


def test_without_sign_in_there_is_no_group_at_all(db):
    for path in (GROUPS, "/api/v1/sessions", "/api/v1/participants"):
        assert APIClient().get(path).status_code == 401


def test_a_member_sees_others_by_alias_only_wherever_they_look(
    client_for, ben, cleo, circle, tonight, shared
):
    browser = client_for(ben)
    pages = [
        browser.get(GROUPS),
        browser.get(f"{GROUPS}/{circle.pk}"),
        browser.get(f"{GROUPS}/{circle.pk}/roster"),
        browser.get(f"{GROUPS}/{circle.pk}/sessions"),
        browser.get("/api/v1/sessions"),
        browser.get(f"/api/v1/sessions/{tonight.pk}"),
    ]
    assert {each.status_code for each in pages} == {200}
    for page in pages:
        assert not [name for name in LEGAL_NAMES if name in page.content.decode()]
        assert str(cleo.member_id) not in page.content.decode()
    roster = pages[2].json()
    assert [set(each) for each in roster] == [{"id", "alias", "pronouns"}] * 2
    assert {each["alias"] for each in roster} == {"Wren", "Sam"}
    assert {each["id"] for each in roster} == {str(place.pk) for place in shared.values()}


def test_the_order_of_the_members_roster_tells_nothing_of_who_came_first(
    client_for, ben, cleo, circle
):
    enrol_at(ben, circle)
    enrol_at(cleo, circle, at=now() - timedelta(days=40))
    roster = client_for(ben).get(f"{GROUPS}/{circle.pk}/roster").json()
    assert [each["alias"] for each in roster] == ["Sam", "Wren"]


def test_members_do_not_learn_who_waits_or_is_offered(client_for, ben, cleo, circle):
    enrol_at(ben, circle)
    enrol_at(cleo, circle, "waitlisted")
    browser = client_for(ben)
    assert len(browser.get(f"{GROUPS}/{circle.pk}/roster").json()) == 1
    group = browser.get(f"{GROUPS}/{circle.pk}").json()
    assert (group["waiting"], group["offered"], group["enrolled"]) == (None, None, 1)


@pytest.mark.parametrize("status", ["left", "declined"])
def test_who_is_not_in_the_group_does_not_find_it(client_for, ben, circle, tonight, status):
    enrol_at(ben, circle, status)
    browser = client_for(ben)
    assert browser.get(f"{GROUPS}/{circle.pk}").status_code == 404
    assert browser.get(f"/api/v1/sessions/{tonight.pk}").status_code == 404
    assert browser.get(GROUPS).json()["results"] == []


def test_a_member_leaves_with_words_that_only_staff_could_read(client_for, ben, circle):
    place = enrol_at(ben, circle)
    answer = client_for(ben).post(
        f"/api/v1/enrolments/{place.pk}/leave", {"reason": "Too far."}, format="json"
    )
    assert answer.json()["status"] == "left"
    place.refresh_from_db()
    assert place.reason == "Too far."


def test_a_member_enters_but_opens_and_plans_nothing(client_for, ben, tonight, shared):
    abilities = client_for(ben).get(f"/api/v1/sessions/{tonight.pk}").json()["abilities"]
    assert {name for name, each in abilities.items() if each["allowed"]} == {"enter"}


def test_a_member_sees_that_a_session_moved_but_not_why(client_for, ada, ben, circle, enrolled):
    enrolled(ben, circle)
    session = make_session(circle, now() + timedelta(days=3))
    target = (now() + timedelta(days=4)).isoformat()
    moved = client_for(ada).post(
        f"/api/v1/sessions/{session.pk}/reschedule",
        {"starts_at": target, "reason": "A funeral."},
        format="json",
    )
    assert moved.json()["changes"][0]["reason"] == "A funeral."
    seen = client_for(ben).get(f"/api/v1/sessions/{session.pk}").json()["changes"]
    assert [(each["kind"], each["reason"]) for each in seen] == [("rescheduled", "")]
    assert seen[0]["by"]["display_name"] == "Ada Quill"


def test_an_auditor_sees_that_groups_exist_and_nobody_in_them(client_for, abe, circle, shared):
    browser = client_for(abe)
    assert browser.get(f"{GROUPS}/{circle.pk}").status_code == 200
    assert browser.get(f"{GROUPS}/{circle.pk}/roster").status_code == 403
    abilities = browser.get("/api/v1/sessions").json()["results"][0]["abilities"]
    assert not any(each["allowed"] for each in abilities.values())


def test_another_facilitator_sees_nothing_until_they_co_hold_the_group(
    client_for, tomas, circle, shared
):
    browser = client_for(tomas)
    assert browser.get(f"{GROUPS}/{circle.pk}").status_code == 404
    circle.co_facilitators.add(tomas.member_id)
    assert browser.get(GROUPS).json()["results"][0]["co_facilitators"][0]["display_name"] == (
        "Tomás Rey"
    )
    assert len(browser.get(f"{GROUPS}/{circle.pk}/roster").json()) == 2


def test_staff_see_who_is_behind_each_alias(client_for, ada, ben, circle, shared):
    roster = client_for(ada).get(f"{GROUPS}/{circle.pk}/roster").json()
    assert {each["legal_name"] for each in roster} == {"Ben Okafor", "Cleo Vance"}
    assert all(each["abilities"]["leave"]["allowed"] for each in roster)


def test_a_facilitator_sets_up_a_group_and_sees_its_sessions(client_for, ada):
    browser = client_for(ada)
    made = browser.post(GROUPS, new_group(capacity=8, minimum=3), format="json")
    assert made.status_code == 201
    group = made.json()
    assert group["facilitator"]["display_name"] == "Ada Quill"
    assert group["time_zone"] == "America/New_York"
    sessions = browser.get(f"{GROUPS}/{group['id']}/sessions").json()["results"]
    assert sessions[0]["id"] == group["next_session"]["id"]
    latest = browser.get(f"{GROUPS}/{group['id']}/sessions?order=latest").json()["results"]
    assert [each["id"] for each in latest] == [each["id"] for each in reversed(sessions)]


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"capacity": 0}, "bad_input", "capacity"),
        ({"capacity": 51}, "bad_input", "capacity"),
        ({"name": "Circle \u202eelcric"}, "bad_input", "name"),
        ({"name": ""}, "bad_input", "name"),
        ({"name": "n" * 81}, "bad_input", "name"),
        ({"kind": "party"}, "bad_input", "kind"),
        ({"session_minutes": 5}, "bad_input", "session_minutes"),
        ({"first_date": "2026-02-30"}, "bad_input", "first_date"),
        ({"start_time": "25:00"}, "bad_input", "start_time"),
        ({"first_date": "2020-01-01"}, "past_date", "date"),
        ({"extra_dates": ["2020-01-01"]}, "past_date", "date"),
        ({"first_date": "9999-12-31"}, "too_far_ahead", "date"),
        ({"time_zone": "Mars/Olympus"}, "unknown_time_zone", "time_zone"),
        ({"rrule": "FREQ=SECONDLY"}, "recurrence_unsupported", None),
        ({"rrule": "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31"}, "no_sessions", None),
        ({"rrule": "nonsense"}, "bad_recurrence", None),
        ({"capacity": 3, "minimum": 4}, "minimum_over_capacity", None),
        ({"facilitator": str(uuid4())}, "not_a_facilitator", None),
    ],
)
def test_a_group_that_cannot_be_is_refused_with_a_code(client_for, ada, wrong, code, field):
    answer = client_for(ada).post(GROUPS, new_group(**wrong), format="json")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert field is None or field in answer.json()["errors"]


def test_sessions_are_found_by_time_and_status(client_for, ada, circle):
    past = make_session(circle, now() - timedelta(days=7))
    soon = make_session(circle, now() + timedelta(days=1))
    browser = client_for(ada)
    cut = now().strftime("%Y-%m-%dT%H:%M:%SZ")

    def found(query):
        return [each["id"] for each in browser.get(f"/api/v1/sessions?{query}").json()["results"]]

    assert found(f"from={cut}") == [str(soon.pk)]
    assert found(f"to={cut}") == [str(past.pk)]
    assert found("status=cancelled") == []
    assert browser.get("/api/v1/sessions?status=lost").status_code == 400


def test_the_door_opens_on_the_day_and_not_before(client_for, ada, circle, tonight):
    later = make_session(circle, now() + timedelta(days=3))
    browser = client_for(ada)
    tonight_page = browser.get(f"/api/v1/sessions/{tonight.pk}").json()
    later_page = browser.get(f"/api/v1/sessions/{later.pk}").json()
    assert tonight_page["abilities"]["open"]["allowed"] is True
    assert later_page["abilities"]["open"]["allowed"] is False
    assert "day" in later_page["abilities"]["open"]["reason"]
    assert later_page["abilities"]["cancel"]["allowed"] is True


def test_a_page_costs_the_same_however_much_is_on_it(
    client_for, clinic, ada, tomas, circle, queries
):
    def fill(number):
        person = enlist(clinic, f"Dana{number} Frost", Role.PARTICIPANT)
        group = make_group(ada, f"Group {number}")
        group.co_facilitators.add(tomas.member_id)
        for each in (group, circle):
            enrol_at(person, each)
        make_session(group, now() + timedelta(days=number + 1))

    browser = client_for(ada)
    paths = [GROUPS, "/api/v1/sessions", f"{GROUPS}/{circle.pk}/roster"]
    fill(0)
    few = [queries(lambda path=path: browser.get(path)) for path in paths]
    for number in range(1, 5):
        fill(number)
    for path in paths:
        browser.get(path)
    many = [queries(lambda path=path: browser.get(path)) for path in paths]
    assert many == few
