"""What a process does by the clock, when the database is busy or a room says no."""

import asyncio
from uuid import uuid4

import pytest
from django.db import OperationalError

from backend.kernel import rounds
from backend.kernel.rounds import in_thread
from sessions_app.live import keeper, lease
from sessions_app.live.keeper import Keeper
from sessions_app.live.lease import EmptyRoom
from sessions_app.live.models import ProcessLease
from sessions_app.live.room.intents import Leave, LookAfter
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import TRY_AGAIN
from sessions_app.live.room.watch import UNHELD_AFTER
from tests.live.inbox import comes_to
from tests.live.people import ADA, BEN, NOON, open_room


@pytest.mark.django_db(transaction=True)
async def test_the_dead_are_buried_only_once_every_room_has_let_them_go(hub, inbox, monkeypatch):
    monkeypatch.setattr(lease, "rooms_with_people", lambda: [uuid4(), uuid4()])
    await in_thread(ProcessLease.objects.create)(process="p1", beat_at=NOON.replace(year=2020))
    for last, left in ((TRY_AGAIN, 1), (Settled(), 0)):
        round_of_reaping = asyncio.create_task(Keeper(hub)._reap())
        while len(inbox.jobs) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        inbox.settle(Settled(), last)
        await round_of_reaping
        assert await in_thread(ProcessLease.objects.count)() == left


@pytest.mark.django_db(transaction=True)
async def test_a_process_that_is_late_does_not_bury_itself(hub, inbox, monkeypatch):
    monkeypatch.setattr(lease, "rooms_with_people", lambda: [uuid4()])
    await in_thread(ProcessLease.objects.create)(
        process=hub.process, beat_at=NOON.replace(year=2020)
    )

    await Keeper(hub)._reap()

    assert inbox.jobs == []
    assert await in_thread(ProcessLease.objects.filter(process=hub.process).exists)()


async def test_a_database_that_is_busy_at_the_first_beat_does_not_end_the_lease(hub, monkeypatch):
    beats = []

    def beat(_process, *, first=False):
        beats.append(first)
        if len(beats) == 1:
            raise OperationalError("database is locked")
        return len(beats) != 4

    monkeypatch.setattr(lease, "beat", beat)
    clock = asyncio.create_task(rounds.forever(0.02, Keeper(hub)._beat, at_once=True))
    while len(beats) < 6:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    clock.cancel()
    assert beats[:6] == [True, True, False, False, True, False]


async def test_a_room_is_looked_after_as_soon_as_something_is_due_and_not_before(
    hub, inbox, monkeypatch
):
    room = open_room(BEN)
    monkeypatch.setattr(keeper, "now", lambda: room.clock)
    fanout = comes_to(hub, uuid4()).fanout
    fanout.advance(tuple(room.events), room.state)
    clock = Keeper(hub)
    await clock._look_after()
    assert inbox.jobs == []

    room.does(ADA, Leave(ADA.conn, "lost"))
    room.clock += UNHELD_AFTER
    fanout.advance(tuple(room.events), room.state)
    looking = asyncio.create_task(clock._look_after())
    while not inbox.jobs:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    assert isinstance(inbox.jobs[0].request.intent, LookAfter)
    inbox.settle(Settled())
    await looking


async def test_an_empty_rooms_log_is_read_once_for_each_thing_that_may_be_due(
    hub, inbox, monkeypatch
):
    empty = EmptyRoom(7, NOON.replace(year=2020), NOON.replace(year=2090))
    room, clock = uuid4(), Keeper(hub)
    monkeypatch.setattr(lease, "empty_rooms", lambda: {room: empty})
    looking = asyncio.create_task(clock._look_after_empty())
    while not inbox.jobs:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    inbox.settle(Settled())
    await looking
    await clock._look_after_empty()
    assert inbox.jobs == []
