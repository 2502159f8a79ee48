"""The roll of the room's topics. Each brings its deciders, its evolvers, the abilities that it
gives under the names of their frames, and what it shows of itself in a welcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from . import arc, door, going, hands, speech
from .refusals import Refusal
from .rules import Rule
from .state import Draft, Event, Person, RoomState

Decider = Callable[[RoomState, Person, Any], list[Draft] | Refusal]
Evolver = Callable[[RoomState, Event], RoomState]
Show = Callable[[RoomState, Person], Any]

TOPICS = (arc, door, going, speech, hands)


def _rolled(name: str) -> Iterable[tuple[Any, Any]]:
    return (entry for topic in TOPICS for entry in getattr(topic, name, {}).items())


DECIDERS: dict[type, Decider] = dict(_rolled("DECIDERS"))
EVOLVERS: dict[str, Evolver] = dict(_rolled("EVOLVERS"))
ABILITIES: dict[str, Rule] = dict(_rolled("ABILITIES"))
SHOWS: dict[str, Show] = dict(_rolled("SHOWS"))

ALLOWED: dict[str, object] = {"allowed": True, "reason": ""}


def abilities(state: RoomState, person: Person) -> dict[str, dict[str, object]]:
    """What this person may do now, and why not, under the names of the frames that ask for it."""
    verdicts = ((name, rule(state, person)) for name, rule in ABILITIES.items())
    return {name: refusal.as_ability() if refusal else dict(ALLOWED) for name, refusal in verdicts}
