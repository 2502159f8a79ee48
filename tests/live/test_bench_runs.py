"""The bench itself: it runs, and nobody misses anything. How fast is not for a test to say."""

import pytest

from tests.bench.__main__ import main

FORM = ["--rounds=1", "--seconds=0.5", "--rooms=2", "--scenarios=ae"]
CONTENDERS = ("bare, daphne", "Holdspace, SQLite, daphne", "Holdspace, SQLite, uvicorn")


@pytest.mark.only_on("sqlite")
@pytest.mark.xdist_group("bench")
@pytest.mark.timeout(600)
def test_a_short_form_of_the_bench_runs_and_loses_nothing():
    figures = main([*FORM, *(f"--contender={name}" for name in CONTENDERS)])
    for name in CONTENDERS:
        assert {"(a) CPU s per 1,000 messages", "(a) p99, ms", "joins/s"} <= figures[name].keys()
