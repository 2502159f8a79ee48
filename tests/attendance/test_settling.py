"""Confirming and correcting attendance: who may, when, and what stays visible."""

import uuid

import pytest
from django.db import DatabaseError, transaction

from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from sessions_app.attendance.commands import (
    confirm_attendance,
    override_attendance,
    set_attendance_rules,
)
from sessions_app.attendance.models import AttendanceEntry
from sessions_app.attendance.reckoning import Code, Rules
from sessions_app.attendance.selectors import attendance_sheet, confirmed_sheets
from sessions_app.attendance.states import AlreadyConfirmed, SessionNotClosed
from sessions_app.groups.selectors import known_sessions
from tests.attendance import meeting

pytestmark = pytest.mark.django_db(transaction=True)


def shown(sheet):
    return [(str(r.enrolment.participant.legal_name), r.minutes, r.status) for r in sheet.rows]


def last_act():
    return AuditRecord.objects.latest("seq")


def excuse(actor, session, place, **rest):
    return override_attendance(
        actor, session_id=session.pk, enrolment_id=place.pk, status="excused",
        reason="Her train stood still.", **rest,
    )  # fmt: skip


def test_otto_finds_no_such_session(otto, session, places):
    for attempt in (
        lambda: attendance_sheet(otto, session.pk),
        lambda: confirm_attendance(otto, session_id=session.pk),
        lambda: excuse(otto, session, places["ben"]),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert not AttendanceEntry.objects.exists()


def test_a_member_sees_no_attendance_not_even_their_own_row(ben, session, places):
    for attempt in (
        lambda: attendance_sheet(ben, session.pk),
        lambda: confirm_attendance(ben, session_id=session.pk),
        lambda: excuse(ben, session, places["cleo"]),
    ):
        with pytest.raises(Forbidden):
            attempt()
    assert not AttendanceEntry.objects.visible_to(ben).exists()


def test_an_auditor_sees_no_attendance(abe, session):
    with pytest.raises(Forbidden, match="trail"):
        attendance_sheet(abe, session.pk)


def test_a_facilitator_of_another_group_finds_no_such_session(tomas, session):
    with pytest.raises(NotFound):
        attendance_sheet(tomas, session.pk)


@pytest.mark.parametrize("who", ["ines", "sol"])
def test_administrators_and_supervisors_read_but_do_not_settle(who, session, places, request):
    person = request.getfixturevalue(who)
    assert attendance_sheet(person, session.pk).number_present == 2
    with pytest.raises(Forbidden):
        confirm_attendance(person, session_id=session.pk)
    with pytest.raises(Forbidden):
        excuse(person, session, places["ben"])


def test_the_sheet_comes_from_presence_and_leaves_staff_out(ada, session):
    sheet = attendance_sheet(ada, session.pk)

    assert shown(sheet) == [("Ben Okafor", 90, Code.PRESENT), ("Cleo Vance", 70, Code.LATE)]
    assert [row.connections for row in sheet.rows] == [2, 1]
    assert sheet.number_present == 2


def test_a_co_facilitator_confirms(ada, tomas, group, session):
    group.co_facilitators.add(meeting.clinician(tomas))
    sheet = confirm_attendance(tomas, session_id=session.pk)

    assert sheet.confirmation.by_id == tomas.member_id
    assert (last_act().act, last_act().sealed["detail"]) == (
        "attendance.confirmed",
        {"people": 2, "present": 2, "overridden": 0},
    )


def test_what_is_confirmed_stays_when_the_rules_change(ada, ines, session):
    confirm_attendance(ada, session_id=session.pk)
    set_attendance_rules(ines, changes={"present_minutes": 480, "present_percent": 100})

    assert [row.status for row in attendance_sheet(ada, session.pk).rows] == ["present", "late"]


def test_before_confirmation_the_rules_of_the_clinic_apply(ada, ines, session):
    set_attendance_rules(ines, changes={"late_after": 30})
    assert [row.status for row in attendance_sheet(ada, session.pk).rows] == ["present", "present"]


def test_only_administrators_set_rules(ada):
    with pytest.raises(Forbidden):
        set_attendance_rules(ada, changes={"late_after": 30})


def test_a_session_is_confirmed_once(ada, session):
    confirm_attendance(ada, session_id=session.pk)
    with pytest.raises(AlreadyConfirmed):
        confirm_attendance(ada, session_id=session.pk)


def test_a_live_session_is_shown_so_far_but_not_settled(ada, group, places):
    live = meeting.meeting(group, number=2, closed=None)
    assert len(attendance_sheet(ada, live.pk).rows) == 2
    with pytest.raises(SessionNotClosed):
        confirm_attendance(ada, session_id=live.pk)
    with pytest.raises(SessionNotClosed):
        excuse(ada, live, places["ben"])


def test_a_planned_session_has_no_rows_yet(ada, group, places):
    assert attendance_sheet(ada, meeting.planned(group).pk).rows == []


def test_an_override_stands_beside_what_presence_said(ada, session, places):
    row = excuse(ada, session, places["cleo"], minutes=0)

    assert (row.status, row.minutes) == (Code.EXCUSED, 0)
    assert (row.computed_status, row.computed_minutes) == (Code.LATE, 70)
    assert row.override.reason == "Her train stood still."
    assert row.override.by.display_name == "Ada Quill"
    assert attendance_sheet(ada, session.pk).number_present == 1


def test_the_reason_is_sealed_and_not_in_the_trail(ada, session, places):
    excuse(ada, session, places["cleo"])
    stored = AttendanceEntry.objects.filter(kind="override").values_list("reason", flat=True).get()
    assert str(stored).startswith("v1|")
    assert "train" not in str(last_act().sealed)
    assert last_act().sealed["detail"]["now"] == "excused"


def test_the_last_override_wins_and_both_stay(ada, session, places):
    confirm_attendance(ada, session_id=session.pk)
    excuse(ada, session, places["cleo"])
    override_attendance(
        ada, session_id=session.pk, enrolment_id=places["cleo"].pk, status="present",
        reason="She was there by telephone.", minutes=90,
    )  # fmt: skip

    sheet = attendance_sheet(ada, session.pk)
    assert shown(sheet)[1] == ("Cleo Vance", 90, Code.PRESENT)
    assert AttendanceEntry.objects.filter(kind="override").count() == 2


def test_nobody_is_overridden_who_was_not_in_the_group(ada, session):
    with pytest.raises(NotFound):
        override_attendance(
            ada, session_id=session.pk, enrolment_id=uuid.uuid4(), status="present", reason="x"
        )


def test_the_ledger_only_grows(ada, session):
    confirm_attendance(ada, session_id=session.pk)
    entry = AttendanceEntry.objects.first()
    entry.minutes = 1
    for change in (entry.save, entry.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_who_left_before_is_not_expected_and_who_joined_later_neither(
    ada, group, session, clinic, people
):
    gone, new = people("Gil Gone"), people("Nia New")
    left = meeting.seat(group, gone)
    left.leave(meeting.at(-60))
    left.save()
    meeting.seat(group, new, since=100)

    assert [name for name, _, _ in shown(attendance_sheet(ada, session.pk))] == [
        "Ben Okafor",
        "Cleo Vance",
    ]


def test_twenty_more_people_cost_no_more_queries(ada, session, people, group, count_queries):
    few = count_queries(lambda: attendance_sheet(ada, session.pk))
    for number in range(20):
        meeting.seat(group, people(f"Person{number} Test"))
    many = count_queries(lambda: attendance_sheet(ada, session.pk))
    assert many == few


def test_twenty_more_sessions_cost_no_more_queries(ada, group, places, count_queries):
    def sheets():
        return confirmed_sheets(ada, list(known_sessions(ada).order_by("starts_at")))[0]

    meeting_numbers = iter(range(1, 30))

    def confirmed():
        held = meeting.meeting(group, number=next(meeting_numbers))
        confirm_attendance(ada, session_id=held.pk)

    confirmed()
    few = count_queries(sheets)
    for _ in range(20):
        confirmed()
    assert count_queries(sheets) == few
    assert len(sheets()) == 21


def test_the_defaults_stand_until_a_clinic_sets_its_own(ada, session):
    assert attendance_sheet(ada, session.pk).rules == Rules()
