"""Frames for stepping out, help, the safety pause, and the lead."""

from __future__ import annotations

from sessions_app.live.room.intents import (
    BeginPause,
    CloseCall,
    ComeToHelp,
    EndPause,
    NeedHelp,
    StepIn,
    StepOut,
    TakeLead,
)
from sessions_app.live.shapes import Shape, ask, key, key_or_null, one_of

ASKS: dict[str, Shape] = {
    "step.out": ask(StepOut),
    "step.in": ask(StepIn),
    "help.need": ask(NeedHelp),
    "help.come": ask(ComeToHelp, member=key),
    "help.close": ask(CloseCall, member=key),
    "pause.begin": ask(BeginPause, {"about": None}, about=key_or_null),
    "pause.end": ask(EndPause, then=one_of("resume", "end")),
    "lead.take": ask(TakeLead),
}
