"""The frames of a client, read in one look where they can be.

What people in a room send is short and arrives whole. A server's own reader takes such a frame
through a buffer, a state machine and a dozen hooks, which costs more than all that the room then
does with it (docs/performance.md). That reader keeps parts of messages, long ones, control frames
and faults, and whatever arrives while it is in the middle of one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

TEXT = 0x81
MASKED, SIZE, IN_TWO_BYTES, MOST = 0x80, 0x7F, 126, 4096


class Frame(NamedTuple):
    """A frame's first byte, and where in what was received its mask begins and its payload ends."""

    kind: int
    mask: int
    end: int


def first_frame(data: bytes) -> Frame | None:
    """The frame that this begins with, if all of it is there, masked, and at most `MOST` bytes long
    (RFC 6455, section 5.2)."""
    if len(data) < 6 or not data[1] & MASKED:
        return None
    size, mask = data[1] & SIZE, 2
    if size >= IN_TWO_BYTES:
        if size > IN_TWO_BYTES:
            return None
        size, mask = int.from_bytes(data[2:4], "big"), 4
    end = mask + 4 + size
    return Frame(data[0], mask, end) if size <= MOST and end <= len(data) else None


def payload_of(frame: Frame, data: bytes) -> bytes:
    """Unmasked, all bytes at once: each is its mask's turned over again."""
    mask, hidden = data[frame.mask : frame.mask + 4], data[frame.mask + 4 : frame.end]
    size = len(hidden)
    masks = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(hidden, "big") ^ int.from_bytes(masks, "big")).to_bytes(size, "big")


class Reader:
    """Stands before a server's own reader. `is_free`: that one waits for a message to begin, and
    messages are still wanted."""

    __slots__ = ("_hear", "_is_free", "_own")

    def __init__(
        self, own: Callable[[bytes], None], hear: Callable[[str], None], is_free: Callable[[], bool]
    ) -> None:
        self._own, self._hear, self._is_free = own, hear, is_free

    def __call__(self, data: bytes) -> None:
        while data and self._is_free() and (frame := first_frame(data)):
            self._take(frame, data)
            data = data[frame.end :]
        if data:
            self._own(data)

    def _take(self, frame: Frame, data: bytes) -> None:
        if frame.kind == TEXT:
            try:
                return self._hear(payload_of(frame, data).decode())
            except UnicodeDecodeError:
                pass
        return self._own(data[: frame.end])
