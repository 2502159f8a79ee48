"""Speaking."""

from __future__ import annotations

from typing import Any

from . import holding
from . import refusals as no
from .altering import altered
from .intents import Say
from .reflecting import says_back, told_by
from .rules import may_say
from .state import Draft, Event, Person, RoomState
from .talk import Said
from .words import spoken


def say(state: RoomState, person: Person, intent: Say) -> list[Draft] | no.Refusal:
    if refusal := may_say(state, person):
        return refusal
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    body: dict[str, Any] = {"text": text}
    if intent.asks:
        body["asks"] = intent.asks
    if says_back(state, person):
        body["reflects"] = True
    drafts = holding.published(state, person, body)
    return [*drafts, *told_by(drafts, person)]


def said(state: RoomState, event: Event) -> RoomState:
    """What was let through counts as sent when it was sent, not when it was let through."""
    body, held = event.body, event.body.get("held")
    words = Said(event.author, event.at, body["text"], body.get("asks"), held)
    talk = altered(state.talk, said=state.talk.said.adding(event.seq, words))
    return altered(
        state,
        messages=state.messages.adding(event.seq, event.author),
        talk=talk.spoken(event.author, None if held else event.at, read=True),
    )


def shows_typing(state: RoomState, _person: Person) -> bool:
    return state.house.typing


DECIDERS = {Say: say}
EVOLVERS = {"message.said": said}
ABILITIES = {"message.say": may_say}
SHOWS = {"typing": shows_typing}
