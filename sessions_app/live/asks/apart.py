"""Frames for words beside the conversation."""

from __future__ import annotations

from sessions_app.live.room.intents import (
    BeginBreakouts,
    EndBreakouts,
    ExtendBreakouts,
    LeaveBreakout,
    SayAside,
    SayBackstage,
    SayInBreakout,
    VisitBreakout,
)
from sessions_app.live.shapes import Shape, ask, key, number, rooms_of_keys, text

ASKS: dict[str, Shape] = {
    "aside.say": ask(SayAside, member=key, text=text),
    "backstage.say": ask(SayBackstage, text=text),
    "breakouts.begin": ask(BeginBreakouts, rooms=rooms_of_keys, minutes=number(1, 60)),
    "breakouts.extend": ask(ExtendBreakouts, minutes=number(1, 60)),
    "breakouts.end": ask(EndBreakouts),
    "breakout.say": ask(SayInBreakout, text=text),
    "breakout.visit": ask(VisitBreakout, strand=key),
    "breakout.leave": ask(LeaveBreakout),
}
