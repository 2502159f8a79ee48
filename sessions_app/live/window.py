"""Backpressure by what the client confirms, because the server's `send()` never blocks."""

from __future__ import annotations

from collections import deque

MOST_EVENTS = 64
MOST_BYTES = 256 * 1024
PATIENCE_S = 5.0


class Window:
    """What was sent on one connection and not yet confirmed with `got`."""

    __slots__ = ("_events", "_frames", "_size", "_stuck_since")

    def __init__(self) -> None:
        self._frames: deque[tuple[int, int, int]] = deque()
        self._events = self._size = 0
        self._stuck_since: float | None = None

    @property
    def room(self) -> int:
        """How many events may be sent now."""
        return 0 if self._size >= MOST_BYTES else max(MOST_EVENTS - self._events, 0)

    def sent(self, upto: int, events: int, size: int) -> None:
        self._frames.append((upto, events, size))
        self._events += events
        self._size += size

    def confirm(self, seq: int) -> None:
        progress = False
        while self._frames and self._frames[0][0] <= seq:
            _, events, size = self._frames.popleft()
            self._events -= events
            self._size -= size
            progress = True
        if progress:
            self._stuck_since = None

    def reset(self) -> None:
        """The client says where it is: what was on the way no longer counts."""
        self._frames.clear()
        self._events = self._size = 0
        self._stuck_since = None

    def stuck(self, now: float) -> None:
        """There is more to send, and no room."""
        if self._stuck_since is None:
            self._stuck_since = now

    def too_slow(self, now: float) -> bool:
        return self._stuck_since is not None and now - self._stuck_since > PATIENCE_S
