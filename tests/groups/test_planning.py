"""Sessions are planned ahead of the schedule; a changed plan touches only what nobody touched."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from backend.kernel.clock import now
from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from sessions_app.groups.commands import (
    add_session,
    cancel_session,
    create_group,
    materialise_sessions,
    reschedule_session,
    update_group,
)
from sessions_app.groups.models import Group, GroupSession, SessionChange
from sessions_app.groups.planning import extend
from sessions_app.groups.schedule import PastDate, TooFarAhead
from sessions_app.groups.states import NotAFacilitator, SessionNotPlanned, SessionOverlaps
from tests.cast.groups import make_session

ZONE = ZoneInfo("America/New_York")


def next_tuesday():
    today = now().astimezone(ZONE).date()
    return today + timedelta(days=(1 - today.weekday()) % 7 or 7)


@pytest.fixture
def weekly(ada):
    """A group set up by Ada herself, with its first weeks planned."""
    return create_group(
        ada,
        name="Tuesday Circle",
        first_date=next_tuesday(),
        start_time=time(18),
        rrule="FREQ=WEEKLY",
    )


def planned(group):
    return list(group.sessions.order_by("starts_at"))


def days(group):
    return [each.starts_at.astimezone(ZONE).date() for each in planned(group)]


def test_otto_finds_no_session_of_ours_to_move_or_cancel(otto, olga, weekly):
    session = planned(weekly)[0]
    for stranger in (otto, olga):
        with pytest.raises(NotFound):
            reschedule_session(
                stranger, session.pk, starts_at=now() + timedelta(days=3), reason="Moved."
            )
        with pytest.raises(NotFound):
            cancel_session(stranger, session.pk, reason="No.")
        with pytest.raises(NotFound):
            update_group(stranger, weekly.pk, name="Ours now")
        with pytest.raises(NotFound):
            add_session(stranger, weekly.pk, starts_at=now() + timedelta(days=3))


def test_a_member_cannot_change_the_plan(ben, weekly, enrolled):
    enrolled(ben, weekly)
    with pytest.raises(Forbidden):
        cancel_session(ben, planned(weekly)[0].pk, reason="I am busy.")
    with pytest.raises(Forbidden):
        update_group(ben, weekly.pk, name="Mine")
    with pytest.raises(Forbidden):
        create_group(ben, name="Mine", first_date=next_tuesday(), start_time=time(9))


def test_auditors_and_supervisors_change_no_plan(abe, sol, weekly):
    for watcher in (abe, sol):
        with pytest.raises(Forbidden):
            update_group(watcher, weekly.pk, capacity=3)


def test_a_new_group_has_its_first_twelve_weeks_planned(weekly):
    found = planned(weekly)
    assert 11 <= len(found) <= 13
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    assert days(weekly)[0] == next_tuesday()
    assert {each.ends_at - each.starts_at for each in found} == {timedelta(minutes=90)}


def test_a_group_that_starts_late_has_its_first_weeks_planned_too(ada):
    first = next_tuesday() + timedelta(days=300)
    group = create_group(
        ada, name="Next year", first_date=first, start_time=time(9), rrule="FREQ=WEEKLY"
    )
    assert days(group)[0] == first
    assert len(days(group)) == 12


def test_an_administrator_names_the_facilitator_and_nobody_else_will_do(ines, ada, sol, ben, otto):
    basics = {"name": "Walks", "first_date": next_tuesday(), "start_time": time(9)}
    group = create_group(ines, facilitator=ada.member_id, **basics)
    assert group.facilitator_id == ada.member_id
    with pytest.raises(NotAFacilitator):
        create_group(ines, **basics)
    with pytest.raises(NotAFacilitator):
        create_group(ines, facilitator=sol.member_id, **basics)
    for nobody in (ben, otto):
        with pytest.raises(NotFound):
            create_group(ines, facilitator=nobody.member_id, **basics)


def test_a_facilitator_sets_up_a_group_in_nobody_elses_name(ada, tomas):
    with pytest.raises(NotAFacilitator):
        create_group(
            ada,
            name="Theirs",
            facilitator=tomas.member_id,
            first_date=next_tuesday(),
            start_time=time(9),
        )


@pytest.mark.parametrize(
    ("first", "refusal"), [(date(2020, 1, 1), PastDate), (date(2999, 1, 1), TooFarAhead)]
)
def test_a_first_date_that_passed_or_is_far_ahead_is_refused(ada, first, refusal):
    with pytest.raises(refusal):
        create_group(ada, name="When", first_date=first, start_time=time(9))


def test_planning_again_adds_nothing_and_later_adds_the_next_weeks(ada, weekly):
    before = days(weekly)
    assert materialise_sessions() == 0
    planned(weekly)[-1].delete()
    assert materialise_sessions() == 1
    assert days(weekly) == before
    assert AuditRecord.objects.filter(act="sessions.planned", role="system").count() == 1


def test_another_hour_moves_the_sessions_and_keeps_their_ids_and_numbers(ada, weekly):
    before = [(each.pk, each.number) for each in planned(weekly)]
    update_group(ada, weekly.pk, start_time=time(19, 30))
    assert [(each.pk, each.number) for each in planned(weekly)] == before
    assert {each.starts_at.astimezone(ZONE).time() for each in planned(weekly)} == {time(19, 30)}


def test_another_day_moves_the_sessions_in_order(ada, weekly):
    before = [each.pk for each in planned(weekly)]
    update_group(ada, weekly.pk, rrule="FREQ=WEEKLY;BYDAY=TH")
    assert {day.weekday() for day in days(weekly)} == {3}
    assert [each.pk for each in planned(weekly)][: len(before) - 1] == before[:-1]


def test_twice_a_week_numbers_the_coming_sessions_in_order(ada, weekly):
    update_group(ada, weekly.pk, rrule="FREQ=WEEKLY;BYDAY=TU,TH")
    found = planned(weekly)
    assert len(found) > 20
    assert [each.number for each in found] == list(range(1, len(found) + 1))


def test_fewer_meetings_take_the_surplus_back(ada, weekly):
    update_group(ada, weekly.pk, rrule="FREQ=WEEKLY;COUNT=3")
    assert len(planned(weekly)) == 3


def test_what_was_moved_cancelled_added_or_held_stays_through_a_change_of_plan(ada, weekly):
    first, second, third, *_ = planned(weekly)
    held = make_session(weekly, now() - timedelta(days=2), number=90)
    moved = reschedule_session(
        ada, first.pk, starts_at=first.starts_at + timedelta(days=1), reason="A holiday."
    )
    cancelled = cancel_session(ada, second.pk, reason="The heating is broken.")
    extra = add_session(ada, weekly.pk, starts_at=third.starts_at + timedelta(days=2))
    stays = {each.pk: (each.number, each.starts_at) for each in (held, moved, cancelled, extra)}

    update_group(ada, weekly.pk, start_time=time(8), session_minutes=60)

    found = {each.pk: (each.number, each.starts_at) for each in planned(weekly)}
    assert {pk: found[pk] for pk in stays} == stays
    assert days(weekly).count(second.starts_at.astimezone(ZONE).date()) == 1
    assert len({number for number, _ in found.values()}) == len(found)


def test_another_zone_moves_the_moments_and_keeps_the_wall_clock(ada, weekly):
    update_group(ada, weekly.pk, time_zone="Asia/Tokyo")
    tokyo = ZoneInfo("Asia/Tokyo")
    assert {each.starts_at.astimezone(tokyo).time() for each in planned(weekly)} == {time(18)}


def test_an_archived_group_plans_nothing_and_wakes_again(ada, weekly):
    update_group(ada, weekly.pk, archived=True)
    assert planned(weekly) == []
    assert materialise_sessions() == 0
    update_group(ada, weekly.pk, archived=False)
    assert len(planned(weekly)) >= 11


def test_a_new_facilitator_gets_the_coming_sessions_not_the_past_ones(ines, tomas, weekly):
    past = make_session(weekly, now() - timedelta(days=7), number=90)
    update_group(ines, weekly.pk, facilitator=tomas.member_id)
    past.refresh_from_db()
    assert past.facilitator_id != tomas.member_id
    coming = weekly.sessions.filter(starts_at__gt=now())
    assert {each.facilitator_id for each in coming} == {tomas.member_id}


def test_past_weeks_can_be_planned_on_purpose(circle):
    Group.objects.filter(pk=circle.pk).update(first_date=next_tuesday() - timedelta(weeks=10))
    circle.refresh_from_db()
    extend(circle, since=now() - timedelta(weeks=10))
    assert len(planned(circle)) > 20


def test_moving_a_session_keeps_where_it_stood_and_why(ada, weekly):
    session = planned(weekly)[0]
    target = session.starts_at + timedelta(days=1)
    reschedule_session(ada, session.pk, starts_at=target, reason="The room is taken.")

    session.refresh_from_db()
    assert session.starts_at == target
    assert session.original_starts_at == target - timedelta(days=1)
    change = SessionChange.objects.get(session=session)
    assert (change.was_starts_at, change.now_starts_at) == (session.original_starts_at, target)
    assert change.reason == "The room is taken."
    assert AuditRecord.objects.visible_to(ada).filter(act="session.rescheduled").exists()


def test_history_cannot_be_rewritten(ada, weekly):
    cancel_session(ada, planned(weekly)[0].pk, reason="Snow.")
    for rewrite in (
        lambda: SessionChange.objects.update(kind="rescheduled"),
        lambda: SessionChange.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rewrite()


def test_a_session_moves_to_no_past_far_or_taken_time(ada, weekly):
    first, second, *_ = planned(weekly)
    for at, refusal in (
        (now() - timedelta(hours=1), PastDate),
        (now() + timedelta(days=1500), TooFarAhead),
        (second.starts_at + timedelta(minutes=30), SessionOverlaps),
    ):
        with pytest.raises(refusal):
            reschedule_session(ada, first.pk, starts_at=at, reason="Moved.")
    with pytest.raises(SessionOverlaps):
        add_session(ada, weekly.pk, starts_at=first.starts_at)


def test_what_has_begun_or_is_cancelled_cannot_be_moved_or_cancelled(ada, open_session, weekly):
    gone = cancel_session(ada, planned(weekly)[0].pk, reason="Snow.")
    for session in (open_session, gone):
        with pytest.raises(SessionNotPlanned):
            cancel_session(ada, session.pk, reason="Again.")
        with pytest.raises(SessionNotPlanned):
            reschedule_session(
                ada, session.pk, starts_at=now() + timedelta(days=3), reason="Again."
            )


def test_a_cancelled_day_is_not_planned_again(ada, weekly):
    cancel_session(ada, planned(weekly)[0].pk, reason="Snow.")
    before = days(weekly)
    materialise_sessions()
    update_group(ada, weekly.pk, start_time=time(20))
    assert days(weekly) == before


def test_the_database_itself_refuses_a_group_that_cannot_be(circle):
    for wrong in (
        {"capacity": 0},
        {"capacity": 51},
        {"minimum": 11},
        {"minimum": 0},
        {"session_minutes": 9},
        {"session_minutes": 481},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Group.objects.filter(pk=circle.pk).update(**wrong)


def test_the_database_itself_refuses_a_session_that_cannot_be(tonight):
    for wrong in (
        {"ends_at": tonight.starts_at},
        {"status": "closed"},
        {"status": "live"},
        {"closed_at": now()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            GroupSession.objects.filter(pk=tonight.pk).update(**wrong)
