"""What becomes of held words: let through, sent back, answered aside, changed or withdrawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from . import refusals as no
from .asides import words_aside
from .held import HeldWords, Stage
from .intents import AnswerHeldAside, EditHeld, ReleaseHeld, ReturnHeld, WithdrawHeld
from .rules import may_guide, may_take_part
from .state import Draft, Event, Person, RoomState, beside, stamp
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal


def may_release(state: RoomState, person: Person) -> no.Refusal | None:
    """A room that stands still hears nobody's words."""
    return may_guide(state, person) or (no.ROOM_PAUSED if state.pause else None)


def release(state: RoomState, person: Person, intent: ReleaseHeld) -> Answer:
    """The words are the author's, also when a facilitator lets them through."""
    held = may_release(state, person) or _open(state, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    if held.stage is not Stage.WAITING:
        return no.SENT_BACK
    if not state.people[held.author].admitted:
        return no.AUTHOR_GONE
    asks = {"asks": held.asks} if held.asks else {}
    body = {"text": held.text, **asks, "held": held.seq}
    return [
        Draft("held.released", {"target": held.seq}, person.key, beside(held.author)),
        Draft("message.said", body, held.author),
    ]


def send_back(state: RoomState, person: Person, intent: ReturnHeld) -> Answer:
    """A facilitator says what should be otherwise; the author changes it or takes it back."""
    held = may_guide(state, person) or _open(state, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    words = spoken(intent.words, REASON_LIMIT)
    if isinstance(words, no.Refusal):
        return words
    body = {"target": held.seq, "words": words}
    return [Draft("held.returned", body, person.key, beside(held.author))]


def answer_aside(state: RoomState, person: Person, intent: AnswerHeldAside) -> Answer:
    """The words stay between their author and who holds the room, and are answered there."""
    held = may_guide(state, person) or _open(state, intent.seq)
    if isinstance(held, no.Refusal):
        return held
    words = spoken(intent.words)
    if isinstance(words, no.Refusal):
        return words
    aside = Draft("held.aside", {"target": held.seq}, person.key, beside(held.author))
    both = (held.author, held.text), (person.key, words)
    return [aside, *words_aside(state, held.author, *both)]


def _open(state: RoomState, seq: int) -> HeldWords | no.Refusal:
    held = state.holds.words.get(seq)
    if held is None:
        return no.UNKNOWN_MESSAGE
    return held if held.is_open else no.NOT_HELD


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
    held = _open(state, seq)
    theirs = not isinstance(held, no.Refusal) and held.author != person.key
    return no.UNKNOWN_MESSAGE if theirs else held


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


def answered_aside(state: RoomState, event: Event) -> RoomState:
    held = state.holds.words[event.body["target"]]
    return _with(state, replace(held, stage=Stage.ASIDE))


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
    AnswerHeldAside: answer_aside,
    EditHeld: edit,
    WithdrawHeld: withdraw,
}
EVOLVERS = {
    "held.released": released,
    "held.returned": returned,
    "held.aside": answered_aside,
    "held.edited": edited,
    "held.withdrawn": withdrawn,
}
ABILITIES = {
    "held.release": may_release,
    "held.return": may_guide,
    "held.aside": may_guide,
    "held.edit": may_take_part,
    "held.withdraw": may_take_part,
}
SHOWS = {"held": shown}
