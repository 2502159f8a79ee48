"""A circle is gathered, in an order that everybody inside sees, and ends."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .circles import Circle
from .intents import BeginCircle, EndCircle
from .rules import may_guide
from .state import Draft, Event, Part, Person, RoomState, stamp
from .turns import able

Answer = list[Draft] | no.Refusal


def may_begin(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (no.CIRCLE_RUNNING if state.circle else None)


def may_end(state: RoomState, person: Person) -> no.Refusal | None:
    return may_guide(state, person) or (None if state.circle else no.NO_CIRCLE)


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


def ended(state: RoomState, _event: Event) -> RoomState:
    return replace(state, circle=None)


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


DECIDERS = {BeginCircle: begin, EndCircle: end}
EVOLVERS = {"circle.began": began, "circle.ended": ended, "session.closed": ended}
ABILITIES = {"circle.begin": may_begin, "circle.end": may_end}
SHOWS = {"circle": shown}
