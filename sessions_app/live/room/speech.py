"""Speaking, and taking back what should not stand."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import RemoveMessage, Say
from .rules import may_facilitate, may_say
from .state import Draft, Event, Person, RoomState
from .words import REASON_LIMIT, spoken


def say(state: RoomState, person: Person, intent: Say) -> list[Draft] | no.Refusal:
    if refusal := may_say(state, person):
        return refusal
    text = spoken(intent.text)
    return (
        text
        if isinstance(text, no.Refusal)
        else [Draft("message.said", {"text": text}, person.key)]
    )


def remove_message(
    state: RoomState, person: Person, intent: RemoveMessage
) -> list[Draft] | no.Refusal:
    """A removed message leaves a tombstone that says who removed it and why: nothing is hidden."""
    if refusal := may_facilitate(state, person):
        return refusal
    if state.messages.get(intent.seq) is None:
        return no.UNKNOWN_MESSAGE
    if intent.seq in state.removed:
        return no.ALREADY_REMOVED
    reason = spoken(intent.reason, REASON_LIMIT)
    if isinstance(reason, no.Refusal):
        return reason
    return [
        Draft(
            "message.removed",
            {"target": intent.seq, "reason": reason, "by": person.key},
            person.key,
        )
    ]


def said(state: RoomState, event: Event) -> RoomState:
    return replace(state, messages=state.messages.adding(event.seq, event.author))


def removed(state: RoomState, event: Event) -> RoomState:
    return replace(state, removed=state.removed | {event.body["target"]})


DECIDERS = {Say: say, RemoveMessage: remove_message}
EVOLVERS = {"message.said": said, "message.removed": removed}
ABILITIES = {"message.say": may_say, "message.remove": may_facilitate}
