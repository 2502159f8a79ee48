"""Every read of groups, sessions and places starts at `visible_to(actor)`."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.groups.models import Enrolment, Group, GroupSession, SessionChange
from sessions_app.groups.observations import Observation
from sessions_app.groups.policies import can_see_room_plan, can_see_roster
from sessions_app.groups.room_plans import RoomPlan
from sessions_app.groups.scopes import own_groups

Status = Enrolment.Status
Session = GroupSession.Status


def known_groups(actor: Actor) -> QuerySet[Group]:
    """Groups with all that a page shows of them, in a fixed number of queries."""
    coming = GroupSession.objects.filter(
        Q(status=Session.LIVE) | Q(status=Session.SCHEDULED, ends_at__gt=now()),
        group=OuterRef("pk"),
    ).order_by("starts_at")
    groups: QuerySet[Group] = (
        Group.objects.visible_to(actor)
        .select_related("facilitator")
        .prefetch_related(
            "co_facilitators", Prefetch("enrolments", _own_places(actor), to_attr="own_places")
        )
        .annotate(
            enrolled=_places(Status.ACTIVE),
            offered=_places(Status.OFFERED),
            waiting=_places(Status.WAITLISTED),
            next_id=Subquery(coming.values("id")[:1]),
            next_starts_at=Subquery(coming.values("starts_at")[:1]),
        )
        .order_by("name", "id")
    )
    return groups


def group_page(actor: Actor, group_id: UUID) -> Group:
    return fetch(known_groups(actor), actor, group_id)


def known_sessions(actor: Actor) -> QuerySet[GroupSession]:
    """Sessions with their group, facilitators and history."""
    return _with_circumstances(actor, GroupSession.objects.visible_to(actor))


def planned_sessions(actor: Actor) -> QuerySet[GroupSession]:
    """Known sessions, those that one will sit in on, and for a person who is offered a place the
    dates they would say yes to."""
    offered = own_groups(actor, "group", statuses=(Status.OFFERED,))
    dates = GroupSession.objects.filter(
        offered, clinic_id=actor.clinic_id, status=Session.SCHEDULED, ends_at__gt=now()
    )
    known = GroupSession.objects.visible_to(actor) | observed_sessions(actor) | dates
    return _with_circumstances(actor, known)


def with_whether_observed(actor: Actor, sessions: QuerySet[GroupSession]) -> QuerySet[GroupSession]:
    return sessions.annotate(
        reader_observes=Exists(observed_sessions(actor).filter(pk=OuterRef("pk")))
    )


def observed_sessions(actor: Actor) -> QuerySet[GroupSession]:
    """Sessions that this person was announced to sit in on."""
    own = Observation.objects.visible_to(actor).filter(clinician=actor.member_id, cancelled_at=None)
    return GroupSession.objects.filter(pk__in=own.values("session"), clinic_id=actor.clinic_id)


def _with_circumstances(actor: Actor, sessions: QuerySet[GroupSession]) -> QuerySet[GroupSession]:
    known = sessions.select_related("group", "facilitator").prefetch_related(
        "group__co_facilitators",
        Prefetch("group__enrolments", _own_places(actor), to_attr="own_places"),
        Prefetch("changes", SessionChange.objects.select_related("by").order_by("at")),
    )
    signed = GroupSession.objects.filter(
        pk=OuterRef("pk"), clinic_id=actor.clinic_id, notes__status="signed"
    )
    return with_whether_observed(actor, known).annotate(note_signed=Exists(signed))


def sessions_between(
    actor: Actor,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    status: str = "",
    group_id: UUID | None = None,
) -> QuerySet[GroupSession]:
    """Sessions that overlap this time."""
    wanted = Q()
    if since:
        wanted &= Q(ends_at__gt=since)
    if until:
        wanted &= Q(starts_at__lt=until)
    if status:
        wanted &= Q(status=status)
    if group_id:
        wanted &= Q(group=fetch(Group.objects.all(), actor, group_id))
    return planned_sessions(actor).filter(wanted)


def session_page(actor: Actor, session_id: UUID) -> GroupSession:
    return fetch(known_sessions(actor), actor, session_id)


def session_observers(actor: Actor, session_id: UUID) -> QuerySet[Observation]:
    """Who will sit in, to everyone who may see the session: nobody sits in unseen."""
    session = session_page(actor, session_id)
    observers: QuerySet[Observation] = session.observers.filter(cancelled_at=None)
    return observers.select_related("clinician", "announced_by").order_by("announced_at", "id")


def group_room_plan(actor: Actor, group_id: UUID) -> tuple[Group, RoomPlan | None]:
    """How the group's sessions are held; none settled yet is an answer too."""
    group = group_page(actor, group_id)
    require(can_see_room_plan(actor))
    return group, RoomPlan.objects.visible_to(actor).filter(group=group).first()


def group_roster(actor: Actor, group_id: UUID) -> list[Enrolment]:
    """Staff: everyone with a standing place. Members: the active ones, in no telling order."""
    group = group_page(actor, group_id)
    require(can_see_roster(actor, group))
    if actor.role is Role.PARTICIPANT:
        active = group.enrolments.filter(status=Status.ACTIVE).select_related("participant")
        return sorted(active, key=lambda place: (str(place.participant.alias).casefold(), place.pk))
    standing = group.enrolments.filter(status__in=Enrolment.STANDING)
    return list(_with_people(standing).order_by("asked_at", "id"))


def _with_people(places: QuerySet[Enrolment]) -> QuerySet[Enrolment]:
    return places.select_related("participant", "group").prefetch_related("group__co_facilitators")


def _places(status: Enrolment.Status) -> Subquery:
    counted = (
        Enrolment.objects.filter(group=OuterRef("pk"), status=status)
        .order_by()
        .values("group")
        .annotate(number=Count("pk"))
    )
    return Subquery(counted.values("number"))


def _own_places(actor: Actor) -> QuerySet[Enrolment]:
    """For a participant their own standing places; staff have none."""
    return Enrolment.objects.filter(participant_id=actor.member_id, status__in=Enrolment.STANDING)
