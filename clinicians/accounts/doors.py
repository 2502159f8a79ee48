"""The two doors, HTTP and WebSocket. Nobody becomes an Actor anywhere else.

A password alone opens no door to staff: until the second factor is passed in this very sign-in,
the session reaches nothing but the second-factor step. Who proved an address with a code (accounts/
applicants.py) passes only where a view says `applicants = True`, and never as staff.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django_otp import DEVICE_ID_SESSION_KEY, user_has_device

from backend.kernel.errors import DomainError, Forbidden, Unauthenticated
from clinicians.access.actor import Actor, Role
from clinicians.access.door import ActorView
from clinicians.accounts.models import User
from clinicians.accounts.read_together import login_read, standing_places
from clinicians.accounts.timeouts import applicant_expired, expired, touch
from clinicians.clinics.models import Membership

__all__ = ["ActorView", "Stage", "Standing", "actor_of", "session_name", "standing_of"]
MEMBERSHIP = "membership"
APPLICANT, APPLIES_TO = "applicant", "applies_to"


class SecondFactorNeeded(Forbidden):
    code, message = "second_factor_needed", "Please give your second factor first."


class ClinicNotChosen(Forbidden):
    code, message = "choose_clinic", "Please choose the clinic you are working at."


class Stage(StrEnum):
    """How far a sign-in has come."""

    ANONYMOUS = "anonymous"
    SECOND_FACTOR = "second_factor"
    ENROL_SECOND_FACTOR = "enrol_second_factor"
    CHOOSE_CLINIC = "choose_clinic"
    READY = "ready"


REFUSALS: dict[Stage, type[DomainError]] = {
    Stage.ANONYMOUS: Unauthenticated,
    Stage.SECOND_FACTOR: SecondFactorNeeded,
    Stage.ENROL_SECOND_FACTOR: SecondFactorNeeded,
    Stage.CHOOSE_CLINIC: ClinicNotChosen,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A sign-in's stage, the places it may act in, and the one it acts in now."""

    stage: Stage
    memberships: tuple[Membership, ...] = ()
    chosen: Membership | None = None


def standing_of(user: Any, session: SessionBase) -> Standing:
    """Where this sign-in stands. At most three queries."""
    if not user.is_authenticated or not user.is_active or expired(session):
        return Standing(Stage.ANONYMOUS)
    memberships = standing_memberships(user)
    if not memberships:
        return Standing(Stage.ANONYMOUS)
    if not session.get(DEVICE_ID_SESSION_KEY):
        if _has_device(user):
            return Standing(Stage.SECOND_FACTOR)
        if any(Role(each.role).is_staff for each in memberships):
            return Standing(Stage.ENROL_SECOND_FACTOR)
    chosen = _chosen(memberships, session.get(MEMBERSHIP))
    return Standing(Stage.READY if chosen else Stage.CHOOSE_CLINIC, memberships, chosen)


def standing_memberships(user: User) -> tuple[Membership, ...]:
    """The places where this login may act now, oldest first."""
    read = login_read(user.pk)
    return read.places if read else tuple(standing_places().filter(user=user))


def _has_device(user: User) -> bool:
    read = login_read(user.pk)
    return read.has_device if read else bool(user_has_device(user))


def actor_of(user: Any, session: SessionBase, *, applicants: bool = False) -> Actor:
    """The Actor behind a signed-in session, or the refusal that says which step is missing."""
    if applicants and not user.is_authenticated and session.get(APPLICANT):
        return applicant_of(session)
    standing = standing_of(user, session)
    if standing.chosen is None:
        raise REFUSALS[standing.stage]
    return actor_at(standing.chosen, session_name(session))


def applicant_of(session: SessionBase) -> Actor:
    """The person who proved an address in this session, as long as they are not gone."""
    member = (
        Membership.objects.filter(pk=session[APPLICANT], role=Role.PARTICIPANT)
        .exclude(status=Membership.Status.DEACTIVATED)
        .first()
    )
    if member is None or applicant_expired(session):
        raise Unauthenticated
    touch(session)
    return actor_at(member, session_name(session), UUID(session[APPLIES_TO]))


def actor_at(member: Membership, session: str = "", applies_to: UUID | None = None) -> Actor:
    """The person of this membership, acting there."""
    return Actor(
        user_id=member.user_id,
        clinic_id=member.clinic_id,
        member_id=member.pk,
        role=Role(member.role),
        session=session,
        applies_to=applies_to,
    )


def session_name(session: SessionBase) -> str:
    """What the trail calls this sign-in: a digest, so the trail cannot be used to hijack it."""
    return hashlib.sha256((session.session_key or "").encode()).hexdigest()[:16]


def _chosen(memberships: tuple[Membership, ...], wanted: str | None) -> Membership | None:
    """The only place, or the one that was chosen. Nobody slips from one clinic into another:
    when the chosen place is gone, the person chooses again."""
    if wanted is None and len(memberships) == 1:
        return memberships[0]
    return next((each for each in memberships if str(each.pk) == wanted), None)
