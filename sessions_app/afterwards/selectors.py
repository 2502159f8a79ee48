"""Every read of what is left of a session, from `visible_to(actor)`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from backend.kernel.errors import NotFound
from backend.vault.keys import forget_key
from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import require
from sessions_app.afterwards import policies
from sessions_app.afterwards.models import LegalHold, Purge
from sessions_app.afterwards.policy import transcript_days
from sessions_app.afterwards.transcript import WORDS, Entry, own_words
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.selectors import group_page, session_page
from sessions_app.live import pages
from sessions_app.live.kept import SessionFeeling
from sessions_app.live.models import Room, RoomEvent, room_scope
from sessions_app.live.room.state import Event
from sessions_app.live.states import TranscriptPurged

CLOSED = GroupSession.Status.CLOSED


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose words stand in a transcript."""

    key: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Until when a session's transcript is kept, and what became of it."""

    session: GroupSession
    kept_until: datetime | None
    purged_at: datetime | None
    hold: LegalHold | None


@dataclass(frozen=True, slots=True)
class OwnWords:
    session: GroupSession
    entries: list[Entry]


def events_of(session: GroupSession) -> list[Event]:
    """The whole log of a session, unsealed; its key is not kept in memory afterwards."""
    room = Room.objects.filter(session=session).first()
    if room is None:
        return []
    if room.purged_at:
        raise TranscriptPurged
    try:
        return list(pages.events_after(room, 0))
    finally:
        forget_key(room_scope(room.pk))


def people_in(events: Iterable[Event]) -> list[Person]:
    """Under the name that they last used in the room."""
    came = {"presence.knocked", "presence.joined"}
    cards = [event.body for event in events if event.kind in came]
    return list({c["key"]: Person(c["key"], c["name"], c["role"]) for c in cards}.values())


def sessions_with_my_words(actor: Actor) -> list[dict[str, Any]]:
    """Closed sessions in which this person said something, groups they have left included."""
    if actor.role is not Role.PARTICIPANT:
        raise NotFound
    places = list(Enrolment.objects.visible_to(actor).values_list("pk", "group_id"))
    rooms = RoomEvent.objects.filter(
        room__session__group__in={group for _, group in places},
        author__in=[str(pk) for pk, _ in places],
        kind__in=WORDS,
    ).values("room_id")
    found = Room.objects.filter(pk__in=rooms, session__status=CLOSED).select_related(
        "session__group"
    )
    return [
        {"session": room.session, "purged_at": room.purged_at}
        for room in found.order_by("-session__starts_at", "-pk")
    ]


def my_words(actor: Actor, session_id: UUID) -> OwnWords:
    """One's own words of a closed session, and nobody else's."""
    places = Enrolment.objects.visible_to(actor).filter(participant_id=actor.member_id)
    sessions = GroupSession.objects.filter(
        clinic_id=actor.clinic_id, group__in=places.values("group_id"), status=CLOSED
    )
    session = sessions.select_related("group").filter(pk=session_id).first()
    if session is None:
        raise NotFound
    keys = {str(place.pk) for place in places.filter(group=session.group_id)}
    events = events_of(session)
    return OwnWords(session, [entry for key in keys for entry in own_words(events, key)])


def group_feelings(actor: Actor, group_id: UUID) -> QuerySet[SessionFeeling]:
    """How the group left each session, oldest first."""
    group = group_page(actor, group_id)
    require(policies.can_read_feelings(actor, group))
    feelings: QuerySet[SessionFeeling] = (
        SessionFeeling.objects.visible_to(actor)
        .filter(session__group=group)
        .select_related("session")
        .order_by("session__starts_at")
    )
    return feelings


def policy_to_read(actor: Actor) -> int:
    require(policies.can_see_retention(actor))
    return transcript_days(actor.clinic_id)


def retention_of(actor: Actor, session_id: UUID) -> Kept:
    session = session_page(actor, session_id)
    require(policies.can_see_retention(actor))
    room = Room.objects.visible_to(actor).filter(session=session).first()
    hold = standing_hold(session)
    over = session.closed_at
    until = over and over + timedelta(days=transcript_days(actor.clinic_id))
    return Kept(session, None if hold else until, room.purged_at if room else None, hold)


def standing_hold(session: GroupSession) -> LegalHold | None:
    holds = LegalHold.objects.filter(session=session, released_at=None)
    found: LegalHold | None = holds.select_related("placed_by").first()
    return found


def certificates(actor: Actor) -> QuerySet[Purge]:
    require(policies.can_read_purges(actor))
    purges: QuerySet[Purge] = Purge.objects.visible_to(actor).select_related("session__group")
    return purges
