"""The nouns of what is said: the words of a message as they stand, and who spoke when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .altering import altered
from .roll import Roll


@dataclass(frozen=True, slots=True)
class Said:
    """A message as it was first said. `held`: the place at which it waited to be let through."""

    author: str
    at: datetime
    text: str
    asks: str | None = None
    held: int | None = None


@dataclass(frozen=True, slots=True)
class Spoke:
    """How many of a person's messages the room has read, and when they last wrote to it: sent one,
    or changed one."""

    messages: int = 0
    last: datetime | None = None


SILENT = Spoke()
NOTHING_SAID: Roll[Said] = Roll()


@dataclass(frozen=True)
class Talk:
    """`edits`: the newest words of what was edited. `copies`: the later places that carry the words
    of a message once more."""

    said: Roll[Said] = NOTHING_SAID
    edits: Mapping[int, str] = field(default_factory=dict)
    copies: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    spoke: Mapping[str, Spoke] = field(default_factory=dict)

    def words(self, seq: int) -> str:
        """The words of a message as they stand now."""
        edited = self.edits.get(seq)
        if edited is not None:
            return edited
        said = self.said.get(seq)
        return said.text if said else ""

    def copied(self, seq: int, at: int) -> Talk:
        return altered(self, copies={**self.copies, seq: (*self.copies.get(seq, ()), at)})

    def spoken(self, author: str, at: datetime | None, *, read: bool) -> Talk:
        """One more message of this author; `at` is None where it was sent earlier."""
        known = self.spoke.get(author, SILENT)
        now = Spoke(known.messages + read, at or known.last)
        return altered(self, spoke={**self.spoke, author: now})
