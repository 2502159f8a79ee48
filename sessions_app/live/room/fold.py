"""The two functions of the room: what an intent leads to, and what an event makes of the room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import reduce

from . import refusals as no
from .altering import altered
from .intents import Housekeeping, Intent, Join
from .state import Draft, Event, Person, RoomState, Standing, Status, Who, standing_of, stranger
from .topics import DECIDERS, EVOLVERS, FOLLOWS


def decide(
    state: RoomState, who: Who, intent: Intent, at: datetime | None = None
) -> list[Draft] | no.Refusal:
    """The events that this intent leads to, or why it leads to none. Nothing changes here.

    `at` is when it is asked, for rules that look at a clock; without it, the last event's time.
    A colleague who comes to hold the room or to sit in comes as that, whatever they were before.
    """
    state = state.looked_at(at)
    person = known = standing_of(state, who)
    if isinstance(intent, Join) and who.part is not known.part:
        person = known = replace(stranger(who), conns=known.conns)
    if who.name and (who.name, who.pronouns) != (known.name, known.pronouns):
        person = replace(known, name=who.name, pronouns=who.pronouns)
    if not isinstance(intent, Housekeeping) and who.conn not in person.conns:
        return _gone(state, person)
    answer = DECIDERS[type(intent)](state, person, intent)
    return answer if isinstance(answer, no.Refusal) else _with_what_follows(state, answer)


def _with_what_follows(state: RoomState, drafts: list[Draft]) -> list[Draft]:
    """The drafts, and what they lead to in other topics, in the room as they leave it. Most events
    lead to nothing more, and those cost nothing here."""
    if not any(draft.kind in FOLLOWS for draft in drafts):
        return drafts
    ahead, whole = _foreseen(state, drafts), list(drafts)
    for n, draft in enumerate(whole, start=1):
        for follow in FOLLOWS.get(draft.kind, ()):
            more = follow(ahead, _placed(draft, state.head + n, ahead.now))
            ahead = _foreseen(ahead, more)
            whole += more
    return whole


def _foreseen(state: RoomState, drafts: list[Draft]) -> RoomState:
    """The room as these drafts would leave it."""
    for draft in drafts:
        state = evolve(state, _placed(draft, state.head + 1, state.now))
    return state


def _placed(draft: Draft, seq: int, at: datetime) -> Event:
    return Event(seq, at, draft.kind, draft.author, draft.audience, draft.body)


def _gone(state: RoomState, person: Person) -> no.Refusal:
    """Why a connection that the log has ended may ask for nothing more."""
    if person.standing is Standing.REMOVED:
        return no.REMOVED
    return no.CLOSED if state.status is Status.CLOSED else no.NOT_HERE


def evolve(state: RoomState, event: Event) -> RoomState:
    """The room after one more event. What changes only the transcript only moves the head."""
    change = EVOLVERS.get(event.kind)
    changed = change(state, event) if change else state
    return altered(changed, head=event.seq, at=event.at)


def replay(events: Iterable[Event], state: RoomState | None = None) -> RoomState:
    return reduce(evolve, events, state or RoomState())
