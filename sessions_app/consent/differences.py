"""What changed between two texts, by sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Op = Literal["same", "added", "removed"]
OPS: list[Op] = ["same", "added", "removed"]
# Beyond this many sentences those that occur again and again are no longer looked for one by one.
MANY = 2_000
# After a full stop, a question mark or an exclamation mark that ends a sentence.
SENTENCE_END = re.compile(r"(?<=[.!?])[ \t]+")


@dataclass(frozen=True, slots=True)
class Change:
    op: Op
    text: str


def differences(older: str, newer: str) -> list[Change]:
    """Read in order and without what was removed, it is the newer text; without what was added,
    the older one. Neighbours of a kind are joined."""
    before, after = _pieces(older), _pieces(newer)
    found: list[Change] = []
    for op, text in _changes(before, after):
        if not text:
            continue
        if found and found[-1].op == op:
            found[-1] = Change(op, found[-1].text + text)
        else:
            found.append(Change(op, text))
    return found


def _changes(before: list[str], after: list[str]) -> Iterator[tuple[Op, str]]:
    matcher = SequenceMatcher(None, before, after, autojunk=len(after) > MANY)
    for tag, start, stop, at, until in matcher.get_opcodes():
        if tag == "equal":
            yield "same", "".join(after[at:until])
        else:
            yield "removed", "".join(before[start:stop])
            yield "added", "".join(after[at:until])


def _pieces(text: str) -> list[str]:
    """Sentences and the breaks between paragraphs; joined they are the text again."""
    pieces: list[str] = []
    for line in text.splitlines(keepends=True):
        start = 0
        for end in SENTENCE_END.finditer(line):
            pieces.append(line[start : end.end()])
            start = end.end()
        pieces.append(line[start:])
    return pieces
