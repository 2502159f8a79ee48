"""Where a name stands in a register."""

from __future__ import annotations

import unicodedata


def filed_under(name: str) -> str:
    """By its letters alone, without case or accents: Ángel stands at A, not after Z."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))
