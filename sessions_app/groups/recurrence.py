"""The part of RFC 5545's RRULE that a group may follow: days, weeks, months or years.

Rules that cannot end their search (a daily rule with a date that never comes) are refused by their
shape, so that expanding a stored rule is always quick.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from backend.kernel.errors import BadInput

FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
COMMON = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"}
BY_DATE = {"BYMONTH", "BYMONTHDAY", "BYSETPOS"}
UNTIL = re.compile(r"UNTIL=(\d{8})(T\d{6})?(Z?)(?=;|$)")
NUMBER = re.compile(r"[1-9]\d{0,3}")
MOST_A_YEAR = 366


class BadRecurrence(BadInput):
    code, message = "bad_recurrence", "This repeat rule cannot be read."


class UnsupportedRecurrence(BadInput):
    code = "recurrence_unsupported"
    message = "Sessions repeat by days, weeks, months or years, at one time of day."


class NoSessions(BadInput):
    code, message = "no_sessions", "With these dates the group would never meet."


class TooManySessions(BadInput):
    code, message = "too_many_sessions", "A group meets at most 366 times a year."


def plain_rule(text: str) -> str:
    """The rule in capitals without its prefix; refuses what we do not follow."""
    rule = re.sub(r"\s", "", text).upper().removeprefix("RRULE:").strip(";")
    if not rule:
        return ""
    pairs = [part.partition("=") for part in rule.split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(parts) != len(pairs) or not all(parts.values()) or "FREQ" not in parts:
        raise BadRecurrence
    if parts["FREQ"] not in FREQUENCIES or not set(parts) <= _allowed(parts):
        raise UnsupportedRecurrence
    for name in parts.keys() & {"INTERVAL", "COUNT"}:
        if not NUMBER.fullmatch(parts[name]):
            raise BadRecurrence
    if "COUNT" in parts and "UNTIL" in parts:
        raise BadRecurrence("A repeat rule ends after a number of times or on a date, not both.")
    return rule


def _allowed(parts: dict[str, str]) -> set[str]:
    if parts["FREQ"] == "DAILY":
        return COMMON - ({"BYDAY"} if "INTERVAL" in parts else set())
    return COMMON if parts["FREQ"] == "WEEKLY" else COMMON | BY_DATE


def rule_dates(rule: str, first: date, at: time, zone: ZoneInfo, before: date) -> list[date]:
    """The days from `first` on and before `before`. Without a rule: the first day alone."""
    if not rule:
        return [first] if first < before else []
    naive = takewhile(lambda day: day.date() < before, _expanded(rule, first, at, zone))
    most = MOST_A_YEAR * max(1, (before - first).days // 365 + 1)
    return [each.date() for each in islice(naive, most)]


def check_rule(rule: str, first: date, at: time, zone: ZoneInfo) -> None:
    """Refuse a rule that dateutil cannot read."""
    if rule:
        next(iter(_expanded(rule, first, at, zone)), None)


def _expanded(rule: str, first: date, at: time, zone: ZoneInfo) -> rrule:
    try:
        found = rrulestr(_local_until(rule, zone), dtstart=datetime.combine(first, at))
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError):
        raise BadRecurrence from None
    if not isinstance(found, rrule):
        raise BadRecurrence
    return found


def _local_until(rule: str, zone: ZoneInfo) -> str:
    """UNTIL as wall-clock time of the group: a bare date means to the end of that day."""

    def local(match: re.Match[str]) -> str:
        day, hour, utc = match.groups()
        moment = datetime.strptime(day + (hour or "T235959"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 (wall clock)
        if utc and hour:
            moment = moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        return f"UNTIL={moment:%Y%m%dT%H%M%S}"

    return UNTIL.sub(local, rule)


def year_after(day: date) -> date:
    return day + timedelta(days=366)
