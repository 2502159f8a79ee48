"""The wire, inwards: a strict reading of what clients send.

Nothing but a `BadFrame` ever leaves `parse`; each has a stable code and, where it can be read, the
cid that it answers. A frame is one flat JSON object of at most 16 KB.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.kernel.parsers import MalformedJSON, strict_json
from sessions_app.live.bad_frames import (
    BadCid,
    BadField,
    BadFrame,
    FrameTooBig,
    MissingField,
    NotAnObject,
    NotJson,
    NotText,
    UnknownField,
    UnknownType,
)
from sessions_app.live.room import intents
from sessions_app.live.room.intents import Intent

CAP = 16 * 1024
LONGEST_KEY = 64


@dataclass(frozen=True, slots=True)
class Hello:
    last: int
    epoch: str | None


@dataclass(frozen=True, slots=True)
class Sync:
    last: int


@dataclass(frozen=True, slots=True)
class Got:
    seq: int


@dataclass(frozen=True, slots=True)
class Goodbye:
    pass


@dataclass(frozen=True, slots=True)
class Ask:
    """An intent with the cid that makes it happen once."""

    cid: str
    intent: Intent


Frame = Hello | Sync | Got | Goodbye | Ask


def parse(raw: str | bytes | None) -> Frame:
    """The frame that these characters mean, or the `BadFrame` that says why they mean none."""
    fields = _object(raw)
    cid = _readable_cid(fields)
    try:
        name = _text(fields.pop("type", ""))
        if name not in SHAPES:
            raise UnknownType
        frame: Frame = SHAPES[name].read(fields)
    except BadFrame as bad:
        bad.cid = cid
        raise
    return frame


def _object(raw: str | bytes | None) -> dict[str, Any]:
    if not isinstance(raw, str):
        raise NotText
    if len(raw) > CAP or len(raw.encode("utf-8", "surrogatepass")) > CAP:
        raise FrameTooBig
    try:
        value = strict_json(raw)
    except MalformedJSON as malformed:
        raise NotJson(str(malformed)) from None
    if not isinstance(value, dict):
        raise NotAnObject
    return value


def _readable_cid(fields: dict[str, Any]) -> str | None:
    cid = fields.get("cid")
    return cid if isinstance(cid, str) and len(cid) <= LONGEST_KEY else None


Check = Callable[[Any], Any]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise BadField
    return value


def _key(value: Any) -> str:
    if not 0 < len(_text(value)) <= LONGEST_KEY:
        raise BadField
    return str(value)


def _key_or_null(value: Any) -> str | None:
    return None if value is None else _key(value)


def _place(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadField
    return value


def _cid(value: Any) -> str:
    try:
        parsed = UUID(_text(value))
    except ValueError:
        raise BadCid from None
    if parsed.version != 7 or str(parsed) != value:
        raise BadCid
    return str(parsed)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one kind of frame. Those with a default may be absent."""

    build: Callable[..., Any]
    fields: dict[str, Check]
    defaults: dict[str, Any]
    is_ask: bool

    def read(self, given: dict[str, Any]) -> Any:
        known = {"cid": _cid, **self.fields} if self.is_ask else self.fields
        if not given.keys() <= known.keys():
            raise UnknownField
        found = {**self.defaults, **given}
        if not known.keys() <= found.keys():
            raise MissingField
        values = {name: check(found[name]) for name, check in known.items()}
        if not self.is_ask:
            return self.build(**values)
        cid = values.pop("cid")
        return Ask(cid, self.build(**values))


def _ask(build: Callable[..., Any], _defaults: dict[str, Any] | None = None, **f: Check) -> Shape:
    return Shape(build, f, _defaults or {}, is_ask=True)


def _signal(
    build: Callable[..., Any], _defaults: dict[str, Any] | None = None, **f: Check
) -> Shape:
    return Shape(build, f, _defaults or {}, is_ask=False)


SHAPES: dict[str, Shape] = {
    "hello": _signal(Hello, {"last": 0, "epoch": None}, last=_place, epoch=_key_or_null),
    "sync": _signal(Sync, last=_place),
    "got": _signal(Got, seq=_place),
    "leave": _signal(Goodbye),
    "message.say": _ask(intents.Say, text=_text),
    "message.remove": _ask(intents.RemoveMessage, seq=_place, reason=_text),
    "hand.raise": _ask(intents.RaiseHand),
    "hand.lower": _ask(intents.LowerHand, {"member": None}, member=_key_or_null),
    "session.open": _ask(intents.OpenSession),
    "session.close": _ask(intents.CloseSession),
    "door.admit": _ask(intents.Admit, member=_key),
    "door.admit_all": _ask(intents.AdmitAll),
    "member.remove": _ask(intents.RemoveMember, member=_key, reason=_text),
}
