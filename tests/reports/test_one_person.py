"""A report of one person: all their places in the group, and only where they were expected."""

import pytest

from sessions_app.attendance.commands import confirm_attendance
from sessions_app.reports.selectors import standing_of
from sessions_app.reports.states import NotConfirmed, NotOnRegister
from tests.attendance import meeting
from tests.reports.conftest import make, week
from tests.reports.test_making import rows_of, text_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def returned(ada, ben, group, confirmed, places):
    """Ben was there the first time, left the group before the second, was back for the third.
    Gives his first and his second place."""
    day = 24 * 60
    places["ben"].leave(meeting.at(day - 60))
    places["ben"].save()
    again = meeting.seat(group, ben, since=day + 200)
    for number in (2, 3):
        held = meeting.meeting(group, number=number)
        meeting.stay(held, places["cleo"].pk, 0, 90)
        if number == 3:
            meeting.stay(held, again.pk, 0, 60)
        confirm_attendance(ada, session_id=held.pk)
    return places["ben"], again


def test_it_has_the_sessions_of_all_their_places_and_no_others(ada, group, returned):
    for place in returned:
        text = text_of(ada, make(ada, **week(group), enrolment=place.pk))
        assert "Session 1 ·" in text
        assert "Session 2 ·" not in text
        assert "Session 3 ·" in text
        assert "Ben Okafor 2 of 2 150" in text
        assert "Nobody" not in text
        assert "Cleo" not in text


def test_the_csv_has_the_same_sessions(ada, group, returned):
    rows = rows_of(ada, make(ada, **week(group), enrolment=returned[0].pk, format="csv"))
    assert [(row["session"], row["legal_name"], row["minutes"]) for row in rows] == [
        ("1", "Ben Okafor", "90"),
        ("3", "Ben Okafor", "60"),
    ]


def test_a_newer_one_supersedes_it_whichever_place_was_named(ada, group, returned):
    older, newer = (make(ada, **week(group), enrolment=place.pk) for place in returned)
    assert (standing_of(older.code), standing_of(newer.code)) == ("superseded", "valid")


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_who_was_not_on_the_register_has_no_report(ada, group, confirmed, people, form):
    late_comer = meeting.seat(group, people("Nia New"), since=10_000)
    for scope in ({"session": confirmed.pk}, week(group)):
        with pytest.raises(NotOnRegister):
            make(ada, **scope, enrolment=late_comer.pk, format=form)


def test_what_nobody_confirmed_is_still_said_to_be_so(ada, session, places):
    with pytest.raises(NotConfirmed):
        make(ada, session=session.pk, enrolment=places["ben"].pk)


def test_it_says_so_over_http(client_for, ada, group, confirmed, people):
    late_comer = meeting.seat(group, people("Nia New"), since=10_000)
    wish = {"kind": "session", "session": str(confirmed.pk), "enrolment": str(late_comer.pk)}
    answer = client_for(ada).post(
        "/api/v1/reports", wish | {"format": "pdf", "purpose": "Records"}, format="json"
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "not_on_register")
