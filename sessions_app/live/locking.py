"""The rooms of a commit: their rows locked, and what the group and the plan say of them now.

What most commits bring changes nothing but logs. For those the rows are read by one statement of
our own: through the ORM they cost more than everything else in a commit. What was read in full
before is used again as long as everything that a room's house is made of is still the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from backend.kernel.statements import Row, execute_for, locks_rows, stored
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.room_plans import RoomPlan
from sessions_app.live.models import Room
from sessions_app.live.room.intents import (
    CloseSession,
    EndPause,
    LookAfter,
    LowerHand,
    OpenSession,
    RaiseHand,
    Say,
    TakeLead,
)

if TYPE_CHECKING:
    from sessions_app.live.log import Request

# What these lead to is in the log alone.
LIGHT = (Say, RaiseHand, LowerHand, type(None))
# These may change the session itself: its row is locked, too.
MOVES_SESSION = (OpenSession, CloseSession, EndPause, TakeLead, LookAfter)
STATEMENT = f"""
SELECT r.id, r.head, r.present, r.status, r.purged_at IS NULL,
       s.status, s.facilitator_id, g.capacity, g.admission, p.id, p.revision
FROM {Room._meta.db_table} r
JOIN {GroupSession._meta.db_table} s ON s.id = r.session_id
JOIN {Group._meta.db_table} g ON g.id = s.group_id
LEFT JOIN {RoomPlan._meta.db_table} p ON p.group_id = g.id
WHERE r.id IN %s ORDER BY r.id"""  # noqa: S608 (our own tables' names)
LOCK = " FOR NO KEY UPDATE OF r"


@dataclass(slots=True)
class Rooms:
    """The rooms that this process knows, as they were when they were last read in full."""

    known: dict[UUID, tuple[Room, Row]] = field(default_factory=dict)

    def locked(self, requests: Sequence[Request]) -> tuple[dict[UUID, Room], bool]:
        """In id order, so that two writers never wait for each other in a circle; and whether all
        that is said of them elsewhere is as it was."""
        wanted = {request.room_id for request in requests}
        if wanted <= self.known.keys() and all(isinstance(r.intent, LIGHT) for r in requests):
            found = self._again(wanted)
            if len(found) == len(wanted):
                return found, True
        rooms = _in_full(requests, wanted)
        self.known |= {pk: (room, _facts(room)) for pk, room in rooms.items()}
        return rooms, False

    def forget(self, room_id: UUID) -> None:
        self.known.pop(room_id, None)

    def _again(self, wanted: Collection[UUID]) -> dict[UUID, Room]:
        """Those of which all is as it was."""
        found: dict[UUID, Room] = {}
        keys = {stored(room_id): room_id for room_id in wanted}
        for key, head, present, status, *facts in _rows(keys):
            room, known = self.known[keys[key]]
            if tuple(facts) == known:
                room.head, room.present, room.status = head, present, status
                found[keys[key]] = room
        return found


def _rows(keys: Iterable[Any]) -> list[Row]:
    lock = LOCK if locks_rows() else ""
    return execute_for(STATEMENT + lock, [tuple(keys)])


def _facts(room: Room) -> Row:
    """All that a commit takes from the room's session, its group and that group's plan."""
    session, group = room.session, room.session.group
    plan: RoomPlan | None = getattr(group, "room_plan", None)
    return (
        room.purged_at is None,
        session.status,
        stored(session.facilitator_id),
        group.capacity,
        group.admission,
        *((stored(plan.pk), plan.revision) if plan else (None, None)),
    )


def _in_full(requests: Sequence[Request], wanted: Collection[UUID]) -> dict[UUID, Room]:
    moves_session = any(isinstance(r.intent, MOVES_SESSION) for r in requests)
    locked = ("self", "session") if moves_session else ("self",)
    rooms = (
        Room.objects.select_for_update(of=locked, no_key=True)
        .select_related("session__group__room_plan")
        .filter(pk__in=wanted, purged_at=None)
        .order_by("pk")
    )
    return {room.pk: room for room in rooms}
