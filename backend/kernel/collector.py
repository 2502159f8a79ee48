"""Python's garbage collector in a server process: out of the rooms' way, but not out of work."""

from __future__ import annotations

import gc
from itertools import count

SOCKETS_A_SWEEP = 100
_gone = count(1)


def spare_the_rooms() -> None:
    """Once all that the product is made of is there.

    To go through all of it takes a tenth of a second, in which every room stands still. It stays,
    so it need not be looked at again; and what is young is looked at less often, because little of
    ours goes round in circles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def socket_gone() -> None:
    """What servers keep of a socket goes round in circles and is old when it ends: left alone, the
    collector would look at it only after millions of allocations. A hundred sockets are worth the
    tens of milliseconds that it takes."""
    if next(_gone) % SOCKETS_A_SWEEP == 0:
        gc.collect()
