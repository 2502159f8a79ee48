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


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("senders", [1, 50, 500])
def test_messages_per_second_through_one_writer(circle, ada, senders):
    talks = [Talk(make_session(circle, now() - timedelta(minutes=n))) for n in range(ROOMS)]
    log = Log()
    log.commit([talk.request(ada, Join(talk.who(ada).conn)) for talk in talks])
    log.commit([talk.request(ada, OpenSession()) for talk in talks])
    requests = iter([talks[n % ROOMS].request(ada, Say(f"Message {n}"), f"c{n}")
                     for n in range(MESSAGES)])  # fmt: skip
    batches, done, waits = [], threading.Semaphore(0), []

    def deliver(batch):
        batches.append(len(batch.answers))
        for job, outcome in batch.answers:
            job.answer(outcome)

    def send_next():
        request = next(requests, None)
        if request is not None:
            began = time.perf_counter()
            writer.submit(request, lambda _: answered(began))

    def answered(began):
        waits.append(time.perf_counter() - began)
        done.release()
        send_next()

    writer = Writer(deliver)
    writer.start()
    began = time.perf_counter()
    for _ in range(senders):
        send_next()
    for _ in range(MESSAGES):
        assert done.acquire(timeout=60)
    seconds = time.perf_counter() - began
    writer.stop()
    waits.sort()
    print(
        f"\n{senders:4} senders: {MESSAGES / seconds:6.0f} messages/s, "
        f"{MESSAGES / len(batches):5.1f} a commit, "
        f"p50 {1000 * waits[len(waits) // 2]:.1f} ms, p99 {1000 * waits[-30]:.1f} ms"
    )
    assert MESSAGES / seconds > 20
