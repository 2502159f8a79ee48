"""The frames of a client, read in one look where they can be.

What people in a room send is short and arrives whole. A server's own reader takes such a frame
through a buffer, a state machine and a dozen hooks, which costs more than all that the room then
does with it (docs/performance.md). That reader keeps parts of frames, long ones, control frames and
faults; and once a frame arrived in parts, all that follows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

TEXT, CONTROL = 0x81, {0x88, 0x89, 0x8A}
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
    """Stands before a server's own reader. `is_open`: whether what comes is still wanted."""

    __slots__ = ("_hear", "_is_open", "_own", "_whole")

    def __init__(
        self, own: Callable[[bytes], None], hear: Callable[[str], None], is_open: Callable[[], bool]
    ) -> None:
        self._own, self._hear, self._is_open = own, hear, is_open
        self._whole = True

    def __call__(self, data: bytes) -> None:
        while data and self._whole and self._is_open():
            frame = first_frame(data)
            if frame is None or not (frame.kind == TEXT or frame.kind in CONTROL):
                self._whole = False
                break
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
