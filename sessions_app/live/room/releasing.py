"""What becomes of held words: let through, sent back, answered aside, changed or withdrawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from . import refusals as no
from .held import HeldWords, Stage
from .intents import EditHeld, ReleaseHeld, ReturnHeld, WithdrawHeld
from .rules import may_close, may_take_part
from .state import Draft, Event, Person, RoomState, beside, stamp
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal


def release(state: RoomState, person: Person, intent: ReleaseHeld) -> Answer:
    """The words are the author's, also when a facilitator lets them through."""
    held = _waiting_for(state, person, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    if not state.people[held.author].admitted:
        return no.AUTHOR_GONE
    body = {"text": held.text, "asks": held.asks, "held": held.seq}
    return [
        Draft("held.released", {"target": held.seq}, person.key, beside(held.author)),
        Draft("message.said", body, held.author),
    ]


def send_back(state: RoomState, person: Person, intent: ReturnHeld) -> Answer:
    held = _waiting_for(state, person, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    words = spoken(intent.words, REASON_LIMIT)
    if isinstance(words, no.Refusal):
        return words
    body = {"target": held.seq, "words": words}
    return [Draft("held.returned", body, person.key, beside(held.author))]


def _waiting_for(state: RoomState, person: Person, seq: int) -> HeldWords | no.Refusal:
    """Words that wait for a facilitator. Those that were sent back wait for their author."""
    if refusal := may_close(state, person):
        return refusal
    held = state.holds.words.get(seq)
    if held is None:
        return no.UNKNOWN_MESSAGE
    return held if held.stage is Stage.WAITING else no.NOT_HELD


def edit(state: RoomState, person: Person, intent: EditHeld) -> Answer:
    held = _own(state, person, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    body = {"target": held.seq, "text": text}
    return [Draft("held.edited", body, person.key, beside(person.key))]


def withdraw(state: RoomState, person: Person, intent: WithdrawHeld) -> Answer:
    held = _own(state, person, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    return [Draft("held.withdrawn", {"target": held.seq}, person.key, beside(person.key))]


def _own(state: RoomState, person: Person, seq: int) -> HeldWords | no.Refusal:
    """Nobody but its author learns that something waits."""
    if refusal := may_take_part(state, person):
        return refusal
    held = state.holds.words.get(seq)
    if held is None or held.author != person.key:
        return no.UNKNOWN_MESSAGE
    return held if held.is_open else no.NOT_HELD


def released(state: RoomState, event: Event) -> RoomState:
    """The words follow at the next place."""
    held = state.holds.words[event.body["target"]]
    return _with(state, replace(held, stage=Stage.RELEASED, released=event.seq + 1))


def returned(state: RoomState, event: Event) -> RoomState:
    held = state.holds.words[event.body["target"]]
    return _with(state, replace(held, stage=Stage.RETURNED, words=event.body["words"]))


def edited(state: RoomState, event: Event) -> RoomState:
    """Changed, the words wait again. What was asked of them stays beside them."""
    held = state.holds.words[event.body["target"]]
    copies = (*held.copies, event.seq)
    text = event.body["text"]
    return _with(state, replace(held, stage=Stage.WAITING, text=text, copies=copies))


def withdrawn(state: RoomState, event: Event) -> RoomState:
    held = state.holds.words[event.body["target"]]
    return _with(state, replace(held, stage=Stage.WITHDRAWN))


def _with(state: RoomState, held: HeldWords) -> RoomState:
    return replace(state, holds=state.holds.with_words(held))


def shown(state: RoomState, person: Person) -> list[dict[str, Any]]:
    """What still waits: for facilitators all of it, for members their own."""
    return [
        {
            "seq": held.seq,
            "author": held.author,
            "at": stamp(held.at),
            "text": held.text,
            "asks": held.asks,
            "why": held.why,
            "state": held.stage.value,
            "words": held.words,
        }
        for held in state.holds.words.values()
        if held.is_open and (person.is_facilitator or held.author == person.key)
    ]


DECIDERS = {
    ReleaseHeld: release,
    ReturnHeld: send_back,
    EditHeld: edit,
    WithdrawHeld: withdraw,
}
EVOLVERS = {
    "held.released": released,
    "held.returned": returned,
    "held.edited": edited,
    "held.withdrawn": withdrawn,
}
ABILITIES = {
    "held.release": may_close,
    "held.return": may_close,
    "held.edit": may_take_part,
    "held.withdraw": may_take_part,
}
SHOWS = {"held": shown}
