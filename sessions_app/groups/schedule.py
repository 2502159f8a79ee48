"""When a group meets. Pure: wall-clock time in the group's zone, kept across DST.

A time that a change of clocks skips is moved forward by the gap; one that comes twice means the
first. Both are what `fold=0` says (PEP 495).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from backend.kernel.errors import BadInput
from sessions_app.groups.recurrence import (
    MOST_A_YEAR,
    NoSessions,
    TooManySessions,
    check_rule,
    plain_rule,
    rule_dates,
    year_after,
)

FARTHEST = timedelta(days=2 * 366)


class UnknownTimeZone(BadInput):
    code, message = "unknown_time_zone", "We do not know this time zone."


class PastDate(BadInput):
    code, message = "past_date", "This date has passed."


class TooFarAhead(BadInput):
    code, message = "too_far_ahead", "This date is more than two years ahead."


@dataclass(frozen=True, slots=True)
class Schedule:
    """The plan of a group. `exceptions` take days out, `extras` add days at the same hour."""

    first_date: date
    start_time: time
    time_zone: str
    rrule: str = ""
    exceptions: Collection[date] = field(default_factory=tuple)
    extras: Collection[date] = field(default_factory=tuple)

    @property
    def zone(self) -> ZoneInfo:
        return zone_named(self.time_zone)

    def dates(self, before: date) -> list[date]:
        """The days of meeting before this one, in order."""
        ruled = rule_dates(self.rrule, self.first_date, self.start_time, self.zone, before)
        extra = {each for each in self.extras if each < before}
        return sorted((set(ruled) | extra) - set(self.exceptions))

    def starts(self, before: date) -> list[datetime]:
        return [moment_of(day, self.start_time, self.zone) for day in self.dates(before)]


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at.replace(fold=0), tzinfo=zone).astimezone(UTC)


def zone_named(name: str) -> ZoneInfo:
    if name not in _zones():
        raise UnknownTimeZone(time_zone=name[:64])
    return ZoneInfo(name)


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - {"Factory", "localtime"})


def checked(schedule: Schedule) -> Schedule:
    """The schedule with its rule tidied; refuses what could not be kept."""
    rule = plain_rule(schedule.rrule)
    tidy = Schedule(
        schedule.first_date,
        schedule.start_time,
        schedule.time_zone,
        rule,
        sorted(set(schedule.exceptions)),
        sorted(set(schedule.extras)),
    )
    check_rule(rule, tidy.first_date, tidy.start_time, tidy.zone)
    if len(tidy.exceptions) > MOST_A_YEAR or len(tidy.extras) > MOST_A_YEAR:
        raise TooManySessions
    first_year = tidy.dates(year_after(tidy.first_date))
    if len(first_year) > MOST_A_YEAR:
        raise TooManySessions
    if not first_year:
        raise NoSessions
    return tidy


def check_ahead(days: Collection[date], today: date) -> None:
    """Refuse days that have passed, or that lie too far ahead to be meant."""
    for day in days:
        if day < today:
            raise PastDate(date=day.isoformat())
        if day > today + FARTHEST:
            raise TooFarAhead(date=day.isoformat())
