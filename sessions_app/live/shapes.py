"""What a kind of frame may hold: its fields, and how each is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sessions_app.live.bad_frames import BadCid, BadField, MissingField, UnknownField
from sessions_app.live.room.intents import Intent

LONGEST_KEY = 64
MOST_KEYS = 400
# A UUID of version 7 (RFC 9562) in its usual spelling.
CID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
MOST_ROOMS = 50


@dataclass(frozen=True, slots=True)
class Ask:
    """An intent with the cid that makes it happen once."""

    cid: str
    intent: Intent


Check = Callable[[Any], Any]


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise BadField
    return value


def key(value: Any) -> str:
    if not 0 < len(text(value)) <= LONGEST_KEY:
        raise BadField
    return str(value)


def key_or_null(value: Any) -> str | None:
    return None if value is None else key(value)


def place(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadField
    return value


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadField
    return value


def place_or_null(value: Any) -> int | None:
    return None if value is None else place(value)


def text_or_null(value: Any) -> str | None:
    return None if value is None else text(value)


def number(least: int, most: int) -> Check:
    def check(value: Any) -> int:
        if not least <= place(value) <= most:
            raise BadField
        return int(value)

    return check


def one_of(*choices: str | None) -> Check:
    def check(value: Any) -> str | None:
        if not (value is None or isinstance(value, str)) or value not in choices:
            raise BadField
        return value

    return check


def keys(value: Any) -> tuple[str, ...]:
    """A list of different keys, in order."""
    if not isinstance(value, list) or len(value) > MOST_KEYS:
        raise BadField
    found = tuple(key(each) for each in value)
    if len(set(found)) < len(found):
        raise BadField
    return found


def or_null(check: Check) -> Check:
    return lambda value: None if value is None else check(value)


def rooms_of_keys(value: Any) -> tuple[tuple[str, ...], ...]:
    """Lists of keys; nobody is in two of them."""
    if not isinstance(value, list) or len(value) > MOST_ROOMS:
        raise BadField
    found = tuple(keys(each) for each in value)
    everybody = [each for room in found for each in room]
    if len(set(everybody)) < len(everybody):
        raise BadField
    return found


def cid(value: Any) -> str:
    if not CID.fullmatch(text(value)):
        raise BadCid
    return str(value)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one kind of frame. Those with a default may be absent."""

    build: Callable[..., Any]
    fields: dict[str, Check]
    defaults: dict[str, Any]
    is_ask: bool

    def read(self, given: dict[str, Any]) -> Any:
        known = {"cid": cid, **self.fields} if self.is_ask else self.fields
        if not given.keys() <= known.keys():
            raise UnknownField
        found = {**self.defaults, **given}
        if not known.keys() <= found.keys():
            raise MissingField
        values = {name: check(found[name]) for name, check in known.items()}
        if not self.is_ask:
            return self.build(**values)
        return Ask(values.pop("cid"), self.build(**values))


def ask(build: Callable[..., Any], _defaults: dict[str, Any] | None = None, **f: Check) -> Shape:
    return Shape(build, f, _defaults or {}, is_ask=True)


def signal(build: Callable[..., Any], _defaults: dict[str, Any] | None = None, **f: Check) -> Shape:
    return Shape(build, f, _defaults or {}, is_ask=False)
