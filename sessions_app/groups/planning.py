"""Turning a schedule into planned sessions. Called inside a command, with the group's row locked.

A planned session belongs to a *day* of the schedule. Extending adds the days that are still
missing; re-planning also moves or takes back future sessions that nobody touched. What has begun,
ended, been moved, cancelled or added by hand stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db.models import F, Max, ProtectedError, QuerySet

from backend.kernel.clock import now
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.schedule import Schedule

HORIZON = timedelta(weeks=12)
ASIDE = 1_000_000
ASIDE_TIME = timedelta(days=36_500)


def schedule_of(group: Group) -> Schedule:
    return Schedule(
        group.first_date,
        group.start_time,
        group.time_zone,
        group.rrule,
        group.exception_dates,
        group.extra_dates,
    )


def extend(group: Group, since: datetime | None = None, ahead: timedelta = HORIZON) -> int:
    """Plan the days up to the horizon that have no session yet. Returns how many were added."""
    covered = {_day(group, each.original_starts_at) for each in _by_plan(group)}
    missing = [at for at in _planned_starts(group, since, ahead) if _day(group, at) not in covered]
    return _add(group, missing, next_number(group))


def replan(group: Group) -> None:
    """Make the future follow a changed schedule. Numbers of what stays as it is never change."""
    pool = {_day(group, each.original_starts_at): each for each in _untouched(group)}
    kept = [each for each in _by_plan(group) if each.pk not in {one.pk for one in pool.values()}]
    covered = {_day(group, each.original_starts_at) for each in kept}
    starts = [at for at in _planned_starts(group) if _day(group, at) not in covered]
    moves, surplus, missing = _match(group, pool, starts)
    _take_back(surplus)
    _set_aside(group, list(moves.values()))
    first = next_number(group)
    numbers = {at: first + place for place, at in enumerate(sorted([*moves, *missing]))}
    _move(group, moves, numbers)
    for at in missing:
        _add(group, [at], numbers[at])


def _match(
    group: Group, pool: dict[date, GroupSession], starts: Sequence[datetime]
) -> tuple[dict[datetime, GroupSession], list[GroupSession], list[datetime]]:
    """A session keeps its day if the new plan has it; the others take the free days in order."""
    moves = {at: pool[_day(group, at)] for at in starts if _day(group, at) in pool}
    taken = {each.pk for each in moves.values()}
    loose = [each for _, each in sorted(pool.items()) if each.pk not in taken]
    free = [at for at in starts if at not in moves]
    moves.update(zip(free, loose, strict=False))
    return moves, loose[len(free) :], free[len(loose) :]


def _set_aside(group: Group, moving: list[GroupSession]) -> None:
    """Free the numbers and times first, so that no order of updates meets a unique constraint."""
    group.sessions.filter(pk__in=[each.pk for each in moving]).update(
        number=F("number") + ASIDE, original_starts_at=F("original_starts_at") + ASIDE_TIME
    )


def _move(group: Group, moves: dict[datetime, GroupSession], numbers: dict[datetime, int]) -> None:
    for at, session in moves.items():
        session.number, session.facilitator_id = numbers[at], group.facilitator_id
        session.starts_at = session.original_starts_at = at
        session.ends_at = at + group.length
        session.save()


def _take_back(surplus: list[GroupSession]) -> None:
    """A plan that falls away leaves no trace, unless something already hangs on the session."""
    for session in surplus:
        try:
            session.delete()
        except ProtectedError:
            session.cancel()
            session.save()


def _add(group: Group, starts: Sequence[datetime], number: int) -> int:
    sessions = [
        GroupSession(
            clinic_id=group.clinic_id,
            group=group,
            number=number + place,
            starts_at=at,
            ends_at=at + group.length,
            original_starts_at=at,
            facilitator_id=group.facilitator_id,
        )
        for place, at in enumerate(starts)
    ]
    return len(group.sessions.bulk_create(sessions))


def _planned_starts(
    group: Group, since: datetime | None = None, ahead: timedelta = HORIZON
) -> list[datetime]:
    """Moments of the schedule after `since`, so far ahead of today or of the first meeting."""
    if group.archived_at:
        return []
    after = since or now()
    horizon = max(now().astimezone(group.zone).date(), group.first_date) + ahead
    by_hand = set(group.sessions.filter(extra=True).values_list("original_starts_at", flat=True))
    starts = schedule_of(group).starts(before=horizon)
    return [at for at in starts if at > after and at not in by_hand]


def _by_plan(group: Group) -> QuerySet[GroupSession]:
    return group.sessions.filter(extra=False)


def _untouched(group: Group) -> QuerySet[GroupSession]:
    """Locked, so that none of them is opened while it is being moved."""
    return (
        _by_plan(group)
        .select_for_update(of=("self",))
        .filter(
            status=GroupSession.Status.SCHEDULED,
            starts_at=F("original_starts_at"),
            starts_at__gt=now(),
            changes=None,
        )
    )


def next_number(group: Group) -> int:
    standing = group.sessions.filter(number__lt=ASIDE)
    return (standing.aggregate(last=Max("number"))["last"] or 0) + 1


def _day(group: Group, at: datetime) -> date:
    return at.astimezone(group.zone).date()
