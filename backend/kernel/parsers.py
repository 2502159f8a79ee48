"""JSON as RFC 8259 means it, and no deeper or stranger than a form of ours needs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.parsers import JSONParser

from backend.kernel.errors import BadInput, TooLarge

MAX_DEPTH = 16
HALF = re.compile("[\ud800-\udfff]")


class MalformedJSON(BadInput):
    code, message = "malformed_json", "This is not well-formed JSON."


def strict_json(text: str) -> Any:
    """Parse; refuse duplicate keys, NaN and Infinity, huge integers and deep nesting."""
    try:
        value = DECODER.decode(text)
    except (ValueError, RecursionError):
        raise MalformedJSON from None
    _bound(value, MAX_DEPTH)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MalformedJSON("The same key stands twice in this JSON.")
    return found


def _no_constant(name: str) -> Any:
    raise MalformedJSON(f"{name} is not a JSON number.")


def _bound(value: Any, depth: int) -> None:
    if depth == 0:
        raise MalformedJSON("This JSON is nested too deeply.")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53:
        raise MalformedJSON("A number in this JSON is too large.")
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, str) and HALF.search(value):
        raise MalformedJSON("A text in this JSON has half of a character.")
    if isinstance(value, list):
        for item in value:
            _bound(item, depth - 1)


DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


class StrictJSONParser(JSONParser):
    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        try:
            raw = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
            if len(raw) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
                raise TooLarge
            return strict_json(raw.decode("utf-8"))
        except UnicodeDecodeError:
            raise MalformedJSON("This request is not UTF-8.") from None
