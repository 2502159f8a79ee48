"""The wire, outwards: each frame as the text that leaves."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from backend.kernel.clock import now
from sessions_app.groups.models import GroupSession
from sessions_app.live.room.ledger import Receipt
from sessions_app.live.room.state import Event, Person, RoomState, stamp
from sessions_app.live.room.view import portrait, snapshot, wire

BEAT_S = 10
AT_NO_TIME: Mapping[str, str] = {}


# `json.dumps` makes an encoder for every call that asks for anything special.
encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def session_card(session: GroupSession) -> dict[str, Any]:
    return {
        "id": str(session.pk),
        "group": session.group.name,
        "number": session.number,
        "starts_at": stamp(session.starts_at),
        "ends_at": stamp(session.ends_at),
        "time_zone": session.group.time_zone,
    }


def welcome(
    state: RoomState, person: Person, session: dict[str, Any], epoch: str
) -> dict[str, Any]:
    state = state.looked_at(now())
    return {
        "type": "welcome",
        "you": portrait(state, person),
        "session": session,
        "state": snapshot(state, person),
        "head": state.head,
        "epoch": epoch,
        "beat_s": BEAT_S,
    }


def event_text(state: RoomState, event: Event) -> str:
    return encode(wire(state, event))


def events(after: int, upto: int, texts: Sequence[str]) -> str:
    """A batch of events that are encoded already: once for all who hear them."""
    return f'{{"type":"events","after":{after},"upto":{upto},"events":[{",".join(texts)}]}}'


def ack(cid: str | None, receipt: Receipt) -> str:
    return encode({"type": "ack", "cid": cid, "seq": receipt.seq, "at": stamp(receipt.at)})


def refused(cid: str | None, code: str, message: str, ends: Mapping[str, str] = AT_NO_TIME) -> str:
    return encode({"type": "refused", "cid": cid, "code": code, "message": message, **ends})


def typing(key: str) -> str:
    return encode({"type": "typing", "key": key})


def beat(head: int, at: datetime | None = None) -> str:
    return encode({"type": "beat", "head": head, "at": stamp(at or now())})
