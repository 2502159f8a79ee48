"""Attendance over HTTP."""

import uuid

import pytest

from tests.attendance import meeting

pytestmark = pytest.mark.django_db(transaction=True)
CODES = [
    "present",
    "late",
    "left_early",
    "late_left_early",
    "partial",
    "no_show",
    "excused",
    "cancelled_late",
]


def url(session, tail=""):
    return f"/api/v1/sessions/{session.pk}/attendance{tail}"


def override(browser, session, place, **body):
    given = {"status": "excused", "reason": "Her train stood still."} | body
    return browser.post(url(session, f"/{place}/override"), given, format="json")


def code(answer):
    return answer.status_code, answer.json()["code"]


def test_otto_gets_404_everywhere(client_for, otto, session, places):
    browser = client_for(otto)
    answers = [
        browser.get(url(session)),
        browser.post(url(session, "/confirm")),
        override(browser, session, places["ben"].pk),
    ]
    assert [code(answer) for answer in answers] == [(404, "not_found")] * 3


def test_a_member_gets_nothing_that_tells_of_others(client_for, ben, session, places):
    browser = client_for(ben)
    for answer in (
        browser.get(url(session)),
        browser.post(url(session, "/confirm")),
        override(browser, session, places["cleo"].pk),
        browser.get("/api/v1/attendance-rules"),
    ):
        assert code(answer) == (403, "forbidden")
        assert "Cleo" not in answer.content.decode()


def test_a_sheet_shows_people_numbers_and_what_may_be_done(client_for, ada, session, places):
    sheet = client_for(ada).get(url(session)).json()

    assert sheet["number_present"] == 2
    assert (sheet["confirmed_at"], sheet["confirmed_by"]) == (None, None)
    assert sheet["abilities"]["confirm"] == {"allowed": True, "reason": ""}
    assert sheet["rules"]["late_after"] == 10
    assert sheet["rows"][1] == {
        "enrolment": str(places["cleo"].pk), "legal_name": "Cleo Vance", "alias": "Sam",
        "minutes": 70, "status": "late", "computed_minutes": 70, "computed_status": "late",
        "first_joined": sheet["rows"][1]["first_joined"],
        "last_left": sheet["session"]["closed_at"], "connections": 1, "override": None,
    }  # fmt: skip


def test_an_administrator_sees_why_she_cannot_confirm(client_for, ines, session):
    abilities = client_for(ines).get(url(session)).json()["abilities"]
    assert abilities["confirm"]["allowed"] is abilities["override"]["allowed"] is False
    assert abilities["confirm"]["reason"]


def test_confirming_and_overriding(client_for, ada, session, places):
    browser = client_for(ada)
    confirmed = browser.post(url(session, "/confirm")).json()
    assert confirmed["confirmed_by"] == "Ada Quill"
    assert confirmed["abilities"]["confirm"]["allowed"] is False
    assert code(browser.post(url(session, "/confirm"))) == (409, "attendance_confirmed")

    row = override(browser, session, places["cleo"].pk, minutes=0).json()
    assert (row["status"], row["minutes"], row["computed_status"]) == ("excused", 0, "late")
    assert row["override"]["by"] == "Ada Quill"
    assert row["override"]["reason"] == "Her train stood still."


def test_a_live_session_is_not_settled(client_for, ada, group, places):
    live = meeting.meeting(group, number=2, closed=None)
    assert code(client_for(ada).post(url(live, "/confirm"))) == (409, "session_not_closed")


@pytest.mark.parametrize(
    "body",
    [
        {"status": "asleep"}, {"reason": ""}, {"reason": "\u202egnirts"}, {"minutes": -1},
        {"minutes": 10**9}, {"reason": "x" * 501},
    ],
)  # fmt: skip
def test_bad_overrides_are_refused(client_for, ada, session, places, body):
    assert code(override(client_for(ada), session, places["ben"].pk, **body))[0] == 400


def test_an_unknown_person_is_not_found(client_for, ada, session):
    assert code(override(client_for(ada), session, uuid.uuid4())) == (404, "not_found")


def test_rules_are_read_by_staff_and_set_by_administrators(client_for, ada, ines):
    assert client_for(ada).get("/api/v1/attendance-rules").json() == {
        "present_minutes": 45, "present_percent": 50, "late_after": 10, "left_early": 10,
    }  # fmt: skip
    changed = client_for(ines).patch("/api/v1/attendance-rules", {"late_after": 5}, format="json")
    assert changed.json()["late_after"] == 5
    refused = client_for(ada).patch("/api/v1/attendance-rules", {"late_after": 1}, format="json")
    assert code(refused) == (403, "forbidden")


@pytest.mark.parametrize(
    "body", [{"present_percent": 0}, {"present_percent": 101}, {"late_after": -1}]
)
def test_rules_have_a_range(client_for, ines, body):
    answer = client_for(ines).patch("/api/v1/attendance-rules", body, format="json")
    assert answer.status_code == 400


def test_every_status_can_be_set(client_for, ada, session, places):
    browser = client_for(ada)
    for status in CODES:
        row = override(browser, session, places["ben"].pk, status=status).json()
        assert row["status"] == status
