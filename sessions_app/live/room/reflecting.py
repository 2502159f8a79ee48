"""Saying back: before the piece goes on, a listener says what they heard, and the speaker confirms
it or adds to it (active listening, CLINICAL.md)."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .circles import Circle, Stage
from .intents import AskReflection, ConfirmReflection, FinishReflection, SkipReflection
from .rules import may_act, may_guide
from .state import Draft, Event, Person, RoomState
from .turns import able, reflection, turn_over

Answer = list[Draft] | no.Refusal


def _stage(state: RoomState) -> Stage:
    return state.circle.stage if state.circle else Stage.SPEAKING


def may_ask(state: RoomState, person: Person) -> no.Refusal | None:
    """Facilitators name who says back, and may name somebody else."""
    if refusal := may_guide(state, person):
        return refusal
    return no.NO_REFLECTION if _stage(state) is Stage.SPEAKING else None


def may_finish(state: RoomState, person: Person) -> no.Refusal | None:
    return may_act(state, person) or _own_part(state, person, Stage.REFLECTING)


def may_confirm(state: RoomState, person: Person) -> no.Refusal | None:
    return may_act(state, person) or _own_part(state, person, Stage.CONFIRMING)


def _own_part(state: RoomState, person: Person, stage: Stage) -> no.Refusal | None:
    if state.circle is None or state.circle.stage is not stage:
        return no.NO_REFLECTION
    return None if state.circle.voice == person.key else no.NOT_YOUR_TURN


def asked_after(state: RoomState, circle: Circle, by: str) -> list[Draft]:
    """What the end of a turn leads to where the circle says back: nothing, if nothing was said."""
    says_back = circle.reflect != "none" and circle.spoke
    return reflection(state, circle, by) if says_back else []


def ask(state: RoomState, person: Person, intent: AskReflection) -> Answer:
    if refusal := may_ask(state, person):
        return refusal
    speaker = state.circle.holder if state.circle else ""
    listener = state.people.get(intent.listener)
    if listener is None or not (listener.here and able(state, listener.key)):
        return no.UNKNOWN_MEMBER
    if listener.key == speaker:
        return no.OWN_WORDS
    body = {"speaker": speaker, "listener": intent.listener}
    return [Draft("reflection.asked", body, person.key)]


def finish(state: RoomState, person: Person, _intent: FinishReflection) -> Answer:
    return may_finish(state, person) or [Draft("reflection.told", {}, person.key)]


def confirm(state: RoomState, person: Person, _intent: ConfirmReflection) -> Answer:
    refusal, circle = may_confirm(state, person), state.circle
    if refusal or circle is None:
        return refusal or no.NO_REFLECTION
    confirmed = Draft("reflection.confirmed", {}, person.key)
    return [confirmed, *turn_over(state, circle, person.key)]


def skip(state: RoomState, person: Person, _intent: SkipReflection) -> Answer:
    refusal, circle = may_ask(state, person), state.circle
    if refusal or circle is None:
        return refusal or no.NO_REFLECTION
    return turn_over(state, circle, person.key)


def says_back(state: RoomState, person: Person) -> bool:
    """Whether what this person says now is the reflection that the circle waits for."""
    return may_finish(state, person) is None


def told_by(drafts: list[Draft], person: Person) -> list[Draft]:
    """The listener has said back what they heard: now the speaker confirms it or adds to it."""
    told = any(draft.body.get("reflects") for draft in drafts)
    return [Draft("reflection.told", {}, person.key)] if told else []


def let_through(state: RoomState, event: Event) -> list[Draft]:
    """What the listener said back had to be read first. Now the speaker has read it too."""
    held, circle = state.holds.words.get(event.body["target"]), state.circle
    if held is None or circle is None or circle.stage is not Stage.REFLECTING:
        return []
    told = Draft("reflection.told", {}, held.author)
    return [told] if held.author == circle.listener else []


def asked(state: RoomState, event: Event) -> RoomState:
    circle = state.circle
    return replace(state, circle=circle and circle.asked(event.body["listener"], event.at))


def told(state: RoomState, event: Event) -> RoomState:
    return replace(state, circle=state.circle and state.circle.told(event.at))


DECIDERS = {
    AskReflection: ask,
    FinishReflection: finish,
    ConfirmReflection: confirm,
    SkipReflection: skip,
}
EVOLVERS = {"reflection.asked": asked, "reflection.told": told}
FOLLOWS = {"held.released": let_through}
ABILITIES = {
    "reflection.ask": may_ask,
    "reflection.done": may_finish,
    "reflection.confirm": may_confirm,
    "reflection.skip": may_ask,
}
