"""What others may know of a live room: its state for a person, and who was there when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinician
from sessions_app.admission import licensing
from sessions_app.admission.facts import Visitor, gather
from sessions_app.admission.policies import require_open
from sessions_app.groups.models import GroupSession
from sessions_app.groups.observations import Observation
from sessions_app.live import door, outbound, pages
from sessions_app.live.kept import Stay
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.newcomers import Newcomers, members_of
from sessions_app.live.room.fold import replay
from sessions_app.live.room.state import Event, Part, RoomState, standing_of
from sessions_app.live.states import TranscriptPurged

Interval = tuple[datetime, datetime | None]


def room_as_seen(actor: Actor, session_id: UUID | str) -> dict[str, Any]:
    """The room at its head, as this person's socket would be welcomed to it."""
    session = door.visible_session(actor, session_id)
    who = door.who_is(actor, session)
    if who.part is Part.MEMBER:
        visitor = Visitor(session, actor.member_id)
        require_open(gather([visitor])[visitor.key])
    room = Room.objects.visible_to(actor).filter(session=session).first()
    licensed = licensing.licensed([session])[session.pk]
    state = RoomState(house=pages.house_of(session, licensed))
    if room is not None and room.purged_at:
        raise TranscriptPurged
    if room is not None:
        state = replay(pages.events_after(room, 0), state)
        state = replace(state, house=pages.house_of(session, licensed, _newcomers(room, state)))
    card = outbound.session_card(session)
    return outbound.welcome(state, standing_of(state, who), card, room.epoch if room else "")


def _newcomers(room: Room, state: RoomState) -> frozenset[str]:
    asked = Newcomers()
    asked.learn({room.pk: room}, {room.pk: members_of(state)})
    return asked.to(room.pk)


def presence_intervals(session: GroupSession) -> dict[UUID, list[Interval]]:
    """For each member's enrolment, when each of their connections was in the room.

    Only presence after admission counts: a connection that only waited has no interval. A
    connection that is still open ends with None; one that was lost ended when it was last seen. Of
    a purged log, what was copied from it beforehand.
    """
    if Room.objects.filter(session=session, purged_at__isnull=False).exists():
        return _stays(session)
    found: dict[UUID, list[Interval]] = {}
    open_since: dict[str, tuple[UUID, datetime]] = {}
    for event in _presence(session):
        conn = event.body["conn"]
        if event.kind == "presence.joined" and event.body["role"] == Part.MEMBER:
            open_since[conn] = (UUID(event.body["key"]), event.at)
        elif event.kind == "presence.left" and conn in open_since:
            enrolment, joined = open_since.pop(conn)
            found.setdefault(enrolment, []).append((joined, _left_at(event, joined)))
    for enrolment, joined in open_since.values():
        found.setdefault(enrolment, []).append((joined, None))
    return {enrolment: sorted(spans, key=lambda s: s[0]) for enrolment, spans in found.items()}


def _stays(session: GroupSession) -> dict[UUID, list[Interval]]:
    found: dict[UUID, list[Interval]] = {}
    for stay in Stay.objects.filter(session=session).order_by("joined_at", "id"):
        found.setdefault(stay.enrolment_id, []).append((stay.joined_at, stay.left_at))
    return found


def staff_who_came(actor: Actor, sessions: Collection[GroupSession]) -> dict[UUID, list[UUID]]:
    """By session, the facilitators who were in its room, first come first.

    Staff are in a room as facilitators, save those announced as observers. A row says in clear
    whose it is: nothing is unsealed, so this outlives a purged transcript.
    """
    watched = set(
        Observation.objects.visible_to(actor)
        .filter(session__in=[each.pk for each in sessions], cancelled_at=None)
        .values_list("session_id", "clinician_id")
    )
    staff = Clinician.objects.visible_to(actor).values_list("pk", flat=True)
    joined = RoomEvent.objects.visible_to(actor).filter(
        room__session__in=[each.pk for each in sessions],
        kind="presence.joined",
        author__in=[str(pk) for pk in staff],
    )
    came: dict[UUID, list[UUID]] = {}
    for session_id, author in joined.order_by("seq").values_list("room__session_id", "author"):
        known = came.setdefault(session_id, [])
        if UUID(author) not in known and (session_id, UUID(author)) not in watched:
            known.append(UUID(author))
    return came


def _presence(session: GroupSession) -> list[Event]:
    kinds = ["presence.joined", "presence.left"]
    rows = RoomEvent.objects.filter(room__session=session, kind__in=kinds).order_by("seq")
    return [pages.event_of(row) for row in rows]


def _left_at(event: Event, joined: datetime) -> datetime:
    seen = event.body.get("seen")
    return max(datetime.fromisoformat(seen), joined) if seen else event.at
