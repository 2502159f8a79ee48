"""The frames of a client, read in one look where they can be.

What people in a room send is short and arrives whole. A server's own reader takes such a frame
through a buffer, a state machine and a dozen hooks, which costs more than all that the room then
does with it (docs/performance.md). That reader keeps parts of messages, long ones, control frames
and faults, and whatever arrives while it is in the middle of one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple

TEXT = 0x81
MASKED, SIZE, IN_TWO_BYTES, MOST = 0x80, 0x7F, 126, 4096


class Frame(NamedTuple):
    """A frame's first byte, and where in what was received its mask begins and its payload ends."""

    kind: int
    mask: int
    end: int


def frame_at(data: bytes, at: int) -> Frame | None:
    """The frame that begins here, if all of it is there, masked, its length said in as few bytes as
    can be, and at most `MOST` (RFC 6455, section 5.2)."""
    if len(data) - at < 6 or not data[at + 1] & MASKED:
        return None
    size, mask = data[at + 1] & SIZE, at + 2
    if size >= IN_TWO_BYTES:
        if size > IN_TWO_BYTES:
            return None
        size, mask = int.from_bytes(data[mask : mask + 2], "big"), at + 4
        if not IN_TWO_BYTES <= size <= MOST:
            return None
    end = mask + 4 + size
    return Frame(data[at], mask, end) if end <= len(data) else None


def payload_of(frame: Frame, data: bytes) -> bytes:
    """Unmasked, all bytes at once: each is its mask's turned over again."""
    mask, hidden = data[frame.mask : frame.mask + 4], data[frame.mask + 4 : frame.end]
    size = len(hidden)
    masks = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(hidden, "big") ^ int.from_bytes(masks, "big")).to_bytes(size, "big")


class Reader(ABC):
    """Stands before a server's own reader. One for each socket, so it keeps next to nothing."""

    __slots__ = ()

    @abstractmethod
    def is_free(self) -> bool:
        """The server's reader waits for a message to begin, and messages are still wanted."""

    @abstractmethod
    def hear(self, text: str) -> None:
        """This was said."""

    @abstractmethod
    def leave(self, data: bytes) -> None:
        """This is for the server's reader."""

    def __call__(self, data: bytes) -> None:
        at = 0
        while at < len(data) and self.is_free() and (frame := frame_at(data, at)):
            self._take(frame, data, at)
            at = frame.end
        if at < len(data):
            self.leave(data[at:])

    def _take(self, frame: Frame, data: bytes, at: int) -> None:
        if frame.kind == TEXT:
            try:
                return self.hear(payload_of(frame, data).decode())
            except UnicodeDecodeError:
                pass
        return self.leave(data[at : frame.end])
