"""Right-to-left writing for a printer that draws glyphs from left to right.

Enough for names and short notes in Hebrew and Arabic: Arabic letters take the form their neighbours
ask for (Unicode's own presentation forms), then each line's runs are put in visual order. A line is
one direction or the other as its first strong letter says; digits and Latin words keep theirs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

RTL = frozenset({"R", "AL"})
ARABIC_FORMS = range(0xFE70, 0xFEFD)
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"
ISOLATED, FINAL, INITIAL, MEDIAL = "<isolated>", "<final>", "<initial>", "<medial>"


def visual(text: str) -> str:
    """The text as its glyphs stand on paper, from the left."""
    if not any(unicodedata.bidirectional(letter) in RTL for letter in text):
        return text
    shaped = shape(text)
    runs = _runs(shaped)
    base = next(kind for letter in shaped if (kind := _kind(letter)) is not None)
    ordered = reversed(runs) if base else runs
    return "".join(_reversed(run) if rtl else run for run, rtl in ordered)


def shape(text: str) -> str:
    """Arabic letters in the form their neighbours ask for; all else as it is."""
    letters = list(_ligatures(text))
    shaped = []
    for place, letter in enumerate(letters):
        before = _beside(letters, place, -1)
        after = _beside(letters, place, +1)
        joins_before = _joins_on(before) and _has(letter, FINAL)
        joins_after = _has(letter, INITIAL) and _has(after, FINAL)
        form = _form(joins_before=joins_before, joins_after=joins_after)
        shaped.append(_forms().get((letter, form), letter))
    return "".join(shaped)


def _form(*, joins_before: bool, joins_after: bool) -> str:
    if joins_before:
        return MEDIAL if joins_after else FINAL
    return INITIAL if joins_after else ISOLATED


def _ligatures(text: str) -> list[str]:
    """Lam and alef are always written as one."""
    return re.findall(f"{LAM}[{ALEFS}]|.", text, re.DOTALL)


def _beside(letters: list[str], place: int, step: int) -> str:
    """The neighbour that is not a mark (a vowel sign does not interrupt a word)."""
    place += step
    while 0 <= place < len(letters) and unicodedata.combining(letters[place][0]):
        place += step
    return letters[place] if 0 <= place < len(letters) else ""


def _joins_on(letter: str) -> bool:
    return _has(letter, INITIAL)


def _has(letter: str, form: str) -> bool:
    return (letter, form) in _forms()


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Letter and form → glyph, read from the Unicode database."""
    found = {}
    for point in ARABIC_FORMS:
        form, *letters = unicodedata.decomposition(chr(point)).split() or [""]
        if form in {ISOLATED, FINAL, INITIAL, MEDIAL}:
            plain = "".join(chr(int(letter, 16)) for letter in letters)
            found[plain, form] = chr(point)
    return found


def _runs(text: str) -> list[tuple[str, bool]]:
    """The text cut where its direction changes. Spaces between two runs of one direction are its
    own; others take the direction of the first strong letter."""
    kinds = [_kind(letter) for letter in text]
    base = next((kind for kind in kinds if kind is not None), False)
    runs: list[tuple[str, bool]] = []
    for place, letter in enumerate(text):
        kind = kinds[place]
        if kind is None:
            before = next((k for k in reversed(kinds[:place]) if k is not None), base)
            after = next((k for k in kinds[place:] if k is not None), base)
            kind = before if before == after else base
        if runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + letter, kind)
        else:
            runs.append((letter, kind))
    return runs


def _kind(letter: str) -> bool | None:
    """True: right to left. False: left to right. None: as its neighbours."""
    direction = unicodedata.bidirectional(letter)
    if direction in RTL or unicodedata.combining(letter):
        return True if direction in RTL else None
    return False if direction in {"L", "EN", "AN"} else None


def _reversed(run: str) -> str:
    """Backwards, each mark still behind its letter."""
    clusters = re.findall(
        r"[^\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]"
        r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]*|.",
        run,
        re.DOTALL,
    )
    return "".join(reversed(clusters)).translate(MIRRORED)
