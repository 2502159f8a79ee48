"""Whether somebody who comes in may, read again under the room's lock.

The handshake may be old when a socket says hello. Whatever changes a right or a fact locks the same
rooms, so each of the two sees what the other did. These are statements of their own: one that
waited for a lock reads other tables as they were before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.clinics.models import Membership
from sessions_app.admission.facts import Visitor, gather
from sessions_app.admission.gate import FLAG_OPEN, codes, unmet
from sessions_app.groups.models import Enrolment
from sessions_app.groups.observations import Observation
from sessions_app.live.models import Room
from sessions_app.live.room.intents import Cut, Join
from sessions_app.live.room.state import Part, RoomState

if TYPE_CHECKING:
    from sessions_app.live.log import Request

Place = tuple[UUID, str]
Unmet = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rights:
    """Whoever of those joining has a right to, by (room, key); and to whom the gate is closed, of
    those joining and of those inside whose facilitators are others now."""

    entitled: set[Place] = field(default_factory=set)
    closed: dict[Place, Unmet] = field(default_factory=dict)
    cuts: list[tuple[UUID, Cut]] = field(default_factory=list)


def rights_of(
    requests: Sequence[Request], rooms: Mapping[UUID, Room], states: Mapping[UUID, RoomState]
) -> Rights:
    """For all of a commit at once: the number of queries does not grow with it."""
    joining = [
        (r.room_id, r.who.key, r.actor)
        for r in requests
        if isinstance(r.intent, Join) and r.actor and r.room_id in rooms
    ]
    if not joining:
        return Rights()
    staff = {(room_id, key): actor for room_id, key, actor in joining if actor.is_staff}
    observing = {(r.room_id, r.who.key) for r in requests if r.who.part is Part.OBSERVER}
    standing = _at_work(staff)
    holding = _holding(staff, standing) - observing
    came = {room_id: _facilitators_of(state) for room_id, state in states.items()}
    members = {(room_id, key): a.member_id for room_id, key, a in joining if not a.is_staff}
    inside = _inside({room_id for room_id, key in holding if key not in came[room_id]}, states)
    by_session = {
        rooms[room_id].session_id: {UUID(key) for key in keys | _of(room_id, holding)}
        for room_id, keys in came.items()
        if room_id in rooms
    }
    visitors = {p: Visitor(rooms[p[0]].session, who) for p, who in (inside | members).items()}
    facts = gather(visitors.values(), by_session)
    rights = Rights(entitled=holding | _observing(observing & staff.keys(), standing))
    for place, visitor in visitors.items():
        found = facts[visitor.key]
        if place in members and found.account_active and str(found.enrolment) == place[1]:
            rights.entitled.add(place)
        if missing := codes(unmet(found)):
            rights.closed[place] = missing
            if place in inside:
                rights.cuts.append((place[0], cut_by_gate(place[1], missing)))
    return rights


def cut_by_gate(key: str, missing: Unmet) -> Cut:
    return Cut(key, "risk_flag" if FLAG_OPEN in missing else "gate_closed", missing)


def _facilitators_of(state: RoomState) -> set[str]:
    """Whom the room has seen."""
    return {person.key for person in state.people.values() if person.is_facilitator}


def _of(room_id: UUID, places: Iterable[Place]) -> set[str]:
    return {key for room, key in places if room == room_id}


def _inside(changed: set[UUID], states: Mapping[UUID, RoomState]) -> dict[Place, UUID]:
    """Members who are in these rooms or hold a seat there, and who they are."""
    keys = {
        person.key: room_id
        for room_id in changed
        for person in states[room_id].people.values()
        if person.part is Part.MEMBER and (person.here or person.admitted)
    }
    if not keys:
        return {}
    places = Enrolment.objects.filter(pk__in=keys).values_list("pk", "participant_id")
    return {(keys[str(pk)], str(pk)): person for pk, person in places}


def _at_work(joining: Mapping[Place, Actor]) -> set[UUID]:
    """Of these, who still works here."""
    if not joining:
        return set()
    active = Membership.objects.filter(
        pk__in={actor.member_id for actor in joining.values()}, status=Membership.Status.ACTIVE
    )
    return set(active.values_list("pk", flat=True))


def _observing(places: Collection[Place], standing: Collection[UUID]) -> set[Place]:
    """Of these, who was announced to sit in on the room's session, and still is."""
    if not places:
        return set()
    rows = Observation.objects.filter(
        session__room__in={room_id for room_id, _ in places},
        clinician__in=standing,
        cancelled_at=None,
    )
    found = {(room, str(pk)) for room, pk in rows.values_list("session__room", "clinician")}
    return found.intersection(places)


def _holding(joining: Mapping[Place, Actor], standing: Collection[UUID]) -> set[Place]:
    """Of these, the facilitator and the co-facilitators of the room's group."""
    if not joining:
        return set()
    group = "session__group"
    rows = Room.objects.filter(pk__in={room_id for room_id, _ in joining}).values_list(
        "pk", f"{group}__facilitator", f"{group}__co_facilitators"
    )
    holding = {(room_id, str(pk)) for room_id, *both in rows for pk in both if pk in standing}
    return holding & joining.keys()
