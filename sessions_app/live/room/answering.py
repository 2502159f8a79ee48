"""Heard: a quiet sign to whoever wrote, that nobody counts and the group does not see."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import Hear
from .rules import may_act
from .state import Draft, Event, Person, RoomState, beside


def author_of(state: RoomState, person: Person, seq: int) -> str | no.Refusal:
    """Who wrote the message that this person answers: it stands, they heard it, and it is not
    their own."""
    author = state.messages.get(seq)
    if author is None or not person.was_inside(seq):
        return no.UNKNOWN_MESSAGE
    if seq in state.removed:
        return no.ALREADY_REMOVED
    return no.OWN_MESSAGE if author == person.key else author


def hear(state: RoomState, person: Person, intent: Hear) -> list[Draft] | no.Refusal:
    if refusal := may_act(state, person):
        return refusal
    author = author_of(state, person, intent.seq)
    if isinstance(author, no.Refusal):
        return author
    if state.answers.has_heard(intent.seq, person.key, intent.kind) is intent.on:
        return no.NO_CHANGE
    body = {"target": intent.seq, "how": intent.kind, "on": intent.on}
    return [Draft("message.heard", body, person.key, beside(person.key, author))]


def heard(state: RoomState, event: Event) -> RoomState:
    seq, how, on = event.body["target"], event.body["how"], event.body["on"]
    return replace(state, answers=state.answers.hearing(seq, event.author, how, on=on))


def shown(state: RoomState, person: Person) -> list[dict[str, object]]:
    """Facilitators see each, a member only those that they gave or got."""
    return [
        {"seq": seq, "key": key, "kind": kind}
        for seq, key, kind in state.answers.each_heard()
        if person.is_facilitator or person.key in (key, state.messages.get(seq))
    ]


DECIDERS = {Hear: hear}
EVOLVERS = {"message.heard": heard}
ABILITIES = {"message.heard": may_act}
SHOWS = {"heard": shown}
