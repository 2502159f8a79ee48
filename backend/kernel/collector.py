"""Python's garbage collector in a server process: out of the rooms' way, but not out of work."""

from __future__ import annotations

import gc
from threading import Event, Thread

SWEEP_S = 60.0


def spare_the_rooms() -> None:
    """Once all that the product is made of is there.

    To go through all of it takes a tenth of a second, in which every room stands still. It stays,
    so it need not be looked at again; and what is young is looked at less often, because little of
    ours goes round in circles. What a socket leaves behind does, as servers make it, and is old by
    then, which the collector would look at only after millions of allocations: every minute.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    Thread(target=sweep, args=[Event(), SWEEP_S], name="collector", daemon=True).start()


def sweep(stop: Event, seconds: float) -> None:
    """Again and again: tens of milliseconds for some hundred sockets."""
    while not stop.wait(seconds):
        gc.collect()
