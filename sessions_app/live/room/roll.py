"""An append-only map by place that successive room states share instead of copying."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Roll(Generic[T]):
    """What is known of the message at each place, as far as `upto`.

    A long session has thousands of messages, and copying a map for each new one would make every
    message slower than the one before. States share one dictionary, and each looks only as far as
    its own head. A state that is not the newest copies before it adds, so no state ever changes.
    """

    __slots__ = ("_entries", "_upto")

    def __init__(self, entries: dict[int, T] | None = None, upto: int = 0) -> None:
        self._entries: dict[int, T] = {} if entries is None else entries
        self._upto = upto

    def adding(self, seq: int, entry: T) -> Roll[T]:
        newest = next(reversed(self._entries), 0) if self._entries else 0
        entries = self._entries if newest and newest == self._upto else dict(self.items())
        entries[seq] = entry
        return Roll(entries, seq)

    def get(self, seq: int) -> T | None:
        return self._entries.get(seq) if seq <= self._upto else None

    def items(self) -> Iterator[tuple[int, T]]:
        return ((seq, entry) for seq, entry in self._entries.items() if seq <= self._upto)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Roll) and dict(self.items()) == dict(other.items())

    def __hash__(self) -> int:
        return hash(self._upto)

    def __repr__(self) -> str:
        return f"Roll(upto={self._upto})"
