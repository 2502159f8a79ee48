"""From a definition file to a Definition, and the hash by which a response names it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785

from sessions_app.screening.definitions import (
    AskIf,
    Band,
    Cut,
    Definition,
    Item,
    Option,
    RiskRule,
    Scoring,
)

Raw = Mapping[str, Any]
FIELDS = frozenset(
    {
        "key", "version", "minutes", "enabled_by_default", "title", "intro", "translation",
        "options", "items", "scoring", "range", "higher_is", "bands", "cuts", "change", "risks",
        "source", "licence", "attribution", "caveat",
    }
)  # fmt: skip
PLAIN = (
    "key", "version", "minutes", "enabled_by_default", "title", "intro", "translation", "source",
    "licence", "attribution", "caveat",
)  # fmt: skip


class BadDefinition(ValueError):
    """A definition file that says something it must not. Found when the product starts."""


def definition_hash(raw: Raw) -> str:
    """SHA-256 of the RFC 8785 canonical JSON: layout and order of keys do not matter."""
    return hashlib.sha256(rfc8785.dumps(dict(raw))).hexdigest()


def read_definition(raw: Raw) -> Definition:
    """As the file says, in shape. What the parts say of each other: soundness.py."""
    if set(raw) != FIELDS:
        raise BadDefinition(f"unknown or absent fields: {sorted(FIELDS ^ set(raw))}")
    try:
        return _definition(raw)
    except (KeyError, TypeError, AttributeError) as wrong:
        raise BadDefinition(f"{raw['key']}: {wrong!r}") from wrong


def _definition(raw: Raw) -> Definition:
    lists = {name: tuple(map(_option, rows)) for name, rows in raw["options"].items()}
    return Definition(
        **{name: raw[name] for name in PLAIN},
        hash=definition_hash(raw),
        items=tuple(_item(each, lists) for each in raw["items"]),
        scoring=Scoring(**raw["scoring"]),
        minimum=raw["range"]["minimum"],
        maximum=raw["range"]["maximum"],
        higher_is_worse={"worse": True, "better": False}[raw["higher_is"]],
        bands=tuple(Band(b["key"], b["from"], b["to"], b["label"]) for b in raw["bands"]),
        cuts=tuple(Cut(**each) for each in raw["cuts"]),
        reliable=raw["change"]["reliable"],
        meaningful=raw["change"]["meaningful"],
        risks=tuple(_risk(each) for each in raw["risks"]),
    )


def _option(raw: Raw) -> Option:
    return Option(**raw)


def _item(raw: Raw, lists: Mapping[str, tuple[Option, ...]]) -> Item:
    condition = raw["ask_if"]
    ask_if = AskIf(tuple(condition["any_of"]), condition["at_least"]) if condition else None
    return Item(**{**raw, "options": lists[raw["options"]], "ask_if": ask_if})


def _risk(raw: Raw) -> RiskRule:
    return RiskRule(**{"value": 0, **raw, "items": tuple(raw["items"])})
