"""From answers to a score. Pure, and the only place where screening is scored.

Missing answers (CLINICAL.md, "Screening"): PHQ-9 is scored with at most 2 of its 9 answers missing,
GAD-7 with at most 1 of 7, prorated: the sum times (items / answered). How to round is not said
there; we round half up, so that a prorated score is never less than its fraction. The others are
scored only when they are complete. What a person was not asked counts 0 (AUDIT-C: who never drinks,
see its file). A missing answer about suicide is never 0: it is a risk of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sessions_app.screening.definitions import Answers, Definition
from sessions_app.screening.states import BadAnswer, UnknownItem

HELP = frozenset({"urgent", "imminent"})


@dataclass(frozen=True, slots=True)
class Risk:
    item: str
    kind: str
    severity: str

    @property
    def calls_for_help(self) -> bool:
        return self.severity in HELP


@dataclass(frozen=True, slots=True)
class Score:
    """`raw` is the plain sum of what was answered; `total` is None where it is not scored."""

    total: int | None
    raw: int
    prorated: bool
    missing: list[str]
    band: str | None
    cut_reached: bool | None
    risks: list[Risk] = field(default_factory=list)

    def as_stored(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def stored(cls, kept: Mapping[str, Any]) -> Score:
        return cls(**{**kept, "risks": [Risk(**each) for each in kept["risks"]]})


def checked(answers: Mapping[str, Any], definition: Definition) -> dict[str, int | None]:
    """These answers, if the definition offers them. None takes an answer back."""
    for item_id, value in answers.items():
        item = definition.item(item_id)
        if item is None:
            raise UnknownItem
        if value is not None and (type(value) is not int or value not in item.values):
            raise BadAnswer(item=item.id)
    return dict(answers)


def score(answers: Mapping[str, Any], definition: Definition) -> Score:
    given = checked(answers, definition)
    missing = [each.id for each in definition.missing(given)]
    raw = sum(given.get(each.id) or 0 for each in _counted(definition, given))
    total = _total(raw, missing, definition)
    band = None if total is None else definition.band_of(total)
    return Score(
        total=total,
        raw=raw,
        prorated=total is not None and bool(_gaps(missing, definition)),
        missing=missing,
        band=band.key if band else None,
        cut_reached=None if total is None else definition.cut_reached(total),
        risks=[*risks_answered(given, definition), *_risks_missing(missing, definition)],
    )


def risks_answered(answers: Answers, definition: Definition) -> list[Risk]:
    """The risks that lie in what was answered so far, sent in or not. An answer counts even where
    its question would no longer be asked: whoever said yes and went back is not overlooked."""
    rules = [rule for rule in definition.risks if rule.when == "at_least"]
    return [
        Risk(each, rule.kind, rule.severity)
        for rule in rules
        for each in rule.items
        if (answers.get(each) or 0) >= rule.value
    ]


def _counted(definition: Definition, given: Answers) -> list[Any]:
    return [each for each in definition.scored_items if each.is_asked(given)]


def _gaps(missing: list[str], definition: Definition) -> int:
    return sum(each.id in missing for each in definition.scored_items)


def _total(raw: int, missing: list[str], definition: Definition) -> int | None:
    scoring, gaps = definition.scoring, _gaps(missing, definition)
    if gaps > scoring.max_missing:
        return None
    items = len(definition.scored_items)
    answered = items - gaps
    rounded_half_up = (2 * raw * items + answered) // (2 * answered)
    return rounded_half_up * scoring.multiplier


def _risks_missing(missing: list[str], definition: Definition) -> list[Risk]:
    rules = [rule for rule in definition.risks if rule.when == "missing"]
    return [
        Risk(each, rule.kind, rule.severity)
        for rule in rules
        for each in rule.items
        if each in missing
    ]
