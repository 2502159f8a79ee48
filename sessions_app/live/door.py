"""Who may come to the door of a live room, and as whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from backend.kernel.errors import Conflict, DomainError, NotFound
from clinicians.access.actor import Actor
from clinicians.access.owned import found_in
from clinicians.clinics.models import Clinician
from sessions_app.groups.locks import line_up_behind
from sessions_app.groups.models import Enrolment, GroupSession
from sessions_app.groups.policies import can_enter, can_hold
from sessions_app.groups.selectors import observed_sessions, with_whether_observed
from sessions_app.live import outbound
from sessions_app.live.models import Room
from sessions_app.live.room.state import Part, Who


class DoorClosed(Conflict):
    code, message = "door_closed", "The door of this session is closed."


@dataclass(frozen=True, slots=True)
class Visit:
    """A person at the door of a room."""

    room_id: UUID
    epoch: str
    session: dict[str, Any]
    who: Who


def visit(actor: Actor, session_id: UUID | str) -> Visit:
    """Members with a place and the group's facilitators; for all others there is no room."""
    session = visible_session(actor, session_id)
    if verdict := can_enter(actor, session):
        room = getattr(session, "room", None) or _first_to_come(session)
        who = who_is(actor, session)
        return Visit(room.pk, room.epoch, outbound.session_card(session), who)
    raise DoorClosed(verdict.reason)


def visits(asked: Iterable[tuple[Actor, UUID | str]]) -> list[Visit | DomainError]:
    """The same for all who came in the meantime."""
    found: list[Visit | DomainError] = []
    for actor, session_id in asked:
        try:
            found.append(visit(actor, session_id))
        except DomainError as refusal:
            found.append(refusal.with_traceback(None))
    return found


def _first_to_come(session: GroupSession) -> Room:
    """Made in line behind whatever changes the group: a right that ends there finds the room."""
    with transaction.atomic():
        line_up_behind(session)
        room, _ = Room.objects.get_or_create(session=session, clinic_id=session.clinic_id)
    return room


def visible_session(actor: Actor, session_id: UUID | str) -> GroupSession:
    """The session, for those who belong in its room. Staff of the clinic who do not: 404."""
    sessions: QuerySet[GroupSession] = GroupSession.objects.visible_to(actor)
    if actor.is_staff:
        known = with_whether_observed(actor, sessions | observed_sessions(actor))
        sessions = known.prefetch_related("group__co_facilitators")
    session: GroupSession = found_in(
        sessions.select_related("group__room_plan", "room"), session_id
    )
    if actor.is_staff and not can_hold(actor, session) and not observes(session):
        raise NotFound
    return session


def observes(session: GroupSession) -> bool:
    """Were they announced to sit in on it?"""
    return bool(getattr(session, "reader_observes", False))


def who_is(actor: Actor, session: GroupSession) -> Who:
    """Staff go by their name; members by their alias and their key in this group."""
    if actor.is_staff:
        clinician = Clinician.objects.visible_to(actor).get(pk=actor.member_id)
        part = Part.FACILITATOR if can_hold(actor, session) else Part.OBSERVER
        return Who(str(clinician.pk), part, clinician.display_name)
    places = Enrolment.objects.visible_to(actor).select_related("participant")
    own = places.filter(group=session.group_id, participant=actor.member_id)
    place = own.filter(status=Enrolment.Status.ACTIVE).first()
    if place is None:
        raise NotFound
    person = place.participant
    return Who(str(place.pk), Part.MEMBER, person.alias, person.pronouns)
