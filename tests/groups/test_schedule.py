"""A group meets at the same time of the wall clock all year, in whatever zone it lives."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions_app.groups.recurrence import (
    BadRecurrence,
    NoSessions,
    TooManySessions,
    UnsupportedRecurrence,
)
from sessions_app.groups.schedule import (
    PastDate,
    Schedule,
    TooFarAhead,
    UnknownTimeZone,
    check_ahead,
    checked,
    moment_of,
)

ZONES = sorted(available_timezones() - {"Factory", "localtime"})
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
RULES = st.sampled_from(
    [
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "FREQ=MONTHLY;BYDAY=1SA",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
    ]
)


def plan(rule="FREQ=WEEKLY", first=date(2026, 1, 6), at=time(18), zone="America/New_York", **more):
    return Schedule(first, at, zone, rule, **more)


def exists(moment, zone):
    """Did the wall clock really show this time, or did a change of clocks skip it?"""
    back = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return back.replace(tzinfo=None) == moment


@given(st.sampled_from(ZONES), DAYS, HOURS, RULES)
@settings(max_examples=300, deadline=None)
def test_the_wall_clock_time_is_the_same_all_year_in_every_zone(zone_name, first, at, rule):
    zone = ZoneInfo(zone_name)
    schedule = plan(rule, first, at, zone_name)
    days = schedule.dates(before=first + timedelta(days=366))
    starts = schedule.starts(before=first + timedelta(days=366))
    for day, start in zip(days, starts, strict=True):
        shown = start.astimezone(zone).replace(tzinfo=None)
        wanted = datetime.combine(day, at)
        if exists(wanted, zone):
            assert shown == wanted
        else:
            assert shown > wanted


@given(RULES, DAYS, HOURS)
@settings(max_examples=100, deadline=None)
def test_the_days_are_those_of_the_rule(rule, first, at):
    before = first + timedelta(days=400)
    found = rrulestr(rule, dtstart=datetime.combine(first, at)).between(
        datetime.combine(first, time.min), datetime.combine(before, time.min), inc=True
    )
    expected = [each.date() for each in found if each.date() < before]
    assert plan(rule, first, at).dates(before) == expected


@pytest.mark.parametrize(
    ("zone", "day", "at", "utc"),
    [
        ("America/New_York", date(2026, 3, 8), time(2, 30), "2026-03-08T07:30"),
        ("America/New_York", date(2026, 11, 1), time(1, 30), "2026-11-01T05:30"),
        ("Europe/Berlin", date(2026, 3, 29), time(2, 15), "2026-03-29T01:15"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:45"),
    ],
)
def test_a_skipped_time_moves_forward_and_a_doubled_one_means_the_first(zone, day, at, utc):
    moment = moment_of(day, at, ZoneInfo(zone))
    assert moment.strftime("%Y-%m-%dT%H:%M") == utc


def test_a_weekly_group_keeps_six_o_clock_across_the_change_of_clocks():
    starts = plan(first=date(2026, 2, 24)).starts(before=date(2026, 3, 20))
    assert [each.hour for each in starts] == [23, 23, 22, 22]


def test_exceptions_fall_out_and_extra_days_come_in():
    schedule = plan(exceptions=[date(2026, 1, 13)], extras=[date(2026, 1, 15), date(2026, 1, 13)])
    assert schedule.dates(before=date(2026, 1, 21)) == [
        date(2026, 1, 6),
        date(2026, 1, 15),
        date(2026, 1, 20),
    ]


def test_without_a_rule_the_group_meets_once_and_on_the_extra_days():
    schedule = plan("", extras=[date(2026, 2, 1)])
    assert schedule.dates(before=date(2027, 1, 1)) == [date(2026, 1, 6), date(2026, 2, 1)]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260120", date(2026, 1, 20)),
        ("20260121T000000Z", date(2026, 1, 20)),
        ("20260120T120000Z", date(2026, 1, 13)),
    ],
)
def test_until_means_the_wall_clock_of_the_group_and_a_bare_date_its_whole_day(until, last):
    assert plan(f"FREQ=WEEKLY;UNTIL={until}").dates(before=date(2027, 1, 1))[-1] == last


@pytest.mark.parametrize(
    ("rule", "refusal"),
    [
        ("FREQ=SECONDLY", UnsupportedRecurrence),
        ("FREQ=MINUTELY;INTERVAL=5", UnsupportedRecurrence),
        ("FREQ=HOURLY", UnsupportedRecurrence),
        ("FREQ=DAILY;BYHOUR=9,17", UnsupportedRecurrence),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", UnsupportedRecurrence),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", UnsupportedRecurrence),
        ("FREQ=WEEKLY;BYEASTER=0", UnsupportedRecurrence),
        ("FREQ=SOMETIMES", UnsupportedRecurrence),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", NoSessions),
        ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", NoSessions),
        ("FREQ=YEARLY;INTERVAL=9;BYMONTH=2;BYMONTHDAY=29", NoSessions),
        ("FREQ=WEEKLY;UNTIL=20200101", NoSessions),
        ("FREQ=WEEKLY;INTERVAL=0", BadRecurrence),
        ("FREQ=WEEKLY;INTERVAL=-1", BadRecurrence),
        ("FREQ=WEEKLY;COUNT=99999", BadRecurrence),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20270101", BadRecurrence),
        ("FREQ=WEEKLY;UNTIL=20261399", BadRecurrence),
        ("FREQ=WEEKLY;FREQ=DAILY", BadRecurrence),
        ("FREQ=WEEKLY;BYDAY=XX", BadRecurrence),
        ("FREQ=WEEKLY;BYDAY=", BadRecurrence),
        ("every tuesday", BadRecurrence),
        ("BYDAY=TU", BadRecurrence),
        ("DTSTART:20260101T000000\nRRULE:FREQ=DAILY", BadRecurrence),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused_with_its_code(rule, refusal):
    with pytest.raises(refusal):
        checked(plan(rule))


@given(st.text(max_size=60) | st.text("FREQ=WEKLYBDATUNIVCOM;0123456789,+-", max_size=60))
@settings(max_examples=300, deadline=None)
def test_whatever_stands_in_the_rule_it_is_kept_or_refused(text):
    with suppress(BadRecurrence, UnsupportedRecurrence, NoSessions, TooManySessions):
        assert checked(plan(text)).dates(before=date(2027, 1, 7))


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "America", "../etc/passwd", "localtime"])
def test_an_unknown_zone_is_refused(zone):
    with pytest.raises(UnknownTimeZone):
        checked(plan(zone=zone))


def test_more_than_a_meeting_a_day_is_too_many():
    extras = [date(2030, 1, 1) + timedelta(days=each) for each in range(400)]
    with pytest.raises(TooManySessions):
        checked(plan("FREQ=DAILY", extras=extras))


def test_exceptions_that_leave_nothing_are_refused():
    with pytest.raises(NoSessions):
        checked(plan("", exceptions=[date(2026, 1, 6)]))


def test_the_rule_is_stored_plainly():
    assert checked(plan("rrule:freq=weekly; byday=tu;")).rrule == "FREQ=WEEKLY;BYDAY=TU"


def test_days_that_passed_or_lie_years_ahead_are_refused():
    check_ahead([date(2026, 1, 6)], today=date(2026, 1, 6))
    with pytest.raises(PastDate):
        check_ahead([date(2026, 1, 5)], today=date(2026, 1, 6))
    with pytest.raises(TooFarAhead):
        check_ahead([date(2036, 1, 5)], today=date(2026, 1, 6))
