"""What a correction does to somebody's minutes, and what a confirmed sheet remembers."""

import pytest
from django.db import DatabaseError, transaction

from clinicians.audit.models import AuditRecord
from sessions_app.attendance.commands import (
    confirm_attendance,
    override_attendance,
    set_attendance_rules,
)
from sessions_app.attendance.models import AttendanceEntry
from sessions_app.attendance.reckoning import Code, Rules
from sessions_app.attendance.selectors import attendance_sheet, confirmed_sheets
from sessions_app.attendance.states import MinutesWhileAway
from sessions_app.groups.selectors import known_sessions
from tests.attendance import meeting

pytestmark = pytest.mark.django_db(transaction=True)
ABSENCES = ["no_show", "excused", "cancelled_late"]


@pytest.fixture
def correct(ada, session, places):
    """Cleo came 20 minutes late and stayed for 70."""

    def corrected(status, minutes=None):
        return override_attendance(
            ada, session_id=session.pk, enrolment_id=places["cleo"].pk, status=status,
            minutes=minutes, reason="She told us so.",
        )  # fmt: skip

    return corrected


def test_a_correction_without_minutes_carries_on_those_of_the_one_before(correct):
    correct("present", 85)
    assert correct("late").minutes == 85


def test_a_first_correction_without_minutes_carries_on_what_presence_said(correct):
    assert correct("present").minutes == 70


@pytest.mark.parametrize("absence", ABSENCES)
def test_who_was_away_has_no_minutes(correct, absence):
    assert (correct(absence).minutes, correct(absence, 0).minutes) == (0, 0)
    assert AuditRecord.objects.latest("seq").sealed["detail"]["minutes"] == 0


@pytest.mark.parametrize("absence", ABSENCES)
def test_who_was_away_is_not_given_minutes(correct, absence):
    with pytest.raises(MinutesWhileAway):
        correct(absence, 5)
    assert not AttendanceEntry.objects.filter(kind="override").exists()


def test_an_absence_taken_back_brings_the_counted_minutes_back(correct):
    correct("no_show")
    row = correct("late")
    assert (row.status, row.minutes) == (Code.LATE, 70)


def test_minutes_while_away_are_refused_with_a_code_and_by_the_database(
    client_for, ada, session, places
):
    address = f"/api/v1/sessions/{session.pk}/attendance/{places['cleo'].pk}/override"
    given = {"status": "no_show", "minutes": 70, "reason": "x"}
    answer = client_for(ada).post(address, given, format="json")
    assert (answer.status_code, answer.json()["code"]) == (400, "minutes_while_away")

    line = AttendanceEntry(
        clinic_id=ada.clinic_id, session=session, enrolment=places["cleo"], by_id=ada.member_id,
        kind="override", status="no_show", minutes=70,
    )  # fmt: skip
    with pytest.raises(DatabaseError, match="no_minutes_while_away"), transaction.atomic():
        line.save()


def test_a_confirmed_sheet_shows_the_rules_of_its_day(ada, ines, session):
    confirm_attendance(ada, session_id=session.pk)
    set_attendance_rules(ines, changes={"late_after": 30, "present_percent": 100})

    assert attendance_sheet(ada, session.pk).rules == Rules()
    [sheet], _ = confirmed_sheets(ada, list(known_sessions(ada)))
    assert sheet.rules == Rules()


def test_a_sheet_that_is_not_confirmed_shows_the_rules_of_today(ada, ines, session):
    set_attendance_rules(ines, changes={"late_after": 30})
    assert attendance_sheet(ada, session.pk).rules == Rules(late_after=30)


def test_who_left_the_group_and_came_back_the_same_evening_is_one_present(
    ada, ben, group, session, places
):
    places["ben"].leave(meeting.at(40))
    places["ben"].save()
    again = meeting.seat(group, ben, since=45)
    meeting.stay(session, again.pk, 45, 90)

    sheet = attendance_sheet(ada, session.pk)
    assert [str(row.enrolment.participant.legal_name) for row in sheet.rows] == [
        "Ben Okafor", "Ben Okafor", "Cleo Vance",
    ]  # fmt: skip
    assert sheet.number_present == 2


def test_a_register_is_in_the_order_of_names_whatever_their_accents_and_case(
    ada, group, session, people
):
    for name in ("Zoe Abel", "Ángel Ruiz", "bea dorn", "Émile Zola"):
        meeting.seat(group, people(name))

    names = [str(row.enrolment.participant.legal_name) for row in
             attendance_sheet(ada, session.pk).rows]  # fmt: skip
    assert names == [
        "Ángel Ruiz", "bea dorn", "Ben Okafor", "Cleo Vance", "Émile Zola", "Zoe Abel",
    ]  # fmt: skip
