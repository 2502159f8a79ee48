"""Whose first session this is: members who have been in no other room of the group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.room.state import Part, RoomState

Keys = Mapping[UUID, Iterable[str]]


def members_of(state: RoomState) -> set[str]:
    return {person.key for person in state.people.values() if person.part is Part.MEMBER}


@dataclass(slots=True)
class Newcomers:
    """By room, who was asked about and whether they are new: each person is asked about once.

    A key belongs to one group alone, and a row of the log says in clear who came: nothing is
    unsealed, and it outlives a purged transcript.
    """

    known: dict[UUID, dict[str, bool]] = field(default_factory=dict)

    def learn(self, rooms: Mapping[UUID, Room], wanted: Keys) -> None:
        """One query for all who were not asked about yet."""
        unasked = {
            (room_id, key)
            for room_id, keys in wanted.items()
            for key in keys
            if room_id in rooms and key not in self.known.get(room_id, {})
        }
        came = _rooms_of({rooms[room_id] for room_id, _ in unasked}, {key for _, key in unasked})
        for room_id in wanted:
            self.known.setdefault(room_id, {})
        for room_id, key in unasked:
            self.known[room_id][key] = not came.get(key, set()) - {room_id}

    def to(self, room_id: UUID) -> frozenset[str]:
        return frozenset(key for key, new in self.known.get(room_id, {}).items() if new)

    def drop(self, room_id: UUID) -> None:
        self.known.pop(room_id, None)


def _rooms_of(rooms: Iterable[Room], keys: Iterable[str]) -> dict[str, set[UUID]]:
    """By member's key, the rooms of these groups that they were let into."""
    groups = {room.session.group_id for room in rooms}
    if not groups:
        return {}
    joined = RoomEvent.objects.filter(
        room__session__group__in=groups, author__in=keys, kind="presence.joined"
    )
    found: dict[str, set[UUID]] = {}
    for author, room_id in joined.values_list("author", "room_id").distinct():
        found.setdefault(author, set()).add(room_id)
    return found
