"""Reminders: a day and an hour before, once each, to who is in, by their own clock."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Membership
from clinicians.notices.models import Notice, NoticePreference
from clinicians.notices.opting_out import opting_member
from sessions_app.groups import reminders
from sessions_app.groups.commands import cancel_session, reschedule_session
from sessions_app.groups.reminders import remind_of_sessions
from sessions_app.participants.models import Participant
from tests.cast.groups import enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out

BEN, CLEO = "ben@harbour.example", "cleo@harbour.example"


@pytest.fixture
def session(circle, ben, enrolled):
    """In twenty hours, with Ben."""
    enrolled(ben, circle)
    return make_session(circle, (now() + timedelta(hours=20)).replace(microsecond=0))


@pytest.fixture
def at(monkeypatch):
    """`at(moment)`: it is that time for the clock that reminds."""
    return lambda moment: monkeypatch.setattr(reminders, "now", lambda: moment)


def reminded():
    """To whom reminders have gone so far, in order."""
    remind_of_sessions()
    return [letter.to[0] for letter in the_post_goes_out() if is_reminder(letter)]


def is_reminder(letter):
    return "List-Unsubscribe" in letter.extra_headers


def test_each_clinic_reminds_its_own_people_in_its_own_name(session, otto, other_clinic):
    theirs = make_group(otto, name="Mill Circle")
    enrol_at(enlist(other_clinic, "Olaf Berg", Role.PARTICIPANT), theirs)
    make_session(theirs, session.starts_at + timedelta(hours=1))
    remind_of_sessions()

    harbour, mill = the_post_goes_out()
    assert (harbour.to, mill.to) == ([BEN], ["olaf@mill.example"])
    assert "Harbour Street Clinic" in harbour.body
    assert "Mill Lane Practice" in mill.body
    assert "Harbour" not in mill.body


def test_each_reminder_is_said_once_a_day_and_an_hour_before(session, at):
    start = session.starts_at
    at(start - timedelta(hours=24, minutes=1))
    assert reminded() == []
    for moment in (timedelta(hours=24), timedelta(hours=23), timedelta(hours=2)):
        at(start - moment)
        assert reminded() == [BEN]
    for moment in (timedelta(hours=1), timedelta(minutes=5)):
        at(start - moment)
        assert reminded() == [BEN, BEN]
    at(start)
    assert reminded() == [BEN, BEN]


def test_who_joins_late_is_reminded_too(session, cleo, circle, enrolled):
    assert reminded() == [BEN]
    enrolled(cleo, circle)
    assert reminded() == [BEN, CLEO]


@pytest.mark.parametrize("status", ["offered", "waitlisted", "left"])
def test_who_is_not_in_is_not_reminded(session, cleo, circle, enrolled, status):
    enrolled(cleo, circle, status)
    assert reminded() == [BEN]


def test_nobody_who_is_deactivated_is_reminded(session, ben):
    Membership.objects.filter(pk=ben.member_id).update(status="deactivated", deactivated_at=now())
    assert reminded() == []


@pytest.mark.parametrize("status", ["cancelled", "live", "closed"])
def test_no_session_is_announced_that_is_not_to_come(session, status):
    type(session).objects.filter(pk=session.pk).update(
        status=status,
        opened_at=now() if status != "cancelled" else None,
        closed_at=now() if status == "closed" else None,
    )
    assert reminded() == []


def test_an_archived_group_reminds_nobody(session, circle):
    circle.archived_at = now()
    circle.save()
    assert reminded() == []


def test_a_session_that_moved_is_announced_anew_at_its_new_time(session, ada, at):
    assert reminded() == [BEN]
    moved = reschedule_session(
        ada, session.pk, starts_at=session.starts_at + timedelta(days=2), reason="Flooded."
    )
    assert reminded() == [BEN]
    at(moved.starts_at - timedelta(hours=24))
    assert reminded() == [BEN, BEN]
    [before, after] = [entry_of(each) for each in the_post_goes_out() if is_reminder(each)]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert before["UID"] == after["UID"]
    assert after["DTSTART"].dt == moved.starts_at


def test_a_reminder_that_has_not_left_is_taken_back_by_a_change(session, ada):
    remind_of_sessions()
    cancel_session(ada, session.pk, reason="Flooded.")

    assert [letter.subject for letter in the_post_goes_out()] == [
        "Your appointment will not take place"
    ]


def test_a_reminder_that_could_not_leave_in_time_stays_behind(session):
    remind_of_sessions()
    Notice.objects.update(not_after=now() - timedelta(seconds=1))

    assert the_post_goes_out() == []


def test_who_wishes_none_gets_none_and_the_letter_says_how(session, ben, client_for):
    assert reminded() == [BEN]
    [letter] = the_post_goes_out()
    link = letter.extra_headers["List-Unsubscribe"].strip("<>")
    address, _, token = link.partition("#token=")
    assert address == "http://testserver/optout"
    assert link in letter.body
    assert opting_member(token) == ben.member_id
    Notice.objects.all().delete()

    client_for(ben).post("/api/v1/notices/opt-out", {"token": token}, format="json")
    assert len(reminded()) == 1
    NoticePreference.objects.update(session_reminders=True)
    assert len(reminded()) == 2


def test_a_reminder_shows_each_person_their_own_clock_on_both_sides_of_a_change(
    circle, ben, cleo, enrolled, at
):
    """In 2027 clocks go forward on March 14 in New York and on March 28 in Madrid."""
    Participant.objects.filter(pk=cleo.member_id).update(language="es", time_zone="Europe/Madrid")
    for actor in (ben, cleo):
        enrolled(actor, circle)
    shown = {}
    for day in (13, 14, 27, 28):
        starts_at = datetime(2027, 3, day, 22, tzinfo=UTC)
        make_session(circle, starts_at)
        at(starts_at - timedelta(minutes=30))
        remind_of_sessions()
        shown[day] = {letter.to[0]: clock_in(letter) for letter in the_post_goes_out()[-2:]}

    assert shown == {
        13: {BEN: "5:00 p.m. (New York time)", CLEO: "23:00 (hora de Madrid)"},
        14: {BEN: "6:00 p.m. (New York time)", CLEO: "23:00 (hora de Madrid)"},
        27: {BEN: "6:00 p.m. (New York time)", CLEO: "23:00 (hora de Madrid)"},
        28: {BEN: "6:00 p.m. (New York time)", CLEO: "00:00 (hora de Madrid)"},
    }


def test_one_session_that_fails_keeps_no_other_from_its_reminder(session, cleo, ada, caplog):
    elsewhere = make_group(ada, name="Thursday Circle")
    enrol_at(cleo, elsewhere)
    make_session(elsewhere, session.starts_at + timedelta(hours=1))
    Participant.objects.exclude(pk=cleo.member_id).update(time_zone="Nowhere/Atall")

    assert reminded() == [CLEO]
    assert "ZoneInfoNotFoundError" in caplog.text


def test_a_session_costs_the_same_however_many_are_in_it(
    session, clinic, circle, queries, kept_keys
):
    def anew():
        Notice.objects.all().delete()
        remind_of_sessions()

    one = queries(anew)
    for name in ("Dora", "Emil", "Fay"):
        enrol_at(enlist(clinic, f"{name} Person", Role.PARTICIPANT), circle)
    assert queries(anew) == one
    assert Notice.objects.count() == 4


def test_a_minute_with_nothing_to_say_costs_little_and_writes_nothing(session, queries):
    remind_of_sessions()
    assert queries(remind_of_sessions) == 4


def entry_of(letter):
    [(_, content, _)] = letter.attachments
    return Calendar.from_ical(content).walk("VEVENT")[0]


def clock_in(letter):
    [line] = [line for line in letter.body.splitlines() if "2027" in line]
    return line.partition("2027, ")[2]
