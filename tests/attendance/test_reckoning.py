"""Minutes and statuses, reckoned from intervals alone."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions_app.attendance.reckoning import (
    Code,
    Presence,
    Rules,
    Window,
    enough,
    presence,
    status,
    union,
)

TEN = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
HALF_PAST_ELEVEN = TEN + timedelta(minutes=90)
RULES = Rules(present_minutes=45, present_percent=50, late_after=10, left_early=10)


def at(minutes, seconds=0):
    return TEN + timedelta(minutes=minutes, seconds=seconds)


def window(opened=0, closed=90, planned=(0, 90)):
    return Window(at(opened), at(closed), at(planned[0]), at(planned[1]))


def stays(*pairs):
    return [(at(start), None if end is None else at(end)) for start, end in pairs]


def reckoned(pairs, when=None):
    when = when or window()
    found = presence(stays(*pairs), when)
    return found.minutes, status(found, when, RULES)


def test_nobody_there_is_no_show():
    assert reckoned([]) == (0, Code.NO_SHOW)


def test_a_whole_session_is_present():
    assert reckoned([(0, 90)]) == (90, Code.PRESENT)


def test_two_tabs_do_not_double_minutes():
    assert reckoned([(0, 90), (5, 80)]) == (90, Code.PRESENT)


def test_a_reconnect_counts_what_was_missed_as_missed():
    assert reckoned([(0, 40), (50, 90)]) == (80, Code.PRESENT)


def test_time_in_the_lobby_before_the_opening_is_not_attendance():
    assert reckoned([(-20, 90)], window(opened=5)) == (85, Code.PRESENT)


def test_a_stay_without_an_end_lasts_until_the_close():
    assert reckoned([(30, None)]) == (60, Code.LATE)


def test_late_counts_from_the_opening_when_the_door_opened_late():
    assert reckoned([(24, 90)], window(opened=15)) == (66, Code.PRESENT)
    assert reckoned([(26, 90)], window(opened=15)) == (64, Code.LATE)


def test_coming_on_time_to_a_session_opened_early_is_not_late():
    assert reckoned([(0, 90)], window(opened=-15)) == (90, Code.PRESENT)


def test_leaving_with_everyone_when_it_closed_early_is_not_early():
    assert reckoned([(0, 60)], window(closed=60)) == (60, Code.PRESENT)


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        ((10, 90), Code.PRESENT), ((11, 90), Code.LATE), ((0, 80), Code.PRESENT),
        ((0, 79), Code.LEFT_EARLY), ((20, 70), Code.LATE_LEFT_EARLY), ((0, 44), Code.PARTIAL),
        ((0, 45), Code.LEFT_EARLY),
    ],
)  # fmt: skip
def test_the_clinic_s_rules_decide(stay, expected):
    assert reckoned([stay])[1] == expected


def test_percent_is_enough_in_a_short_session():
    short = window(closed=30, planned=(0, 30))
    assert enough(presence(stays((0, 15)), short), short, RULES)
    assert not enough(presence(stays((0, 14)), short), short, RULES)


def test_minutes_are_rounded_down():
    found = presence([(TEN, at(9, 59))], window())
    assert found.minutes == 9


def test_a_session_that_never_lasted_counts_nobody_present():
    nothing = window(closed=0)
    assert not enough(presence(stays((-5, 5)), nothing), nothing, RULES)


def test_first_and_last_moments_and_connections_are_told():
    found = presence(stays((3, 20), (10, 30), (50, 70), (95, 99)), window())
    assert (found.first_joined, found.last_left, found.connections) == (at(3), at(70), 3)


moments = st.integers(-60 * 60, 150 * 60).map(lambda seconds: TEN + timedelta(seconds=seconds))
some_stays = st.lists(st.tuples(moments, st.one_of(st.none(), moments)), max_size=8)


def seconds_inside(intervals, when):
    """The slow way: ask each second of the session whether anybody was there."""
    inside = 0
    for second in range(int(when.length.total_seconds())):
        moment = when.opened + timedelta(seconds=second)
        inside += any(start <= moment < (end or when.closed) for start, end in intervals)
    return inside


@settings(deadline=None)
@given(some_stays)
def test_the_union_agrees_with_counting_every_second(intervals):
    when = window()
    assert presence(intervals, when).time == timedelta(seconds=seconds_inside(intervals, when))


@settings(deadline=None)
@given(some_stays, some_stays)
def test_more_presence_never_means_less_time_and_never_more_than_the_session(some, more):
    when = window()
    alone, together = presence(some, when).time, presence(some + more, when).time
    assert alone <= together <= when.length


@settings(deadline=None)
@given(some_stays)
def test_order_and_repetition_change_nothing(intervals):
    when = window()
    once, again = presence(intervals, when), presence([*reversed(intervals), *intervals], when)
    assert (once.time, once.first_joined, once.last_left) == (
        again.time,
        again.first_joined,
        again.last_left,
    )


@settings(deadline=None)
@given(st.lists(st.tuples(moments, moments).filter(lambda pair: pair[0] < pair[1]), max_size=8))
def test_a_union_is_disjoint_and_in_order(intervals):
    merged = union(intervals)
    assert all(left[1] < right[0] for left, right in itertools.pairwise(merged))


@settings(deadline=None)
@given(some_stays, st.builds(Rules, st.integers(1, 480), st.integers(1, 100)))
def test_everyone_gets_exactly_one_status(intervals, rules):
    when = window()
    found = presence(intervals, when)
    assert status(found, when, rules).attended == enough(found, when, rules)
    assert status(Presence(), when, rules) is Code.NO_SHOW
