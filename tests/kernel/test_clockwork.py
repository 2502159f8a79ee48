"""The clock: each job at its hour, and one that fails holds up no other."""

import threading
from collections import Counter

import pytest
from django.core.exceptions import ImproperlyConfigured

from backend import env
from backend.kernel import clockwork


@pytest.fixture
def rung(monkeypatch):
    """How often each job ran, on a clock without the product's own jobs."""
    monkeypatch.setattr(clockwork, "_jobs", {})
    return Counter()


class Hand:
    """A clock's hand that the test moves."""

    at = 1000.0

    def __call__(self):
        return self.at


def test_a_job_runs_at_the_start_and_then_at_its_hours(rung):
    @clockwork.every(seconds=60)
    def often():
        rung["often"] += 1

    @clockwork.every(seconds=600, after=30)
    def rarely():
        rung["rarely"] += 1

    hand = Hand()
    clock = clockwork.Clock(hand)
    clock.tick()
    assert rung == {"often": 1}
    hand.at += 59
    clock.tick()
    assert rung == {"often": 1, "rarely": 1}
    hand.at += 1
    clock.tick()
    assert rung == {"often": 2, "rarely": 1}


def test_a_job_that_fails_holds_up_no_other_and_its_words_stay_untold(rung, caplog):
    @clockwork.every(seconds=60)
    def fails():
        rung["fails"] += 1
        raise LookupError("quenby@letters.example")

    @clockwork.every(seconds=60)
    def works():
        rung["works"] += 1

    hand = Hand()
    clock = clockwork.Clock(hand)
    clock.tick()
    hand.at += 60
    clock.tick()
    assert rung == {"fails": 2, "works": 2}
    assert "LookupError" in caplog.text
    assert "quenby" not in caplog.text


def test_a_clock_stops_between_two_jobs(rung):
    stop = threading.Event()

    @clockwork.every(seconds=60)
    def first():
        rung["first"] += 1
        stop.set()

    @clockwork.every(seconds=60)
    def second():
        rung["second"] += 1

    clockwork.Clock().tick(stop)
    assert rung == {"first": 1}


@pytest.mark.parametrize(
    ("told", "database", "redis", "inside"),
    [
        ("", "", "", True),
        ("", "postgres://x/y", "", False),
        ("", "", "redis://x", False),
        ("outside", "", "", False),
        ("inside", "postgres://x/y", "redis://x", True),
    ],
)
def test_where_the_worker_is_by_default(monkeypatch, told, database, redis, inside):
    monkeypatch.setenv("HOLDSPACE_WORKER", told)
    monkeypatch.setenv("DATABASE_URL", database)
    monkeypatch.setenv("REDIS_URL", redis)

    assert env.worker_inside() is inside


def test_a_word_that_means_nothing_stops_the_start(monkeypatch):
    monkeypatch.setenv("HOLDSPACE_WORKER", "beside")
    with pytest.raises(ImproperlyConfigured, match="HOLDSPACE_WORKER"):
        env.worker_inside()
