"""Backpressure by what the client confirms, because the server's `send()` never blocks."""

from __future__ import annotations

MOST_EVENTS = 64
MOST_BYTES = 256 * 1024
PATIENCE_S = 3.4


class Window:
    """What was sent on one connection and not yet confirmed with `got`."""

    __slots__ = ("_events", "_frames", "_size", "_stuck_since")

    def __init__(self) -> None:
        self._frames: list[tuple[int, int, int]] = []
        self._events = self._size = 0
        self._stuck_since: float | None = None

    @property
    def room(self) -> int:
        """How many events may be sent now."""
        return 0 if self._size >= MOST_BYTES else max(MOST_EVENTS - self._events, 0)

    @property
    def keeps_up(self) -> bool:
        """No more waits than a client that reads leaves unconfirmed (half of the window)."""
        return self._events <= MOST_EVENTS // 2 and self._size <= MOST_BYTES // 2

    def sent(self, upto: int, events: int, size: int) -> None:
        self._frames.append((upto, events, size))
        self._events += events
        self._size += size

    def confirm(self, seq: int) -> None:
        waiting = [frame for frame in self._frames if frame[0] > seq]
        if len(waiting) < len(self._frames):
            self._take_stock(waiting)

    def resume(self, seq: int) -> None:
        """The client says where it is and may be sent what follows again. The bytes that are on
        the way still count, or asking again and again would fill the server's buffers."""
        self._take_stock([(at, 0, size) for at, _, size in self._frames if at > seq])

    def _take_stock(self, frames: list[tuple[int, int, int]]) -> None:
        self._frames = frames
        self._events = sum(events for _, events, _ in frames)
        self._size = sum(size for _, _, size in frames)
        if self.room:
            self._stuck_since = None

    def stuck(self, now: float) -> None:
        """There is more to send, and no room."""
        if self._stuck_since is None:
            self._stuck_since = now

    @property
    def is_stuck(self) -> bool:
        return self._stuck_since is not None

    def too_slow(self, now: float) -> bool:
        return self._stuck_since is not None and now - self._stuck_since > PATIENCE_S
