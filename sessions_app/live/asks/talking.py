"""Frames about the talking piece, and about saying back what was heard."""

from __future__ import annotations

from sessions_app.live.room.intents import (
    AskReflection,
    BeginCircle,
    ConfirmReflection,
    EndCircle,
    FinishReflection,
    PassTurn,
    SkipReflection,
    SkipTurn,
)
from sessions_app.live.shapes import (
    Shape,
    ask,
    flag,
    key,
    key_or_null,
    keys,
    number,
    one_of,
    or_null,
)

PLAIN = {"kind": "circle", "order": None, "seconds": None, "reflect": "none", "newcomer": None}

ASKS: dict[str, Shape] = {
    "circle.begin": ask(
        BeginCircle,
        PLAIN,
        kind=one_of("circle", "welcome"),
        order=or_null(keys),
        seconds=or_null(number(15, 600)),
        reflect=one_of("none", "named", "next"),
        newcomer=key_or_null,
    ),
    "circle.end": ask(EndCircle),
    "turn.pass": ask(PassTurn),
    "turn.skip": ask(SkipTurn, {"member": None, "later": False}, member=key_or_null, later=flag),
    "reflection.ask": ask(AskReflection, listener=key),
    "reflection.done": ask(FinishReflection),
    "reflection.confirm": ask(ConfirmReflection),
    "reflection.skip": ask(SkipReflection),
}
