"""How much one writer commits: 50 rooms × `SENDERS`, each with one message on its way.

pytest tests/bench/test_group_commit.py -s                                 (SQLite)
./dev test --engine postgres tests/bench/test_group_commit.py -s           (PostgreSQL)
"""

import threading
import time
from datetime import timedelta

import pytest

from backend.kernel.clock import now
from sessions_app.live.log import Log
from sessions_app.live.room.intents import Join, OpenSession, Say
from sessions_app.live.writer import Writer
from tests.cast.groups import make_session
from tests.cast.rooms import Talk

ROOMS, MESSAGES = 50, 3000


class Crowd:
    """People who each send their next message when the last one is answered."""

    def __init__(self, requests):
        self.requests = iter(requests)
        self.commits, self.waits = 0, []
        self.answers = threading.Semaphore(0)
        self.writer = Writer(self.deliver)
        self.writer.start()

    def deliver(self, batch):
        self.commits += 1
        for job, outcome in batch.answers:
            job.answer(outcome)

    def send_next(self):
        request = next(self.requests, None)
        if request is not None:
            began = time.perf_counter()
            self.writer.submit(request, lambda _: self.answered(began))

    def answered(self, began):
        self.waits.append(time.perf_counter() - began)
        self.answers.release()
        self.send_next()

    def talk(self, senders):
        """Seconds until all messages were answered."""
        began = time.perf_counter()
        for _ in range(senders):
            self.send_next()
        for _ in range(MESSAGES):
            assert self.answers.acquire(timeout=60)
        self.writer.stop()
        return time.perf_counter() - began


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("senders", [1, 50, 500])
def test_messages_per_second_through_one_writer(circle, ada, senders):
    talks = [Talk(make_session(circle, now() - timedelta(minutes=n))) for n in range(ROOMS)]
    log = Log()
    log.commit([talk.request(ada, Join(talk.who(ada).conn)) for talk in talks])
    log.commit([talk.request(ada, OpenSession()) for talk in talks])
    asked = [(talks[n % ROOMS], Say(f"Message {n}"), f"c{n}") for n in range(MESSAGES)]
    crowd = Crowd([talk.request(ada, intent, cid) for talk, intent, cid in asked])

    seconds = crowd.talk(senders)

    waits = sorted(crowd.waits)
    print(
        f"\n{senders:4} senders: {MESSAGES / seconds:6.0f} messages/s, "
        f"{MESSAGES / crowd.commits:5.1f} a commit, "
        f"p50 {1000 * waits[len(waits) // 2]:.1f} ms, p99 {1000 * waits[-30]:.1f} ms"
    )
    assert MESSAGES / seconds > 20
