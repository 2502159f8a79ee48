"""Making, checking, handing out and revoking attendance reports."""

import csv
import hashlib
import io

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from sessions_app.attendance.commands import confirm_attendance, override_attendance
from sessions_app.reports.commands import hand_out_report, revoke_report
from sessions_app.reports.models import Report, ReportRevocation
from sessions_app.reports.selectors import known_reports, standing, standing_of
from sessions_app.reports.states import AlreadyRevoked, NotConfirmed, NothingConfirmed, ScopeUnclear
from tests.attendance import meeting
from tests.reports.conftest import make, week

pytestmark = pytest.mark.django_db(transaction=True)


def text_of(actor, report):
    content = hand_out_report(actor, report_id=report.pk).content
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def rows_of(actor, report):
    content = hand_out_report(actor, report_id=report.pk).content
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def last_act():
    return AuditRecord.objects.latest("seq")


def test_otto_finds_no_session_no_group_and_no_report(otto, confirmed, group, report):
    for attempt in (
        lambda: make(otto, session=confirmed.pk),
        lambda: make(otto, **week(group)),
        lambda: hand_out_report(otto, report_id=report.pk),
        lambda: revoke_report(otto, report_id=report.pk, reason="x"),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert not known_reports(otto).exists()


@pytest.mark.parametrize("who", ["ben", "sol", "abe"])
def test_members_supervisors_and_auditors_make_and_find_none(who, confirmed, report, request):
    person = request.getfixturevalue(who)
    with pytest.raises(Forbidden):
        make(person, session=confirmed.pk)
    with pytest.raises(NotFound):
        hand_out_report(person, report_id=report.pk)
    assert not known_reports(person).exists()


def test_a_report_says_everything_a_reviewer_looks_for(ines, ada, confirmed, licence):
    text = text_of(ines, report := make(ines, session=confirmed.pk, purpose="Payer's review"))

    started = confirmed.opened_at.astimezone(confirmed.group.zone)
    for needed in (
        "Harbour Street Clinic", "Tuesday circle", "Therapy group", "Text chat, online", "90853",
        f"Session 1, {started:%A} {started.day} {started:%B} {started.year}", "Payer's review",
        "America/New_York", "Ines Duarte", "Page 1 of 1", "Number present 2",
        f"{started:%H:%M} {started.tzname()} to", "Ada Quill, LICSW",
        "licence LICSW 1029384 (US-MA)", "NPI 1558598797",
        "Ben Okafor Present", "Cleo Vance Late", "70", "/verify",
        "-".join(report.code[at : at + 4] for at in (0, 4, 8, 12)),
    ):  # fmt: skip
        assert needed in text, needed
    assert "95" not in text.replace(report.code, "").split("Modality")[1].split("Scope")[0]


def test_aliases_do_not_stand_in_a_report(ada, report):
    text = text_of(ada, report)
    assert "Wren" not in text
    assert "Sam " not in text


def test_only_a_therapy_group_has_the_procedure_code(ada, clinic, ben):
    circle = meeting.circle(clinic, ada, name="Friday walk", kind="support_group")
    meeting.seat(circle, ben)
    held = meeting.meeting(circle)
    confirm_attendance(ada, session_id=held.pk)
    assert "90853" not in text_of(ada, make(ada, session=held.pk))


def test_nothing_is_reported_that_nobody_confirmed(ada, session, group):
    with pytest.raises(NotConfirmed):
        make(ada, session=session.pk)
    with pytest.raises(NothingConfirmed):
        make(ada, **week(group))


def test_a_group_s_report_sums_up_and_says_what_it_leaves_out(ada, confirmed, group):
    second = meeting.meeting(group, number=2)
    confirm_attendance(ada, session_id=second.pk)
    meeting.meeting(group, number=3)
    text = text_of(ada, make(ada, **week(group)))

    assert "1 closed session is not in this report" in text
    assert "Ben Okafor 1 of 2 90" in text
    assert text.count("Confirmed by") == 2


def test_a_report_of_one_person_names_nobody_else(ada, confirmed, places):
    text = text_of(ada, make(ada, session=confirmed.pk, enrolment=places["cleo"].pk))
    assert "Cleo Vance" in text
    assert "Ben" not in text
    assert "Number present 2" in text


@pytest.mark.parametrize("asked", ["none", "both", "backwards", "half"])
def test_a_scope_must_be_clear(ada, confirmed, group, asked):
    days = week(group)
    wishes = {
        "none": {},
        "both": {"session": confirmed.pk, "group": group.pk},
        "backwards": days | {"first_date": days["last_date"], "last_date": days["first_date"]},
        "half": days | {"last_date": None},
    }
    with pytest.raises(ScopeUnclear):
        make(ada, **wishes[asked])


def test_a_correction_is_shown_beside_what_presence_said(ada, confirmed, places):
    excuse(ada, confirmed, places["cleo"], reason="Her <b>train</b> stood still.")
    text = text_of(ada, make(ada, session=confirmed.pk))
    assert "Cleo Vance Excused *" in text
    assert "presence said: Late, 70 min" in text
    assert "Her <b>train</b> stood still." in text
    assert "Number present 1" in text


def test_the_csv_has_the_same_facts(ada, confirmed, places, licence):
    excuse(ada, confirmed, places["cleo"], reason="Train.", minutes=0)
    rows = rows_of(ada, make(ada, session=confirmed.pk, format="csv"))

    assert [(row["legal_name"], row["status"], row["minutes"]) for row in rows] == [
        ("Ben Okafor", "present", "90"),
        ("Cleo Vance", "excused", "0"),
    ]
    assert (rows[1]["presence_status"], rows[1]["presence_minutes"]) == ("late", "70")
    assert rows[0]["procedure_code"] == "90853"
    assert "LICSW 1029384" in rows[0]["facilitators"]


def test_what_is_kept_is_sealed_and_its_digest_fits(ada, report):
    stored = Report.objects.values_list("content", "purpose").get(pk=report.pk)
    assert all(str(value).startswith("v1|") for value in stored)
    content = hand_out_report(ada, report_id=report.pk).content
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == report.digest


def test_making_and_downloading_are_in_the_trail_without_names(ada, report):
    assert last_act().act == "report.created"
    hand_out_report(ada, report_id=report.pk)
    assert (last_act().act, last_act().object) == (
        "report.downloaded",
        f"sessions_app.Report:{report.pk}",
    )
    assert "Ben" not in str(last_act().sealed)


def test_a_code_answers_valid_then_superseded_by_a_newer_report(ada, confirmed, report):
    assert standing_of(report.code.lower()) == "valid"
    newer = make(ada, session=confirmed.pk)
    assert (standing_of(report.code), standing_of(newer.code)) == ("superseded", "valid")


def test_another_format_or_scope_supersedes_nothing(ada, confirmed, group, places, report):
    make(ada, session=confirmed.pk, format="csv")
    make(ada, session=confirmed.pk, enrolment=places["ben"].pk)
    make(ada, **week(group))
    assert standing_of(report.code) == "valid"


def test_a_later_correction_supersedes_session_and_group_reports(
    ada, confirmed, group, places, report
):
    whole = make(ada, **week(group))
    excuse(ada, confirmed, places["cleo"])
    assert (standing_of(report.code), standing_of(whole.code)) == ("superseded", "superseded")


def test_a_correction_of_another_session_supersedes_nothing(ada, group, places, report):
    other = meeting.meeting(group, number=2)
    confirm_attendance(ada, session_id=other.pk)
    excuse(ada, other, places["cleo"])
    assert standing_of(report.code) == "valid"


def test_a_revoked_report_is_revoked_whatever_else(ada, ines, confirmed, report):
    revoked = revoke_report(ines, report_id=report.pk, reason="Sent to the wrong address.")
    assert standing(revoked) == standing_of(report.code) == "revoked"
    assert last_act().act == "report.revoked"
    stored = ReportRevocation.objects.values_list("reason", flat=True).get()
    assert str(stored).startswith("v1|")
    with pytest.raises(AlreadyRevoked):
        revoke_report(ines, report_id=report.pk, reason="Again.")


def test_a_co_facilitator_does_not_revoke_what_another_made(tomas, group, report):
    group.co_facilitators.add(meeting.clinician(tomas))
    with pytest.raises(Forbidden):
        revoke_report(tomas, report_id=report.pk, reason="x")


@pytest.mark.parametrize("code", ["", "hello", "0000-0000-0000-0000", "é" * 16, "x" * 500])
def test_other_codes_are_unknown(db, code):
    assert standing_of(code) == "unknown"


def test_reports_are_never_changed(ada, ines, report):
    revoke_report(ines, report_id=report.pk, reason="x")
    for rows in (ReportRevocation.objects.all(), Report.objects.all()):
        for change in (rows.get().save, lambda rows=rows: rows._raw_delete(rows.db)):
            with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                change()


def test_twenty_more_people_or_sessions_cost_no_more_queries(
    ada, confirmed, group, people, count_queries
):
    def making():
        make(ada, **week(group))

    few = count_queries(making)
    for number in range(12):
        meeting.seat(group, people(f"Person{number} Test"))
    for number in range(2, 6):
        held = meeting.meeting(group, number=number)
        confirm_attendance(ada, session_id=held.pk)
    assert count_queries(making) == few


def excuse(actor, session, place, **rest):
    given = {"status": "excused", "reason": "Her train stood still."} | rest
    return override_attendance(actor, session_id=session.pk, enrolment_id=place.pk, **given)
