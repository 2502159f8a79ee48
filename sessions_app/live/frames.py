"""The wire, inwards: a strict reading of what clients send.

Nothing but a `BadFrame` ever leaves `parse`; each has a stable code and, where it can be read, the
cid that it answers. A frame is one flat JSON object of at most 16 KB.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from backend.kernel.parsers import MalformedJSON, strict_json
from sessions_app.live.asks import ASKS
from sessions_app.live.bad_frames import (
    BadFrame,
    FrameTooBig,
    NotAnObject,
    NotJson,
    NotText,
    UnknownType,
)
from sessions_app.live.shapes import LONGEST_KEY, Ask, Shape, key_or_null, place, signal, text

CAP = 16 * 1024


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
class Typing:
    pass


Frame = Hello | Sync | Got | Goodbye | Typing | Ask


def parse(raw: str | bytes | None) -> Frame:
    """The frame that these characters mean, or the `BadFrame` that says why they mean none."""
    fields = _object(raw)
    cid = _readable_cid(fields)
    try:
        name = text(fields.pop("type", ""))
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


SIGNALS: dict[str, Shape] = {
    "hello": signal(Hello, {"last": 0, "epoch": None}, last=place, epoch=key_or_null),
    "sync": signal(Sync, last=place),
    "got": signal(Got, seq=place),
    "leave": signal(Goodbye),
    "typing": signal(Typing),
}
SHAPES: dict[str, Shape] = SIGNALS | ASKS
