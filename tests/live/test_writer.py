"""The writing thread: batches that grow by themselves, and faults that lose nothing."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.db import connection

from sessions_app.live.models import RoomEvent
from sessions_app.live.room.intents import OpenSession, Say
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.refusals import TRY_AGAIN
from sessions_app.live.writer import Batch, Writer
from tests.cast.rooms import Talk

pytestmark = pytest.mark.django_db(transaction=True)


class Desk:
    """Hands requests to a writer and waits for the answers."""

    def __init__(self):
        self.batches: list[Batch] = []
        self.writer = Writer(self._delivered)
        self.writer.start()

    def _delivered(self, batch):
        self.batches.append(batch)
        for job, outcome in batch.answers:
            job.answer(outcome)

    def submit(self, request):
        answered = threading.Event()
        found = []

        def answer(outcome):
            found.append(outcome)
            answered.set()

        self.writer.submit(request, answer)
        return lambda: found[0] if answered.wait(20) else pytest.fail("No answer came.")


@pytest.fixture
def desk():
    desk = Desk()
    yield desk
    desk.writer.stop()


@pytest.fixture
def held_talk(transactional_db, tonight, ada) -> Talk:
    talk = Talk(tonight).enters(ada)
    talk.does(ada, OpenSession())
    return talk


def test_waiting_intents_share_a_commit_and_keep_their_order(desk, held_talk, ada):
    requests = [held_talk.request(ada, Say(f"{n}"), f"c{n}") for n in range(200)]

    answers = [desk.submit(request) for request in requests]
    receipts = [answer().receipt for answer in answers]

    assert [r.seq for r in receipts] == list(range(receipts[0].seq, receipts[0].seq + 200))
    assert len(desk.batches) < 50


def test_an_answer_comes_only_after_its_row_is_there(desk, held_talk, ada):
    for n in range(10):
        receipt = desk.submit(held_talk.request(ada, Say(f"{n}"), f"c{n}"))().receipt
        assert RoomEvent.objects.filter(room=held_talk.room, seq=receipt.seq, cid=f"c{n}").exists()


def test_two_writers_on_one_database_lose_and_double_nothing(held_talk, ada):
    desks = [Desk(), Desk()]
    requests = [held_talk.request(ada, Say(f"{n}"), f"c{n}") for n in range(60)]

    def send_all(desk):
        return [desk.submit(request)() for request in requests]

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(send_all, desks)
    for desk in desks:
        desk.writer.stop()

    assert [a.receipt for a in first] == [b.receipt for b in second]
    said = [e for e in held_talk.events if e.kind == "message.said"]
    assert [e.body["text"] for e in said] == [str(n) for n in range(60)]
    assert [e.seq for e in held_talk.events] == list(range(1, len(held_talk.events) + 1))


def test_a_connection_that_was_cut_is_made_again(desk, held_talk, ada):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no connection to cut")
    assert desk.submit(held_talk.request(ada, Say("before"), "c0"))()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    assert isinstance(desk.submit(held_talk.request(ada, Say("hello"), "c1"))(), Settled)


def test_a_database_that_fails_refuses_and_loses_nothing(desk, held_talk, ada):
    assert desk.submit(held_talk.request(ada, Say("before"), "c0"))()
    request = held_talk.request(ada, Say("hello"), "c1")
    with the_log_out_of_reach():
        assert desk.submit(request)() is TRY_AGAIN

    assert desk.submit(request)().receipt
    texts = [e.body["text"] for e in held_talk.events if e.kind == "message.said"]
    assert texts == ["before", "hello"]


def test_one_broken_request_does_not_take_the_others_with_it(desk, held_talk, ada):
    good = held_talk.request(ada, Say("good"), "c1")
    bad = held_talk.request(ada, Say("bad"), "x" * 10)
    broken = type(bad)(bad.room_id, bad.who, object(), "c2", ada)
    hold = threading.Event()
    desk.writer.submit(good, lambda _: hold.wait(5))  # holds the thread while a batch gathers
    time.sleep(0.3)
    answers = [desk.submit(r) for r in (bad, broken, held_talk.request(ada, Say("fine"), "c3"))]
    hold.set()

    first, second, third = (answer() for answer in answers)

    assert isinstance(first, Settled)
    assert second is TRY_AGAIN
    assert isinstance(third, Settled)


def test_the_news_of_a_room_come_whole_and_in_order(desk, held_talk, ada):
    for n in range(5):
        desk.submit(held_talk.request(ada, Say(f"{n}"), f"c{n}"))()

    events = [e for b in desk.batches for a in b.advances for e in a.events]

    assert [e.seq for e in events] == list(range(1, len(events) + 1))


@contextmanager
def the_log_out_of_reach():
    rename("sessions_app_roomevent", "out_of_reach")
    try:
        yield
    finally:
        rename("out_of_reach", "sessions_app_roomevent")


def rename(table, name):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO {name}")
