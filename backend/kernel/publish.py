"""What the world hears of a change leaves after the commit, or not at all."""

from collections.abc import Callable

from django.db import transaction


def after_commit(act: Callable[[], object]) -> None:
    """Run `act` once the running transaction has committed; at once where there is none."""
    transaction.on_commit(lambda: (act(), None)[1])
