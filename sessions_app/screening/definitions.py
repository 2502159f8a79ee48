"""A questionnaire as data: what it asks, how it is scored, and what an answer may call for.

Pure. The numbers are the definition files' own, from CLINICAL.md, "Screening".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LANGUAGES = ("en", "es")
SPOKEN = tuple((each, each) for each in LANGUAGES)
Text = Mapping[str, str]
Answers = Mapping[str, int | None]


def in_language(text: Text, language: str) -> str:
    return text.get(language) or text["en"]


@dataclass(frozen=True, slots=True)
class Option:
    value: int
    label: Text


@dataclass(frozen=True, slots=True)
class AskIf:
    """Asked only if one of these items was answered with at least this much."""

    any_of: tuple[str, ...]
    at_least: int

    def holds(self, answers: Answers) -> bool:
        return any((answers.get(each) or 0) >= self.at_least for each in self.any_of)


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    text: Text
    options: tuple[Option, ...]
    scored: bool
    optional: bool
    ask_if: AskIf | None

    @property
    def values(self) -> tuple[int, ...]:
        return tuple(each.value for each in self.options)

    def is_asked(self, answers: Answers) -> bool:
        return self.ask_if is None or self.ask_if.holds(answers)

    def label(self, value: int | None, language: str) -> str | None:
        found = (each.label for each in self.options if each.value == value)
        return next((in_language(label, language) for label in found), None)


@dataclass(frozen=True, slots=True)
class Scoring:
    """The sum of the scored items times `multiplier`. Up to `max_missing` of them may be missing,
    if `prorate` says how to make up for them."""

    kind: str
    multiplier: int
    max_missing: int
    prorate: bool


@dataclass(frozen=True, slots=True)
class Band:
    key: str
    lowest: int
    highest: int
    label: Text


@dataclass(frozen=True, slots=True)
class Cut:
    key: str
    op: str
    value: int
    label: Text

    def reached(self, total: int) -> bool:
        return total >= self.value if self.op == ">=" else total <= self.value


@dataclass(frozen=True, slots=True)
class RiskRule:
    """`when` is "at_least" (with `value`) or "missing": asked, and not answered."""

    items: tuple[str, ...]
    when: str
    value: int
    kind: str
    severity: str


@dataclass(frozen=True, slots=True)
class Definition:
    key: str
    version: int
    hash: str
    minutes: int
    enabled_by_default: bool
    title: Text
    intro: Text
    translation: Text
    items: tuple[Item, ...]
    scoring: Scoring
    minimum: int
    maximum: int
    higher_is_worse: bool
    bands: tuple[Band, ...]
    cuts: tuple[Cut, ...]
    reliable: int | None
    meaningful: int | None
    risks: tuple[RiskRule, ...]
    source: str
    licence: str
    attribution: str
    caveat: str

    @property
    def scored_items(self) -> tuple[Item, ...]:
        return tuple(each for each in self.items if each.scored)

    def item(self, item_id: str) -> Item | None:
        return next((each for each in self.items if each.id == item_id), None)

    def asked(self, answers: Answers) -> list[Item]:
        """What this person is asked, given what they answered so far."""
        return [each for each in self.items if each.is_asked(answers)]

    def missing(self, answers: Answers) -> list[Item]:
        """Asked, not optional, and not answered."""
        asked = self.asked(answers)
        return [each for each in asked if not each.optional and answers.get(each.id) is None]

    def progress(self, answers: Answers) -> tuple[int, int]:
        """How many questions are answered, and how many are asked."""
        asked = self.asked(answers)
        return sum(answers.get(each.id) is not None for each in asked), len(asked)

    def band_of(self, total: int) -> Band | None:
        return next((b for b in self.bands if b.lowest <= total <= b.highest), None)

    def band_named(self, key: str | None) -> Band | None:
        return next((b for b in self.bands if b.key == key), None)

    def cut_reached(self, total: int) -> bool | None:
        """None where there is no cut, or where the published ones disagree about this total."""
        reached: set[Any] = {each.reached(total) for each in self.cuts}
        return reached.pop() if len(reached) == 1 else None
