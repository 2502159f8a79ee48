"""A report and a note name who led that session, whatever became of the group since."""

import pytest

from clinicians.access.actor import Role
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.groups.models import GroupSession
from sessions_app.groups.observations import Observation
from sessions_app.notes.commands import open_note, save_note, sign_note
from sessions_app.notes.selectors import leaders
from tests.attendance import meeting
from tests.cast.people import ADA_SIGNS_AS, enlist
from tests.notes.conftest import WORDS
from tests.reports.conftest import make, week
from tests.reports.test_making import rows_of, text_of

pytestmark = pytest.mark.django_db(transaction=True)
TOMAS = "Tomás Rey"


@pytest.fixture
def handed_over(group, tomas, noor):
    """After the session: the group is Tomás's now, and Noor helps him."""

    def hand_over():
        group.facilitator = meeting.clinician(tomas)
        group.save()
        group.co_facilitators.add(meeting.clinician(noor))

    return hand_over


@pytest.fixture
def noor(clinic):
    return enlist(clinic, "Noor Hale", Role.FACILITATOR)


def names(actor, session):
    session = GroupSession.objects.get(pk=session.pk)
    return [each.display_name for each in leaders(actor, [session])[session.pk]]


def test_an_old_report_does_not_name_the_group_s_new_facilitators(
    ada, ines, group, confirmed, handed_over
):
    handed_over()
    for scope in ({"session": confirmed.pk}, week(group)):
        assert {
            row["facilitators"] for row in rows_of(ines, make(ines, format="csv", **scope))
        } == {ADA_SIGNS_AS}
    text = text_of(ines, make(ines, session=confirmed.pk))
    assert (TOMAS in text, "Noor Hale" in text) == (False, False)


def test_a_co_facilitator_who_came_is_named_after_the_facilitator_of_record(
    ada, tomas, group, session, handed_over
):
    meeting.stay(session, tomas.member_id, 1, 90, role="facilitator")
    meeting.stay(session, tomas.member_id, 20, 90, role="facilitator")
    assert names(ada, session) == ["Ada Quill", TOMAS]
    handed_over()
    assert names(tomas, session) == ["Ada Quill", TOMAS]


def test_a_co_facilitator_who_did_not_come_is_not_named(ada, tomas, group, session):
    group.co_facilitators.add(meeting.clinician(tomas))
    assert names(ada, session) == ["Ada Quill"]


def test_who_only_sat_in_is_named_neither_in_a_report_nor_in_a_note(
    ada, ines, tomas, group, session
):
    Observation.objects.create(
        clinic_id=session.clinic_id,
        session=session,
        clinician=meeting.clinician(tomas),
        announced_by=meeting.clinician(ada),
    )
    meeting.stay(session, tomas.member_id, 0, 90, role="observer")
    confirm_attendance(ada, session_id=session.pk)

    assert names(ada, session) == ["Ada Quill"]
    assert TOMAS not in text_of(ines, make(ines, session=session.pk))
    rows = rows_of(ines, make(ines, format="csv", session=session.pk))
    assert {row["facilitators"] for row in rows} == {ADA_SIGNS_AS}
    save_note(ada, session_id=session.pk, body=WORDS, expected=None)
    assert open_note(ada, session_id=session.pk).header["facilitators"] == ["Ada Quill, LICSW"]


def test_before_a_session_those_who_are_planned_are_named(ada, tomas, group, session):
    group.co_facilitators.add(meeting.clinician(tomas))
    assert names(ada, meeting.planned(group)) == ["Ada Quill", TOMAS]


def test_a_note_s_header_names_who_led_and_keeps_it(ada, tomas, group, session, handed_over):
    save_note(ada, session_id=session.pk, body=WORDS, expected=None)
    handed_over()
    assert open_note(tomas, session_id=session.pk).header["facilitators"] == ["Ada Quill, LICSW"]
    signed = sign_note(tomas, session_id=session.pk, expected="1")
    assert signed.header["facilitators"] == ["Ada Quill, LICSW"]


def test_many_sessions_cost_no_more_queries(ada, tomas, group, session, count_queries):
    few = count_queries(lambda: leaders(ada, list(group.sessions.select_related("facilitator"))))
    for number in range(2, 8):
        held = meeting.meeting(group, number=number)
        meeting.stay(held, tomas.member_id, 0, 90, role="facilitator")
    sessions = group.sessions.select_related("facilitator")
    assert count_queries(lambda: leaders(ada, list(sessions.all()))) == few
