"""The talking piece goes round: one voice at a time.

A lost connection keeps its place. Who is sent away, loses their right or steps out passes the piece
by going. Facilitators may always speak: they hold the room.
"""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .circles import Stage
from .gathering import may_end
from .intents import PassTurn, SkipTurn
from .reflecting import asked_after
from .rules import may_act
from .state import Draft, Event, Person, RoomState
from .turns import able, skipping, turn_over, without

Answer = list[Draft] | no.Refusal


def may_pass(state: RoomState, person: Person) -> no.Refusal | None:
    """The holder, in their own time: with or without having said something."""
    if refusal := may_act(state, person):
        return refusal
    if state.circle is None:
        return no.NO_CIRCLE
    holds = state.circle.holder == person.key and state.circle.stage is Stage.SPEAKING
    return None if holds else no.NOT_YOUR_TURN


def may_skip(state: RoomState, person: Person) -> no.Refusal | None:
    return may_end(state, person) if person.is_facilitator else may_pass(state, person)


def pass_turn(state: RoomState, person: Person, _intent: PassTurn) -> Answer:
    """Who has spoken is listened to first, where the circle says back; who only passes is not."""
    refusal, circle = may_pass(state, person), state.circle
    if refusal or circle is None:
        return refusal or no.NO_CIRCLE
    return asked_after(state, circle, person.key) or turn_over(state, circle, person.key)


def skip(state: RoomState, person: Person, intent: SkipTurn) -> Answer:
    """One's own turn, or as a facilitator anybody's that is still to come."""
    refusal, circle = may_skip(state, person), state.circle
    if refusal or circle is None:
        return refusal or no.NO_CIRCLE
    key = intent.member or (circle.holder if person.is_facilitator else person.key)
    if key != person.key and not person.is_facilitator:
        return no.NOT_FACILITATOR
    if key != circle.holder and key not in circle.coming:
        return no.NO_TURN_LEFT
    if intent.later and not [each for each in circle.coming if each != key and able(state, each)]:
        return no.LAST_IN_CIRCLE
    return skipping(state, circle, key, person.key, later=intent.later)


def passed(state: RoomState, event: Event) -> RoomState:
    to = event.body["to"]
    circle = state.circle.passed(to, event.at) if state.circle and to else None
    return replace(state, circle=circle)


def skipped(state: RoomState, event: Event) -> RoomState:
    body, circle = event.body, state.circle
    if circle and body["to"]:
        later, gone = body["later"], body["gone"]
        circle = circle.skipped(body["member"], body["to"], event.at, later=later, gone=gone)
        return replace(state, circle=circle)
    return replace(state, circle=None)


def spoke(state: RoomState, event: Event) -> RoomState:
    circle = state.circle
    if circle is None or circle.spoke or event.author != circle.holder:
        return state
    return replace(state, circle=replace(circle, spoke=True))


def gone(state: RoomState, event: Event) -> list[Draft]:
    """Who was sent away, or whose right ended, leaves the round. Signing out keeps the place."""
    if event.body.get("why") == "signed_out":
        return []
    return without(state, event.body.get("member") or event.body["key"], gone=True)


def stepped(state: RoomState, event: Event) -> list[Draft]:
    """The piece passes over whoever stepped out; their turn comes at the end, if they are back."""
    return without(state, event.body["key"], gone=False) if event.body["out"] else []


def resumed(state: RoomState, event: Event) -> RoomState:
    """While the room was paused, nobody's time ran."""
    circle, pause = state.circle, state.pause
    if circle is None or pause is None:
        return state
    began = max(pause.since, circle.since)
    return replace(state, circle=replace(circle, since=circle.since + (event.at - began)))


DECIDERS = {PassTurn: pass_turn, SkipTurn: skip}
EVOLVERS = {
    "turn.passed": passed,
    "turn.skipped": skipped,
    "message.said": spoke,
    "room.resumed": resumed,
}
FOLLOWS = {"member.removed": gone, "access.revoked": gone, "presence.stepped": stepped}
ABILITIES = {
    "turn.pass": may_pass,
    "turn.skip": may_skip,
}
