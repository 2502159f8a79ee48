"""Changing the plan of single sessions, and planning ahead."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.audit.trail import Draft, append
from sessions_app.groups.locks import locked_group, locked_session
from sessions_app.groups.models import Group, GroupSession, SessionChange
from sessions_app.groups.planning import extend, next_number
from sessions_app.groups.policies import can_manage_group
from sessions_app.groups.schedule import FARTHEST, PastDate, TooFarAhead
from sessions_app.groups.states import SessionOverlaps
from sessions_app.groups.telling import tell_of_cancellation, tell_of_move

CLOCKWORK = "00000000-0000-0000-0000-000000000000"


@command
def add_session(actor: Actor, group_id: UUID, *, starts_at: datetime) -> GroupSession:
    """An extra meeting, outside the schedule."""
    group = locked_group(actor, group_id)
    require(can_manage_group(actor, group))
    session = GroupSession(
        clinic_id=group.clinic_id,
        group=group,
        number=next_number(group),
        starts_at=starts_at,
        ends_at=starts_at + group.length,
        original_starts_at=starts_at,
        facilitator_id=group.facilitator_id,
        extra=True,
    )
    _refuse_time(session)
    session.save(force_insert=True)
    record(actor, "session.added", session, group=str(group.pk))
    return session


@command
def reschedule_session(
    actor: Actor, session_id: UUID, *, starts_at: datetime, reason: str
) -> GroupSession:
    """Move one meeting. Where it stood, who moved it and why are kept."""
    session = locked_session(actor, session_id)
    require(can_manage_group(actor, session.group))
    was = session.starts_at
    session.move(starts_at)
    _refuse_time(session)
    session.save()
    _keep(actor, session, SessionChange.Kind.RESCHEDULED, was, reason)
    tell_of_move(session, was)
    record(actor, "session.rescheduled", session, was=was.isoformat(), now=starts_at.isoformat())
    return session


@command
def cancel_session(actor: Actor, session_id: UUID, *, reason: str) -> GroupSession:
    """Call one meeting off. It stays in the list, cancelled."""
    session = locked_session(actor, session_id)
    require(can_manage_group(actor, session.group))
    session.cancel()
    session.save()
    _keep(actor, session, SessionChange.Kind.CANCELLED, session.starts_at, reason)
    tell_of_cancellation(session)
    record(actor, "session.cancelled", session)
    return session


def materialise_sessions() -> int:
    """Plan every group up to the horizon. Idempotent: clockwork, not a person's act."""
    added = 0
    for group_id in Group.objects.filter(archived_at=None).values_list("pk", flat=True):
        with transaction.atomic():
            group = Group.objects.select_for_update().get(pk=group_id)
            if planned := extend(group):
                append([_by_clockwork(group, planned)])
                added += planned
    return added


def _by_clockwork(group: Group, planned: int) -> Draft:
    return Draft(
        clinic_id=group.clinic_id,
        actor=CLOCKWORK,
        role="system",
        session="",
        act="sessions.planned",
        object=f"{group._meta.label}:{group.pk}",
        detail={"sessions": planned},
    )


def _refuse_time(session: GroupSession) -> None:
    if session.starts_at <= now():
        raise PastDate
    if session.starts_at > now() + FARTHEST:
        raise TooFarAhead
    others = session.group.sessions.exclude(pk=session.pk).exclude(
        status=GroupSession.Status.CANCELLED
    )
    if others.filter(starts_at__lt=session.ends_at, ends_at__gt=session.starts_at).exists():
        raise SessionOverlaps


def _keep(
    actor: Actor, session: GroupSession, kind: SessionChange.Kind, was: datetime, reason: str
) -> None:
    moved = session.starts_at if kind == SessionChange.Kind.RESCHEDULED else None
    SessionChange.objects.create(
        clinic_id=session.clinic_id,
        session=session,
        kind=kind,
        was_starts_at=was,
        now_starts_at=moved,
        reason=reason,
        by_id=actor.member_id,
    )
