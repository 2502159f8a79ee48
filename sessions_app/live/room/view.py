"""What a person may see: the pseudonym wall of the room, in one place.

Members see aliases and per-group keys, and only from their admission on. Nothing in the
room knows a legal name.
"""

from __future__ import annotations

from typing import Any

from .door import waiting
from .state import (
    AROUND,
    EVERYONE,
    ONLY,
    SINCE,
    STRAND,
    Event,
    Person,
    RoomState,
    addressed,
    place_of,
    stamp,
)
from .topics import FACES, SHOWS, abilities
from .versions import worded


def sees(person: Person, event: Event) -> bool:
    """Facilitators read the whole log but for what is one person's own affair. A member hears what
    all hear while they are inside, and what is meant for them."""
    if person.is_facilitator:
        return _hears(person, event)
    if event.audience == EVERYONE:
        return person.was_inside(event.seq)
    if event.audience.startswith(SINCE):
        return person.was_inside(event.seq) and person.was_inside(place_of(event.audience))
    if event.audience.startswith((STRAND, AROUND)):
        return person.was_inside(event.seq) and person.stays_in(event.audience, event.seq)
    return person.key in addressed(event.audience)


def _hears(person: Person, event: Event) -> bool:
    """A facilitator hears a small room only while they visit it, for all there to see."""
    audience = event.audience
    if audience.startswith(STRAND):
        return person.stays_in(audience, event.seq)
    return not audience.startswith(ONLY) or person.key in addressed(audience)


def wire(state: RoomState, event: Event) -> dict[str, Any]:
    """An event as it travels."""
    return {
        "seq": event.seq,
        "at": stamp(event.at),
        "kind": event.kind,
        "author": event.author,
        **worded(state, event),
    }


def snapshot(state: RoomState, person: Person) -> dict[str, Any]:
    """The room at its head, as this person sees it."""
    return {
        "status": state.status.value,
        "opened_at": state.opened_at and stamp(state.opened_at),
        "closed_at": state.closed_at and stamp(state.closed_at),
        "people": [_face(state, p, person) for p in state.people.values() if _shown(p, person)],
        "waiting": [_caller(state, p) for p in waiting(state)] if person.is_facilitator else [],
        **{name: show(state, person) for name, show in SHOWS.items()},
    }


def _shown(other: Person, viewer: Person) -> bool:
    """Who waits outside sees who holds the room, not who sits in it."""
    return other.admitted and (viewer.admitted or other.is_facilitator or other.key == viewer.key)


def _face(state: RoomState, person: Person, viewer: Person) -> dict[str, Any]:
    own: dict[str, Any] = {
        "key": person.key,
        "name": person.name,
        "pronouns": person.pronouns,
        "role": person.part.value,
        "here": person.here,
    }
    for face in FACES:
        own |= face(state, person, viewer)
    return own


def _caller(state: RoomState, person: Person) -> dict[str, Any]:
    return {
        "key": person.key,
        "name": person.name,
        "since": person.since and stamp(person.since),
        "newcomer": person.key in state.house.newcomers,
    }


def portrait(state: RoomState, person: Person) -> dict[str, Any]:
    """The person as the room sees them: who they are here, and what they may do."""
    return {
        "key": person.key,
        "name": person.name,
        "role": person.part.value,
        "standing": person.standing.value,
        "abilities": abilities(state, person),
    }
