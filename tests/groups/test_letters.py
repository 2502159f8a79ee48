"""What people are written about places and sessions: in their words, by their clock, discreetly."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.clinics.models import Membership
from clinicians.notices.letters import Letter
from clinicians.notices.models import Notice, NoticePreference
from sessions_app.groups import letters
from sessions_app.groups.commands import (
    cancel_session,
    enrol,
    leave_group,
    reschedule_session,
    update_group,
)
from sessions_app.groups.schedule import PastDate
from sessions_app.groups.times import in_words
from sessions_app.participants.models import Participant
from tests.cast.groups import make_session
from tests.cast.post import the_post_goes_out

TELLING = ("Tuesday Circle", "group", "grupo", "therap", "terap", "Ben", "Wren", "flooded")


@pytest.fixture
def planned(circle, ben, cleo, enrolled):
    """A session in three days, in a circle with Ben and Cleo."""
    enrolled(ben, circle)
    enrolled(cleo, circle)
    return make_session(circle, (now() + timedelta(days=3)).replace(microsecond=0))


def person(actor, **changes):
    Participant.objects.filter(pk=actor.member_id).update(**changes)


def calendar_of(letter):
    [(name, content, media_type)] = letter.attachments
    assert (name, media_type) == ("appointment.ics", "text/calendar; method=PUBLISH")
    return Calendar.from_ical(content)


def recipients():
    return sorted(letter.to[0] for letter in the_post_goes_out())


def test_otto_moves_nothing_and_nobody_is_written_to(planned, otto):
    with pytest.raises(NotFound):
        cancel_session(otto, planned.pk, reason="Mine.")

    assert the_post_goes_out() == []


def test_a_person_is_told_of_a_place_and_another_of_a_seat_that_freed(ines, ben, cleo, circle):
    circle.capacity = 1
    circle.save()
    place = enrol(ines, circle.pk, participant=ben.member_id)
    enrol(ines, circle.pk, participant=cleo.member_id)
    [offer] = the_post_goes_out()
    assert offer.to == ["ben@harbour.example"]
    assert offer.subject == "Harbour Street Clinic keeps a place for you"

    place.activate(now())
    place.save()
    leave_group(ben, place.pk)
    [_, freed] = the_post_goes_out()
    assert freed.to == ["cleo@harbour.example"]
    assert freed.subject == "A place is free for you at Harbour Street Clinic"


def test_who_is_still_invited_has_one_letter_that_leads_in_already(ines, ben, circle):
    Membership.objects.filter(pk=ben.member_id).update(status="invited")
    enrol(ines, circle.pk, participant=ben.member_id)

    assert the_post_goes_out() == []


def test_a_move_is_told_to_active_members_by_their_own_clock(ada, ben, cleo, planned):
    person(cleo, language="es", time_zone="Europe/Madrid")
    was = planned.starts_at
    moved = reschedule_session(
        ada, planned.pk, starts_at=was + timedelta(days=1), reason="The office is flooded."
    )
    by_person = {letter.to[0]: letter for letter in the_post_goes_out()}

    english, spanish = by_person["ben@harbour.example"], by_person["cleo@harbour.example"]
    home = ZoneInfo("America/New_York")
    for at in (was, moved.starts_at):
        assert in_words(at, home, "en") in english.body
        assert in_words(at, ZoneInfo("Europe/Madrid"), "es") in spanish.body
    assert "New York time" in english.body
    assert "hora de Madrid" in spanish.body
    assert spanish.subject == "Su cita tiene una hora nueva"


def test_one_calendar_entry_follows_its_session_through_every_change(ada, ben, planned):
    for days in (1, 2):
        reschedule_session(
            ada, planned.pk, starts_at=planned.starts_at + timedelta(days=days), reason="Flooded."
        )
    cancel_session(ada, planned.pk, reason="Flooded.")
    mine = [each for each in the_post_goes_out() if each.to == ["ben@harbour.example"]]
    calendars = [calendar_of(letter) for letter in mine]
    entries = [calendar.walk("VEVENT")[0] for calendar in calendars]

    assert {str(calendar["METHOD"]) for calendar in calendars} == {"PUBLISH"}
    assert {str(entry["UID"]) for entry in entries} == {f"{planned.pk}@testserver"}
    assert [entry["SEQUENCE"] for entry in entries] == [1, 2, 3]
    assert [str(entry["STATUS"]) for entry in entries] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert entries[1]["DTSTART"].dt == planned.starts_at + timedelta(days=2)
    assert {str(entry["SUMMARY"]) for entry in entries} == {"Appointment"}
    assert {str(entry["CLASS"]) for entry in entries} == {"PRIVATE"}


def test_neither_who_left_nor_who_is_gone_is_told(ada, ben, cleo, sol, circle, planned, enrolled):
    Membership.objects.filter(pk=cleo.member_id).update(status="deactivated", deactivated_at=now())
    circle.enrolments.filter(participant_id=ben.member_id).update(status="left", left_at=now())
    cancel_session(ada, planned.pk, reason="Flooded.")

    assert the_post_goes_out() == []


def test_who_wants_no_reminders_is_told_of_changes_all_the_same(ada, ben, cleo, planned):
    NoticePreference.objects.create(
        clinic_id=ben.clinic_id, member_id=ben.member_id, session_reminders=False
    )
    cancel_session(ada, planned.pk, reason="Flooded.")

    assert recipients() == ["ben@harbour.example", "cleo@harbour.example"]


def test_a_new_timetable_is_told_once_and_a_new_name_not_at_all(ada, ben, circle, enrolled):
    enrolled(ben, circle)
    update_group(ada, circle.pk, name="Wednesday Circle")
    assert recipients() == []
    update_group(ada, circle.pk, start_time=time(19, 30))
    [letter] = the_post_goes_out()
    assert letter.subject == "Your appointments have new times"


def test_a_refused_change_tells_nobody(ada, ben, planned):
    with pytest.raises(PastDate):
        reschedule_session(ada, planned.pk, starts_at=now() - timedelta(days=1), reason="Oops.")

    assert not Notice.objects.exists()


def test_no_letter_names_a_group_a_person_or_a_reason(ada, ben, cleo, planned):
    person(cleo, language="es")
    reschedule_session(
        ada, planned.pk, starts_at=planned.starts_at + timedelta(hours=3), reason="It is flooded."
    )
    cancel_session(ada, planned.pk, reason="It is flooded.")

    for letter in the_post_goes_out():
        said = f"{letter.subject} {letter.body} {letter.attachments}"
        assert [word for word in TELLING if word in said] == []
    ours = [each for each in vars(letters).values() if isinstance(each, Letter)]
    assert len(ours) == 6
    for words in ours:
        said = f"{words.subject} {words.body}".lower()
        assert [each for each in ("group", "grupo", "therap", "terap") if each in said] == []


@pytest.mark.parametrize(
    ("at", "zone", "language", "words"),
    [
        ((2026, 11, 1, 5, 30), "America/New_York", "en", "Sunday, November 1, 2026, 1:30 a.m."),
        ((2026, 11, 1, 23, 0), "America/New_York", "en", "Sunday, November 1, 2026, 6:00 p.m."),
        ((2026, 10, 31, 22, 0), "America/New_York", "en", "Saturday, October 31, 2026, 6:00 p.m."),
        ((2026, 3, 28, 17, 0), "Europe/Madrid", "es", "sábado, 28 de marzo de 2026, 18:00"),
        ((2026, 3, 29, 16, 0), "Europe/Madrid", "es", "domingo, 29 de marzo de 2026, 18:00"),
    ],
)
def test_times_are_right_on_either_side_of_a_clock_change(at, zone, language, words):
    assert in_words(datetime(*at).replace(tzinfo=UTC), ZoneInfo(zone), language).startswith(words)


def test_telling_many_costs_no_more_than_telling_one(
    ada, ben, cleo, circle, queries, enrolled, kept_keys
):
    """Each act is another session's cancellation; Ben alone first, then Ben and Cleo."""
    sessions = iter([make_session(circle, now() + timedelta(days=day)) for day in range(3, 9)])
    enrolled(ben, circle)

    def cancel():
        cancel_session(ada, next(sessions).pk, reason="Flooded.")

    alone = queries(cancel)
    enrolled(cleo, circle)
    assert queries(cancel) == alone
