"""Everything that is to be sent in one turn of the loop goes out together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessions_app.live.connection import Connection

logger = logging.getLogger(__name__)
LONGEST_REST_S = 0.05


class Turns:
    """Who has something to send, until the next round of sending.

    A round waits for as long as the one before it took, so that sending takes half of the time at
    most: under load rounds come less often and bring more, and an idle process sends at once.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: list[Connection] = []
        self._not_before = 0.0
        self._gathers = False

    def take(self, connection: Connection) -> None:
        if not self._waiting and not self._gathers:
            self._begin(lambda: self._loop.call_soon(self._round))
        self._waiting.append(connection)

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """All that is taken in here goes out at its end, without another turn of the loop."""
        if self._waiting:
            yield
            return
        self._gathers = True
        try:
            yield
        finally:
            self._gathers = False
            if self._waiting:
                self._begin(self._round)

    def _begin(self, at_once: Callable[[], object]) -> None:
        rest = self._not_before - self._loop.time()
        if rest > 0:
            self._loop.call_later(rest, self._round)
        else:
            at_once()

    def _round(self) -> None:
        began = self._loop.time()
        waiting, self._waiting = self._waiting, []
        for connection in waiting:
            try:
                connection.flush()
            except Exception:
                logger.exception("A connection could not be served.")
        ended = self._loop.time()
        self._not_before = ended + min(ended - began, LONGEST_REST_S)
