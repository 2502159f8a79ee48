"""How much of a drill runs: the short form in every test run, the long form when asked for.

HOLDSPACE_DRILLS=long ./dev test tests/live/drills
"""

import os

import pytest

LONG = os.environ.get("HOLDSPACE_DRILLS") == "long"


def short_or_long(short: float, long: float) -> float:
    return long if LONG else short


def at_most(short: int, long: int) -> pytest.MarkDecorator:
    """A limit in seconds for the whole drill."""
    return pytest.mark.timeout(short_or_long(short, long))


def tell(promise: str, **figures: object) -> None:
    """What was measured, for whoever runs the long form with -s."""
    print(f"{promise}: " + ", ".join(f"{name} {value}" for name, value in figures.items()))
