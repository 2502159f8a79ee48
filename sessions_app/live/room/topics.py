"""The roll of the room's topics. Each brings its deciders, its evolvers, the abilities that it
gives under the names of their frames, and what it shows of itself in a welcome.

Several topics may evolve by the same kind of event: each its own field, in the order of the roll.
FOLLOWS says what one topic's event leads to in another (a holder who is removed passes the piece);
FACES adds to what a viewer sees of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any

from . import (
    airing,
    amending,
    answering,
    arc,
    asides,
    breakouts,
    checking,
    door,
    gathering,
    going,
    hands,
    helping,
    holding,
    leading,
    muting,
    offering,
    pausing,
    reflecting,
    releasing,
    returning,
    slowing,
    speech,
    staying,
    stepping,
    talking,
    watch,
)
from .refusals import Refusal
from .rules import Rule
from .state import Draft, Event, Person, RoomState

Decider = Callable[[RoomState, Person, Any], list[Draft] | Refusal]
Evolver = Callable[[RoomState, Event], RoomState]
Show = Callable[[RoomState, Person], Any]
Follow = Callable[[RoomState, Event], list[Draft]]
Face = Callable[[RoomState, Person, Person], Mapping[str, Any]]

TOPICS = (
    arc,
    door,
    going,
    returning,
    speech,
    amending,
    holding,
    releasing,
    slowing,
    muting,
    hands,
    checking,
    gathering,
    talking,
    reflecting,
    answering,
    offering,
    airing,
    asides,
    staying,
    breakouts,
    stepping,
    helping,
    pausing,
    leading,
    watch,
)


def _rolled(name: str) -> Iterable[tuple[Any, Any]]:
    return (entry for topic in TOPICS for entry in getattr(topic, name, {}).items())


def _gathered(name: str) -> dict[str, list[Any]]:
    """What all topics bring for the same key, in the order of the roll."""
    found: dict[str, list[Any]] = {}
    for key, entry in _rolled(name):
        found.setdefault(key, []).append(entry)
    return found


def _in_turn(evolvers: list[Evolver]) -> Evolver:
    if len(evolvers) == 1:
        return evolvers[0]
    return lambda state, event: reduce(
        lambda so_far, change: change(so_far, event), evolvers, state
    )


DECIDERS: dict[type, Decider] = dict(_rolled("DECIDERS"))
EVOLVERS: dict[str, Evolver] = {k: _in_turn(each) for k, each in _gathered("EVOLVERS").items()}
FOLLOWS: dict[str, list[Follow]] = _gathered("FOLLOWS")
ABILITIES: dict[str, Rule] = dict(_rolled("ABILITIES"))
SHOWS: dict[str, Show] = dict(_rolled("SHOWS"))
FACES: list[Face] = [face for topic in TOPICS for face in getattr(topic, "FACES", ())]

ALLOWED: dict[str, object] = {"allowed": True, "reason": ""}


def abilities(state: RoomState, person: Person) -> dict[str, dict[str, object]]:
    """What this person may do now, and why not, under the names of the frames that ask for it."""
    verdicts = ((name, rule(state, person)) for name, rule in ABILITIES.items())
    return {name: refusal.as_ability() if refusal else dict(ALLOWED) for name, refusal in verdicts}
