"""Where a person is: what they said last, whoever asked."""

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from backend.kernel.ids import uuid7
from sessions_app.safety import places
from sessions_app.safety.places import Told, place_of, where_is

TODAY = now()


@pytest.fixture
def told(monkeypatch):
    """`told("US-MA", None, "CA")`: what each teller knows, the first of them newest."""

    def say(*said):
        tellers = [
            lambda _, place=place, age=age: place and Told(place, TODAY - timedelta(days=age))
            for age, place in enumerate(said)
        ]
        monkeypatch.setattr(places, "_tellers", tellers[::-1])

    return say


def test_nobody_knows(told):
    told(None)

    assert place_of(uuid7()) == where_is(uuid7()) == ""


def test_the_newest_word_counts_and_an_empty_one_does_not(told):
    told(None, "", "US-MA", "CA")

    assert place_of(uuid7()) == "US-MA"
    assert where_is(uuid7()) == "US"


def test_a_country_without_parts_is_a_place(told):
    told("NZ")

    assert where_is(uuid7()) == "NZ"
