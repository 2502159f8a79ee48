"""The gate is asked again whenever a fact changes, and by the clock: who may no longer be in a room
leaves it, at a place in its log, in the transaction that changed the fact.

A room that is locked shows who came to it in clear, so a log is read only where somebody has to go.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from backend.kernel.clock import now
from backend.kernel.clockwork import every
from backend.kernel.publish import after_commit
from sessions_app.admission.facts import Visitor, gather
from sessions_app.admission.gate import codes, unmet
from sessions_app.admission.presence import Came, tells_who_came
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.policies import DOOR_AFTER
from sessions_app.groups.standing import Change, on_facts_changed
from sessions_app.live.log import Request
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.pages import event_of
from sessions_app.live.revocation import append_within_transaction, rooms_with_a_door
from sessions_app.live.rights import Place, cut_by_gate
from sessions_app.live.room.going import SIGNED_OUT
from sessions_app.live.room.state import HOUSE, beside

KNOCKED = "presence.knocked"
ARRIVALS = (KNOCKED, "presence.joined")
ENDS = ("access.revoked", "member.told")
RECHECK_S = 60


@on_facts_changed
def close_gates(change: Change) -> None:
    """In the transaction of the change, with every room locked that the person could be in."""
    _close(_rooms(change), change.member_id)
    if _doors_without_a_room(change):
        after_commit(lambda: _close_now(_rooms(change), change.member_id))


@every(seconds=RECHECK_S)
def close_gates_by_the_clock() -> None:
    """What no command changes: a day of grace that passed, a licence that ran out at midnight."""
    rooms = rooms_with_a_door().filter(present__gt=0)
    at_fault = {room_id for room_id, _ in _closed(list(rooms.select_related("session__group")))}
    if at_fault:
        _close_now(Room.objects.filter(pk__in=at_fault))


@tells_who_came
def who_came(sessions: Iterable[UUID]) -> Came:
    """By session, whoever was let into its room. A row says in clear whose it is."""
    joined = RoomEvent.objects.filter(room__session__in=list(sessions), kind="presence.joined")
    came: dict[UUID, set[UUID]] = {}
    for session_id, author in joined.values_list("room__session_id", "author").distinct():
        came.setdefault(session_id, set()).add(UUID(author))
    return came


def _close_now(rooms: QuerySet[Room], person: UUID | None = None) -> None:
    with transaction.atomic():
        _close(rooms, person)


def _close(rooms: QuerySet[Room], person: UUID | None = None) -> None:
    locked = rooms.select_for_update(of=("self",), no_key=True).select_related("session__group")
    closed = _closed(list(locked.order_by("pk")), person)
    append_within_transaction(
        [
            Request(room_id, HOUSE, cut_by_gate(key, missing))
            for (room_id, key), missing in closed.items()
        ]
    )


def _closed(rooms: Sequence[Room], person: UUID | None = None) -> dict[Place, tuple[str, ...]]:
    """Who came to these rooms, has not been sent out of them since, and finds the gate closed."""
    sessions = {room.pk: room.session for room in rooms}
    came = _arrivals(sessions, person)
    members = _people(came)
    visitors = {
        (room_id, key): Visitor(sessions[room_id], members[key])
        for room_id, key in came
        if key in members
    }
    facts = gather(visitors.values())
    missing = {place: codes(unmet(facts[each.key])) for place, each in visitors.items()}
    return {place: found for place, found in missing.items() if found}


def _arrivals(sessions: Mapping[UUID, GroupSession], person: UUID | None) -> list[Place]:
    rows = RoomEvent.objects.filter(room__in=list(sessions), kind__in=ARRIVALS)
    if person is not None:
        own = Enrolment.objects.filter(participant=person).values_list("pk", flat=True)
        rows = rows.filter(author__in=[str(pk) for pk in own])
    last: dict[Place, int] = {}
    knocking: set[Place] = set()
    for room_id, author, seq, kind in rows.order_by("seq").values_list(
        "room_id", "author", "seq", "kind"
    ):
        last[room_id, author] = seq
        (knocking.add if kind == KNOCKED else knocking.discard)((room_id, author))
    out, away = _sent_out(last), _went_away(knocking)
    return [p for p, seq in last.items() if seq > max(out.get(p, 0), away.get(p, 0))]


def _sent_out(last: Mapping[Place, int]) -> dict[Place, int]:
    """Where each was last put out of a room. Who only signed out has kept their seat."""
    named = {beside(key): key for _, key in last}
    rows = RoomEvent.objects.filter(
        room__in={room_id for room_id, _ in last}, kind__in=ENDS, audience__in=named
    )
    return {
        (row.room_id, named[row.audience]): row.seq
        for row in rows.order_by("seq")
        if event_of(row).body.get("why") != SIGNED_OUT
    }


def _went_away(knocking: Collection[Place]) -> dict[Place, int]:
    """Where each of these who were never let in left the door with their last connection."""
    rows = RoomEvent.objects.filter(
        room__in={room_id for room_id, _ in knocking},
        kind="presence.left",
        author__in={key for _, key in knocking},
    )
    return {
        (row.room_id, row.author): row.seq
        for row in rows.order_by("seq")
        if (row.room_id, row.author) in knocking and not event_of(row).body["here"]
    }


def _people(places: Iterable[Place]) -> dict[str, UUID]:
    """Members' keys, and who they are. Staff have none here."""
    rows = Enrolment.objects.filter(pk__in={key for _, key in places})
    return {str(pk): person for pk, person in rows.values_list("pk", "participant_id")}


def _rooms(change: Change) -> QuerySet[Room]:
    """The rooms with a door that the change could be about, come to or not: locking them orders
    the change before or after a hello."""
    rooms = rooms_with_a_door().filter(clinic_id=change.clinic_id)
    return rooms.filter(_groups(change, "session__group"))


def _groups(change: Change, path: str) -> Q:
    wanted = Q()
    if change.group_id is not None:
        wanted &= Q(**{path: change.group_id})
    if change.member_id is not None:
        theirs = Enrolment.objects.filter(participant=change.member_id).values("group_id")
        wanted &= Q(**{f"{path}__in": theirs})
    return wanted


def _doors_without_a_room(change: Change) -> bool:
    """A room that is being made just now cannot be locked: it is looked at after the commit."""
    today = Q(ends_at__gt=now() - DOOR_AFTER, starts_at__lt=now() + DOOR_AFTER)
    sessions = GroupSession.objects.filter(today, clinic_id=change.clinic_id, room=None)
    return sessions.filter(_groups(change, "group")).exists()
