"""When a report stops being valid: by what the ledger holds, not by what clocks say."""

from datetime import timedelta
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from backend.kernel.clock import now
from backend.kernel.ids import uuid7
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.attendance.models import AttendanceEntry
from sessions_app.groups.models import GroupSession
from sessions_app.reports.models import Report
from sessions_app.reports.scope import session_scope
from sessions_app.reports.selectors import sheets_within, standing_of
from tests.attendance import meeting
from tests.reports.conftest import make, week

pytestmark = pytest.mark.django_db(transaction=True)


def correction(actor, session, place, at):
    return AttendanceEntry(
        clinic_id=actor.clinic_id, session=session, enrolment=place, kind="override",
        status="excused", minutes=0, reason="x", by_id=actor.member_id, at=at,
    )  # fmt: skip


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_a_correction_dated_before_a_report_and_committed_after_it_supersedes_it(
    ada, confirmed, group, places, form
):
    alone = make(ada, session=confirmed.pk, format=form)
    whole = make(ada, **week(group), format=form)
    early = min(alone.created_at, whole.created_at) - timedelta(seconds=5)
    correction(ada, confirmed, places["cleo"], early).save()
    assert [standing_of(each.code) for each in (alone, whole)] == ["superseded"] * 2


@pytest.mark.only_on("postgresql")
def test_a_correction_that_is_under_way_while_a_report_is_made_supersedes_it(
    ada, confirmed, places
):
    written, report_made = Event(), Event()

    def correct():
        with transaction.atomic():
            GroupSession.objects.select_for_update().get(pk=confirmed.pk)
            correction(ada, confirmed, places["cleo"], confirmed.closed_at).save()
            written.set()
            report_made.wait(20)
        connection.close()

    other = Thread(target=correct)
    other.start()
    assert written.wait(20)
    report = make(ada, session=confirmed.pk)
    report_made.set()
    other.join()
    assert standing_of(report.code) == "superseded"


def test_a_session_confirmed_later_supersedes_the_reports_that_left_it_out(ada, confirmed, group):
    second = meeting.meeting(group, number=2)
    whole, alone = make(ada, **week(group)), make(ada, session=confirmed.pk)
    confirm_attendance(ada, session_id=second.pk)
    assert [standing_of(each.code) for each in (whole, alone)] == ["superseded", "valid"]


def test_sessions_that_start_together_are_told_apart(ada, confirmed, group, places):
    twin = meeting.meeting(group, number=2)
    starts = {"starts_at": confirmed.starts_at, "ends_at": confirmed.ends_at}
    GroupSession.objects.filter(pk=twin.pk).update(**starts)
    report = make(ada, session=confirmed.pk)
    confirm_attendance(ada, session_id=twin.pk)

    found = sheets_within(ada, session_scope(ada, confirmed.pk))
    assert [each.session.number for each in found.sheets] == [1]
    assert standing_of(report.code) == "valid"


def test_a_report_of_an_older_state_made_at_the_same_time_does_not_supersede_one_of_a_newer(
    ada, confirmed, places
):
    older = make(ada, session=confirmed.pk)
    correction(ada, confirmed, places["cleo"], confirmed.closed_at).save()
    report = make(ada, session=confirmed.pk)

    late = Report.objects.get(pk=older.pk)
    late.pk, late.code, late.created_at = uuid7(), "0" * 16, now()
    late.save(force_insert=True)
    assert [standing_of(each.code) for each in (late, report)] == ["superseded", "valid"]
