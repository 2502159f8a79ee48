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

from sessions_app.screening.definitions import Answers, Definition, RiskRule
from sessions_app.screening.states import BadAnswer, UnknownItem

HELP = frozenset({"urgent", "imminent"})


@dataclass(frozen=True, slots=True)
class Risk:
    item: str
    kind: str
    severity: str


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

    @property
    def calls_for_help(self) -> bool:
        return any(each.severity in HELP for each in self.risks)

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
        risks=[risk for rule in definition.risks for risk in _risks(rule, given, missing)],
    )


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


def _risks(rule: RiskRule, given: Answers, missing: list[str]) -> list[Risk]:
    """An answer counts even where its question would no longer be asked: whoever said yes to it and
    then went back is not overlooked."""
    if rule.when == "missing":
        found = [each for each in rule.items if each in missing]
    else:
        found = [each for each in rule.items if (given.get(each) or 0) >= rule.value]
    return [Risk(each, rule.kind, rule.severity) for each in found]
