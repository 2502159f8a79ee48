"""Colleagues who sit in on a session: announced before it, and seen by everybody."""

from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor, Role
from clinicians.access.owned import fetch
from clinicians.access.revocation import Revocation, revoke
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinician
from sessions_app.groups.locks import session_of_locked_group
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.observations import Observation
from sessions_app.groups.policies import can_manage_group
from sessions_app.groups.standing import facts_changed
from sessions_app.groups.states import AlreadyObserving, CannotObserve

MAY_OBSERVE = frozenset({Role.SUPERVISOR, Role.FACILITATOR})


@command
def announce_observer(actor: Actor, session_id: UUID, *, clinician: UUID) -> Observation:
    """Say who will sit in. The members give their pledge anew before this session."""
    session = session_of_locked_group(actor, session_id)
    require(can_manage_group(actor, session.group))
    session.require_planned()
    observer = _observer(actor, clinician, session.group)
    if session.observers.filter(clinician=observer, cancelled_at=None).exists():
        raise AlreadyObserving
    observation: Observation = session.observers.create(
        clinic_id=session.clinic_id, clinician=observer, announced_by_id=actor.member_id
    )
    _tell(actor, "observer.announced", observation, session)
    return observation


@command
def cancel_observer(actor: Actor, session_id: UUID, observer_id: UUID) -> Observation:
    """They will not sit in after all."""
    session = session_of_locked_group(actor, session_id)
    require(can_manage_group(actor, session.group))
    observation: Observation | None = session.observers.filter(pk=observer_id).first()
    if observation is None:
        raise NotFound
    observation.session = session
    observation.cancel(now())
    observation.save()
    _tell(actor, "observer.cancelled", observation, session)
    gone = observation.clinician_id
    revoke(Revocation(session.clinic_id, gone, "observation_ended", session.group_id))
    return observation


def _observer(actor: Actor, clinician: UUID, group: Group) -> Clinician:
    found: Clinician = fetch(Clinician.objects.select_related("membership"), actor, clinician)
    member = found.membership
    holds = found.pk == group.facilitator_id or group.co_facilitators.filter(pk=found.pk).exists()
    if member.status != member.Status.ACTIVE or member.role not in MAY_OBSERVE or holds:
        raise CannotObserve
    return found


def _tell(actor: Actor, act: str, observation: Observation, session: GroupSession) -> None:
    record(actor, act, observation, session=str(session.pk), who=str(observation.clinician_id))
    facts_changed(session.clinic_id, group_id=session.group_id)
