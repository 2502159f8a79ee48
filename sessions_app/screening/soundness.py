"""What the parts of a definition must say of each other. Each rule names what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sessions_app.screening.definitions import LANGUAGES, Definition, Item, Text
from sessions_app.screening.reading import BadDefinition

SEVERITIES = ("check", "urgent", "imminent")
WHEN = ("at_least", "missing")
KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


def require_sound(definition: Definition) -> Definition:
    if faults := list(_faults(definition)):
        raise BadDefinition(f"{definition.key}: {'; '.join(faults)}")
    return definition


def _faults(definition: Definition) -> Iterator[str]:
    yield from _of_its_name(definition)
    yield from _of_its_words(definition)
    yield from _of_its_items(definition)
    yield from _of_its_score(definition)
    yield from _of_its_bands(definition)
    yield from _of_its_risks(definition)


def _of_its_name(definition: Definition) -> Iterator[str]:
    if not KEY.fullmatch(definition.key):
        yield "the key is not plain"
    if type(definition.version) is not int or definition.version < 1:
        yield "the version is not a number from 1 on"
    if not definition.source or not definition.licence:
        yield "source or licence is not told"


def _of_its_words(definition: Definition) -> Iterator[str]:
    options = [each.label for item in definition.items for each in item.options]
    others = [*(each.label for each in definition.bands), *(each.label for each in definition.cuts)]
    texts = [each.text for each in definition.items]
    for text in (definition.title, definition.intro, *texts, *options, *others):
        if not _in_every_language(text):
            yield f"not in every language: {text}"
    if {*definition.translation} != {*LANGUAGES}:
        yield "it is not told whose translation this is"
    if not {*definition.translation.values()} <= {"official", "unofficial"}:
        yield "a translation is official or unofficial"


def _in_every_language(text: Text) -> bool:
    return {*text} == {*LANGUAGES} and all(text.values())


def _of_its_items(definition: Definition) -> Iterator[str]:
    seen: list[str] = []
    for item in definition.items:
        if item.id in seen:
            yield f"{item.id} is there twice"
        if len(set(item.values)) != len(item.values) or len(item.values) < 2:
            yield f"{item.id} has too few or the same options"
        if any(type(each) is not int for each in item.values):
            yield f"{item.id} has a value that is no whole number"
        if item.scored and (min(item.values) != 0 or item.optional):
            yield f"{item.id} is scored: it starts at 0 and is not optional"
        yield from _of_its_condition(item, seen)
        seen.append(item.id)


def _of_its_condition(item: Item, before: list[str]) -> Iterator[str]:
    if item.ask_if and not {*item.ask_if.any_of} <= {*before}:
        yield f"{item.id} depends on what is not asked before it"
    if item.ask_if and item.ask_if.at_least < 1:
        yield f"{item.id} would be asked without any answer"


def _of_its_score(definition: Definition) -> Iterator[str]:
    scoring, scored = definition.scoring, definition.scored_items
    if scoring.kind != "sum":
        yield "it is scored in no way we know"
    highest = sum(max(item.values) for item in scored) * scoring.multiplier
    if not scored or (definition.minimum, definition.maximum) != (0, highest):
        yield f"the range is 0 to {highest}"
    if bool(scoring.max_missing) != scoring.prorate:
        yield "answers may be missing exactly if it is prorated"
    if not 0 <= scoring.max_missing < len(scored):
        yield "too many answers may be missing"
    if any(each.op not in {">=", "<="} for each in definition.cuts):
        yield "a cut is >= or <="


def _of_its_bands(definition: Definition) -> Iterator[str]:
    if not definition.bands:
        return
    start = definition.minimum
    for band in definition.bands:
        if band.lowest != start or band.highest < band.lowest:
            yield f"the band {band.key} leaves a gap or overlaps"
        start = band.highest + 1
    if start != definition.maximum + 1:
        yield "the bands do not end where the range ends"
    if len({each.key for each in definition.bands}) != len(definition.bands):
        yield "two bands have one key"


def _of_its_risks(definition: Definition) -> Iterator[str]:
    known = {each.id for each in definition.items}
    for rule in definition.risks:
        if not rule.items or not {*rule.items} <= known:
            yield f"the risk {rule.kind} is about no item of it"
        if rule.when not in WHEN or rule.severity not in SEVERITIES:
            yield f"the risk {rule.kind} has a rule we do not know"
        if rule.when == "at_least" and rule.value < 1:
            yield f"the risk {rule.kind} would be raised by any answer"
