"""The name a person goes by among the others: short, plain, and not their own."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterable

from backend.kernel.errors import BadInput, Conflict
from backend.kernel.text import UnsafeText, clean_text

LONGEST = 24
# Format characters (zero-width joiners, marks of direction), private and unassigned ones.
INVISIBLE = {"Cf", "Co", "Cn"}
GENTLE_WORDS = (
    "Wren", "Rowan", "Juno", "Sam", "Ash", "Birch", "Brook", "Cedar", "Clover", "Coral", "Cove",
    "Dale", "Dove", "Echo", "Ember", "Fern", "Finch", "Fjord", "Flint", "Glen", "Hazel", "Heron",
    "Indigo", "Iris", "Ivy", "Jasper", "Kestrel", "Lark", "Laurel", "Linden", "Lotus", "Maple",
    "Marlow", "Meadow", "Moss", "Nova", "Oak", "Ocean", "Olive", "Onyx", "Opal", "Otter", "Pebble",
    "Pine", "Plum", "Quill", "Rain", "Reed", "River", "Robin", "Sage", "Shore", "Sky", "Sparrow",
    "Stone", "Tern", "Thyme", "Tide", "Vale", "Willow",
)  # fmt: skip


class BadAlias(BadInput):
    code, message = "bad_alias", "An alias has 1 to 24 plain letters, digits or spaces."


class AliasShowsName(BadInput):
    code, message = "alias_shows_name", "Please choose an alias that is not part of the real name."


class AliasTaken(Conflict):
    code, message = "alias_taken", "Somebody here goes by that alias. Please choose another one."


def plain_alias(alias: str) -> str:
    """The alias as it is stored; refuses what is too long, unsafe or invisible."""
    try:
        plain = " ".join(clean_text(alias).split())
    except UnsafeText:
        raise BadAlias from None
    if not 1 <= len(plain) <= LONGEST:
        raise BadAlias
    if any(unicodedata.category(each) in INVISIBLE for each in plain):
        raise BadAlias
    if not any(each.isalnum() for each in plain):
        raise BadAlias
    return plain


def skeleton(text: str) -> str:
    """What two aliases are compared by: letters and digits, without case, accents and width."""
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(each for each in spread if each.isalnum())


def shows_name(alias: str, legal_name: str) -> bool:
    """Is a part of the legal name a word of the alias, or (four letters and more) inside it?"""
    words = {skeleton(word) for word in re.split(r"\W+", alias)}
    whole = skeleton(alias)
    parts = {skeleton(part) for part in re.split(r"[\s\-.,]+", legal_name)}
    return any(part in words or (len(part) >= 4 and part in whole) for part in parts if part)


def suggested_alias(legal_name: str, taken: Iterable[str]) -> str:
    """A gentle word that nobody in the clinic goes by; with a number once the words run out."""
    used = {skeleton(each) for each in taken}
    words = [each for each in GENTLE_WORDS if not shows_name(each, legal_name)]
    fresh = [each for each in words if skeleton(each) not in used]
    if fresh:
        return random.choice(fresh)  # noqa: S311 (a friendly choice, not a secret)
    number = 2
    while skeleton(f"{words[0]} {number}") in used:
        number += 1
    return f"{words[0]} {number}"
