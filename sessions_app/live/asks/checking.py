"""Frames in which somebody says how they are, and how it was."""

from __future__ import annotations

from sessions_app.live.room.intents import CheckIn, CheckOut
from sessions_app.live.shapes import Shape, ask, number, one_of, text

level = number(0, 4)

ASKS: dict[str, Shape] = {
    "checkin.give": ask(
        CheckIn, mood=number(0, 10), word=text, share=one_of("nobody", "facilitators", "group")
    ),
    "checkout.give": ask(CheckOut, heard=level, understood=level, hopeful=level),
}
