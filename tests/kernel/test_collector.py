"""What goes round in circles is swept up, however rarely the collector would look at it."""

import gc
import weakref
from threading import Event, Thread

import pytest

from backend.kernel.collector import sweep


class Circle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def nobody_else_collects():
    gc.disable()
    yield
    gc.enable()


def test_what_nobody_holds_any_more_is_swept_up(nobody_else_collects):
    left_behind = weakref.ref(Circle())
    assert left_behind()
    stop = Event()
    sweeping = Thread(target=sweep, args=[stop, 0.01])
    sweeping.start()
    while left_behind():
        stop.wait(0.01)
    stop.set()
    sweeping.join()
