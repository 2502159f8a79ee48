"""Texts to start from, one file per form and language: the title, then the body.

They hold each element that CLINICAL.md asks of a group's consent. No lawyer has seen them, and
their first lines say so: a clinic puts its own words in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sessions_app.consent.models import ConsentForm

Kind = ConsentForm.Kind
HERE = Path(__file__).parent
LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Starter:
    kind: str
    required_of_all: bool
    texts: Mapping[str, Mapping[str, str]]


def _text(kind: str, language: str) -> dict[str, str]:
    title, _, body = (HERE / f"{kind}.{language}.txt").read_text("utf-8").partition("\n\n")
    return {"title": title.strip(), "body": body.strip()}


def _starter(kind: Kind, *, required_of_all: bool) -> Starter:
    texts = {language: _text(kind.value, language) for language in LANGUAGES}
    return Starter(kind.value, required_of_all, texts)


STARTERS = (
    _starter(Kind.TELEHEALTH_CONSENT, required_of_all=True),
    _starter(Kind.MEMBER_PLEDGE, required_of_all=True),
    _starter(Kind.GROUP_AGREEMENT, required_of_all=True),
    _starter(Kind.PART2_DISCLOSURE, required_of_all=False),
)
