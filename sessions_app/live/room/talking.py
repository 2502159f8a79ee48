"""The talking piece: a circle in an order that everybody sees, and one voice at a time.

A lost connection keeps its place. Who is sent away, loses their right or steps out passes the piece
by going. Facilitators may always speak: they hold the room.
"""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .circles import Circle, Stage
from .intents import BeginCircle, EndCircle, PassTurn, SkipTurn
from .reflecting import asked_after
from .rules import may_act, may_guide
from .state import Draft, Event, Part, Person, RoomState, stamp
from .turns import able, skipping, turn_over, without

Answer = list[Draft] | no.Refusal


def may_begin(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (no.CIRCLE_RUNNING if state.circle else None)


def may_end(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (None if state.circle else no.NO_CIRCLE)


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


def begin(state: RoomState, person: Person, intent: BeginCircle) -> Answer:
    """In the order asked for, or in which people came in; a newcomer is welcomed, so comes last."""
    if refusal := may_begin(state, person):
        return refusal
    newcomer = intent.newcomer if intent.kind == "welcome" else None
    asked = _inside(state) if intent.order is None else intent.order
    named = {*asked, *([] if intent.kind == "circle" else [newcomer or ""])}
    if any(not _may_join(state, key) for key in named):
        return no.UNKNOWN_MEMBER
    order = [key for key in asked if key != newcomer] + ([newcomer] if newcomer else [])
    order.sort(key=lambda key: not able(state, key))
    if not order or not able(state, order[0]):
        return no.CIRCLE_EMPTY
    body = {
        "circle": intent.kind,
        "order": order,
        "seconds": intent.seconds,
        "reflect": intent.reflect,
        "newcomer": newcomer,
    }
    return [Draft("circle.began", body, person.key)]


def _inside(state: RoomState) -> tuple[str, ...]:
    """Members who are here, in the order in which they were let in."""
    here = [p for p in state.people.values() if p.part is Part.MEMBER and p.admitted and p.here]
    return tuple(p.key for p in sorted(here, key=lambda p: p.floor or 0) if able(state, p.key))


def _may_join(state: RoomState, key: str) -> bool:
    person = state.people.get(key)
    if person is None or not person.admitted or person.part is Part.OBSERVER:
        return False
    return person.here or not person.is_facilitator


def end(state: RoomState, person: Person, _intent: EndCircle) -> Answer:
    return may_end(state, person) or [Draft("circle.ended", {}, person.key)]


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


def began(state: RoomState, event: Event) -> RoomState:
    body = event.body
    order = tuple(body["order"])
    circle = Circle(
        order,
        order[0],
        event.at,
        body["circle"],
        seconds=body["seconds"],
        reflect=body["reflect"],
        newcomer=body["newcomer"],
    )
    return replace(state, circle=circle)


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


def ended(state: RoomState, _event: Event) -> RoomState:
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


def shown(state: RoomState, person: Person) -> dict[str, object] | None:
    """The same for everybody inside; who waits at the door does not learn who sits in the room."""
    circle = state.circle
    if circle is None or not person.admitted:
        return None
    return {
        "kind": circle.kind,
        "order": [*circle.order],
        "done": [*circle.done],
        "holder": circle.holder,
        "stage": circle.stage.value,
        "listener": circle.listener,
        "seconds": circle.seconds,
        "since": stamp(circle.since),
        "reflect": circle.reflect,
        "newcomer": circle.newcomer,
    }


DECIDERS = {BeginCircle: begin, EndCircle: end, PassTurn: pass_turn, SkipTurn: skip}
EVOLVERS = {
    "circle.began": began,
    "circle.ended": ended,
    "turn.passed": passed,
    "turn.skipped": skipped,
    "message.said": spoke,
    "session.closed": ended,
    "room.resumed": resumed,
}
FOLLOWS = {"member.removed": gone, "access.revoked": gone, "presence.stepped": stepped}
ABILITIES = {
    "circle.begin": may_begin,
    "circle.end": may_end,
    "turn.pass": may_pass,
    "turn.skip": may_skip,
}
SHOWS = {"circle": shown}
