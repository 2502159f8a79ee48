"""Whether somebody who comes in still may, read again under the room's lock.

The handshake may be old when a socket says hello. A revocation locks the same rooms, so each of
the two sees what the other did. These are statements of their own: one that waited for a lock
reads other tables as they were before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment
from sessions_app.live.models import Room
from sessions_app.live.room.intents import Join

if TYPE_CHECKING:
    from sessions_app.live.log import Request

Place = tuple[UUID, str]


def entitled(requests: Sequence[Request]) -> set[Place]:
    """Whoever of those joining still has a right to: (room, key). For all of a commit at once."""
    joining = [(r, r.actor) for r in requests if isinstance(r.intent, Join) and r.actor]
    members = [r for r, actor in joining if not actor.is_staff]
    staff = [(r.room_id, actor) for r, actor in joining if actor.is_staff]
    return _with_a_place(members) | _holding(staff)


def _with_a_place(joining: Sequence[Request]) -> set[Place]:
    if not joining:
        return set()
    places = Enrolment.objects.filter(
        pk__in={request.who.key for request in joining},
        status=Enrolment.Status.ACTIVE,
        participant__membership__status=Membership.Status.ACTIVE,
    )
    keys = {str(pk) for pk in places.values_list("pk", flat=True)}
    return {(r.room_id, r.who.key) for r in joining if r.who.key in keys}


def _holding(joining: Sequence[tuple[UUID, Actor]]) -> set[Place]:
    """The facilitator and the co-facilitators of the room's group."""
    if not joining:
        return set()
    active = Membership.objects.filter(
        pk__in={actor.member_id for _, actor in joining}, status=Membership.Status.ACTIVE
    )
    standing = set(active.values_list("pk", flat=True))
    group = "session__group"
    rows = Room.objects.filter(pk__in={room_id for room_id, _ in joining}).values_list(
        "pk", f"{group}__facilitator", f"{group}__co_facilitators"
    )
    return {(room_id, str(each)) for room_id, *both in rows for each in both if each in standing}
