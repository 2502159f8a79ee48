"""How the talking piece goes on: to the next who can take it, and past those who cannot."""

from __future__ import annotations

from collections.abc import Iterable

from .circles import Circle, Stage
from .state import SYSTEM, Draft, Part, RoomState


def able(state: RoomState, key: str) -> bool:
    """Whether this person could take the piece now. A lost connection does not matter."""
    person = state.people.get(key)
    if person is None or key in state.care.outside:
        return False
    return person.admitted and person.part is not Part.OBSERVER


def first_able(state: RoomState, keys: Iterable[str]) -> str | None:
    return next((key for key in keys if able(state, key)), None)


def turn_over(state: RoomState, circle: Circle, by: str) -> list[Draft]:
    """The turn is done. After the last one the circle ends by itself."""
    to = first_able(state, circle.coming)
    passed = Draft("turn.passed", {"from": circle.holder, "to": to}, by)
    return [passed, *_ended(to, by)]


def skipping(
    state: RoomState, circle: Circle, key: str, by: str, *, later: bool = False, gone: bool = False
) -> list[Draft]:
    others = (each for each in circle.coming if each != key)
    to = first_able(state, others) if key == circle.holder else circle.holder
    body = {"member": key, "later": later, "gone": gone, "to": to}
    return [Draft("turn.skipped", body, by), *_ended(to, by)]


def _ended(to: str | None, by: str) -> list[Draft]:
    return [] if to else [Draft("circle.ended", {}, by)]


def listener_for(state: RoomState, circle: Circle) -> str | None:
    """The next speaker; for the last one, whoever began the round, so that all are heard."""
    others = (key for key in circle.order if key != circle.holder)
    return first_able(state, (*circle.coming, *others))


def reflection(state: RoomState, circle: Circle, by: str) -> list[Draft]:
    """Ask for somebody to say back what the holder said, as this circle does it; none: go on."""
    named = circle.reflect == "named"
    listener = None if named else listener_for(state, circle)
    if listener is None and not named:
        return turn_over(state, circle, by)
    return [Draft("reflection.asked", {"speaker": circle.holder, "listener": listener}, by)]


def without(state: RoomState, key: str, *, gone: bool) -> list[Draft]:
    """The round goes on without somebody: for good, or until they are back, at its end."""
    circle = state.circle
    if circle is None:
        return []
    drafts: list[Draft] = []
    if key == circle.holder or key in (circle.order if gone else circle.coming):
        drafts = skipping(state, circle, key, SYSTEM, later=not gone, gone=gone)
    if circle.stage is Stage.REFLECTING and circle.listener == key and key != circle.holder:
        left = circle.skipped(key, circle.holder, circle.since, later=not gone, gone=gone)
        drafts += reflection(state, left, SYSTEM)
    return drafts
