"""Whether a text has one of the group's own words. A word can hold a message, never delete it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from .words import folded

TOKENS = re.compile(r"\w+")


def contains(text: str, words: Iterable[str]) -> bool:
    """A word stands alone or in a phrase; where a script sets no spaces or joins its articles to
    the word (letters without case), it is found inside others too."""
    wanted = [bare for word in words if (bare := _bare(word))]
    if not wanted:
        return False
    whole = f" {_bare(text)} "
    return any((word if _uncased(word) else f" {word} ") in whole for word in wanted)


def _bare(text: str) -> str:
    """The words alone: without case, accents, marks or what cannot be seen between letters."""
    letters = (c for c in unicodedata.normalize("NFKD", text) if not _hidden(c))
    return " ".join(TOKENS.findall(folded("".join(letters))))


def _hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Cf"}


def _uncased(word: str) -> bool:
    return any(unicodedata.category(character) == "Lo" for character in word)
