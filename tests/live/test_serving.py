"""One process serving rooms: news without gaps, answers that cannot harm each other, the clock."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from sessions_app.live.fanout import MOST_BUNDLES, Fanout
from sessions_app.live.log import Advance, Request
from sessions_app.live.room.intents import Join, Leave, Reap, Say
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import TRY_AGAIN
from sessions_app.live.room.state import HOUSE
from sessions_app.live.window import MOST_BYTES, Window
from sessions_app.live.writer import Batch, Writer
from tests.live.inbox import comes_to
from tests.live.people import BEN, NOON, open_room

in_the_open = pytest.mark.django_db(transaction=True)


def settled_by(writer, *requests):
    for request in requests:
        writer.submit(request, lambda _: None)
    jobs, drops, _ = writer._gather()
    batch = writer._settle(jobs)
    for drop in drops:
        writer._log.drop(drop.room_id)
    return batch


@in_the_open
def test_a_room_forgotten_while_a_hint_waits_is_served_whole_to_the_next_who_comes(open_talk, ada):
    writer, room = Writer(print), open_talk.room.pk
    settled_by(writer, Request(room, HOUSE))
    open_talk.does(ada, Say("by another process"))
    writer.submit(Request(room, HOUSE), lambda _: None)
    writer.drop(room)
    settled_by(writer)

    who = replace(open_talk.who(ada), conn="p9.1")
    (news,) = settled_by(writer, Request(room, who, Join("p9.1"), None, ada)).advances

    assert [event.seq for event in news.events] == list(range(1, open_talk.room.head + 1))
    fanout = Fanout(room, "e", {})
    assert fanout.advance(news.events, news.state)
    assert fanout.state.head == open_talk.room.head


def test_news_with_a_gap_are_not_taken_in_and_asked_for_again():
    room = open_room(BEN)
    fanout = Fanout(uuid4(), "e", {})
    assert not fanout.advance((), room.state)
    assert not fanout.advance(tuple(room.events[2:]), room.state)
    assert fanout.state.head == 0
    assert fanout.advance(tuple(room.events), room.state)
    assert fanout.advance((), replace(room.state, head=1))
    assert fanout.state.head == len(room.events)


async def test_a_hub_that_missed_something_reads_the_log_from_its_start(hub, inbox):
    room, room_id = open_room(BEN), uuid4()
    fanout = comes_to(hub, room_id).fanout
    gap = Advance(room_id, tuple(room.events[2:]), room.state)
    inbox.settle(advances=[gap])
    inbox.settle(Settled(), advances=[gap])
    assert [each for each, _ in inbox.drops] == [room_id]

    hub._deliver(Batch([Advance(room_id, tuple(room.events), room.state)], []))

    assert fanout.state.head == len(room.events)
    assert not fanout.behind


async def test_a_reaped_room_is_dropped_before_anybody_can_come(hub, inbox):
    room_id = uuid4()
    reaping = asyncio.create_task(hub.keep_house(room_id, Reap("p1", NOON)))
    await asyncio.sleep(0)
    comes_to(hub, room_id)
    inbox.settle(Settled())
    await reaping
    assert inbox.drops == [(room_id, 1)]


async def test_who_gives_up_waiting_takes_nobody_elses_answer_along(hub, inbox):
    answered = []
    waiting = asyncio.create_task(hub.keep_house(uuid4(), Reap("p1", NOON)))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    inbox.submit(Request(uuid4(), HOUSE), lambda _: 1 / 0)
    inbox.submit(Request(uuid4(), HOUSE), answered.append)

    inbox.settle(TRY_AGAIN, TRY_AGAIN, TRY_AGAIN)

    assert answered == [TRY_AGAIN]


async def test_a_goodbye_reaches_the_log_although_the_server_cancels_it(hub, inbox, monkeypatch):
    monkeypatch.setattr("sessions_app.live.hub.PAUSE_S", 0)
    connection = comes_to(hub, uuid4())
    leaving = asyncio.create_task(hub.leave(connection, "lost"))
    await asyncio.sleep(0.01)
    leaving.cancel()
    await asyncio.sleep(0.01)
    inbox.settle(TRY_AGAIN)
    await asyncio.sleep(0.01)
    assert isinstance(inbox.jobs[0].request.intent, Leave)
    assert connection.fanout.connections

    inbox.settle(Settled())
    await asyncio.sleep(0.01)

    assert not connection.fanout.connections
    assert connection.fanout.empty_since


def test_asking_again_counts_the_bytes_that_are_on_the_way():
    window = Window()
    for seq in range(1, 65):
        window.sent(seq, 1, MOST_BYTES // 50)
    window.stuck(0.0)
    window.resume(20)
    assert window.room == 64
    window.sent(64, 44, MOST_BYTES // 2)
    window.resume(20)
    assert window.room == 0
    window.stuck(0.0)
    assert window.too_slow(6.0)
    window.confirm(64)
    assert window.room == 64
    assert not window.too_slow(6.0)


def test_whoever_confirms_by_halves_of_the_window_keeps_up():
    window = Window()
    for seq in range(1, 33):
        window.sent(seq, 1, 100)
        assert window.keeps_up
    window.sent(33, 1, 100)
    assert not window.keeps_up
    window.confirm(32)
    assert window.keeps_up


def test_batches_for_many_cursors_do_not_pile_up():
    room = open_room(BEN)
    for n in range(MOST_BUNDLES * 2):
        room.does(BEN, Say(f"{n}"))
    fanout = Fanout(uuid4(), "e", {})
    fanout.advance(tuple(room.events), room.state)
    for after in range(MOST_BUNDLES * 2):
        fanout.bundle(BEN, after, after, room.state.head, 64)
    assert len(fanout._bundles) <= MOST_BUNDLES
