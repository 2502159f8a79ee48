"""What goes round in circles is swept up, however rarely the collector would look at it."""

import gc
import weakref

import pytest

from backend.kernel.collector import SOCKETS_A_SWEEP, socket_gone


class Circle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def nobody_else_collects():
    gc.disable()
    yield
    gc.enable()


def test_what_many_gone_sockets_left_behind_is_swept_up(nobody_else_collects):
    left_behind = weakref.ref(Circle())
    assert left_behind()
    for _ in range(SOCKETS_A_SWEEP):
        socket_gone()
    assert left_behind() is None
