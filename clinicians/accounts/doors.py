"""The two doors, HTTP and WebSocket. Nobody becomes an Actor anywhere else.

A password alone opens no door to staff: until the second factor is passed in this very sign-in,
the session reaches nothing but the second-factor step.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django_otp import DEVICE_ID_SESSION_KEY, user_has_device
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.kernel.errors import Forbidden, Unauthenticated
from clinicians.access.actor import Actor, Role
from clinicians.accounts.models import User
from clinicians.accounts.timeouts import expired
from clinicians.clinics.models import Membership

MEMBERSHIP = "membership"


class SecondFactorNeeded(Forbidden):
    code, message = "second_factor_needed", "Please give your second factor first."


class ClinicNotChosen(Forbidden):
    code, message = "choose_clinic", "Please choose the clinic you are working at."


def standing_memberships(user: User) -> list[Membership]:
    """The places where this login may act now, oldest first."""
    return list(
        Membership.objects.filter(user=user, status=Membership.Status.ACTIVE)
        .select_related("clinic")
        .order_by("created_at", "pk")
    )


def needs_second_factor(user: User, memberships: list[Membership]) -> bool:
    """Staff always; a participant only if they set one up."""
    return any(Role(each.role).is_staff for each in memberships) or bool(user_has_device(user))


def actor_of(user: Any, session: SessionBase) -> Actor:
    """The Actor behind a signed-in session, or the refusal that says which step is missing."""
    if not user.is_authenticated or not user.is_active or expired(session):
        raise Unauthenticated
    memberships = standing_memberships(user)
    if needs_second_factor(user, memberships) and not session.get(DEVICE_ID_SESSION_KEY):
        raise SecondFactorNeeded
    chosen = _chosen(memberships, session.get(MEMBERSHIP))
    return Actor(
        user_id=user.pk,
        clinic_id=chosen.clinic_id,
        member_id=chosen.pk,
        role=Role(chosen.role),
        session=session_name(session),
    )


def session_name(session: SessionBase) -> str:
    """What the trail calls this sign-in: a digest, so the trail cannot be used to hijack it."""
    return hashlib.sha256((session.session_key or "").encode()).hexdigest()[:16]


def _chosen(memberships: list[Membership], wanted: str | None) -> Membership:
    if not memberships:
        raise Unauthenticated
    if len(memberships) == 1:
        return memberships[0]
    for each in memberships:
        if str(each.pk) == wanted:
            return each
    raise ClinicNotChosen


class ActorView(APIView):
    """A view behind the HTTP door: `self.actor` is set before any method runs."""

    actor: Actor

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.actor = actor_of(request.user, request.session)
