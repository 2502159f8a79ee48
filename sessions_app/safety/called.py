"""Whom a clinic calls."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from clinicians.access.actor import Role
from clinicians.clinics.models import Membership
from clinicians.notices.letters import Letter
from clinicians.notices.outbox import Post, post_all
from sessions_app.safety.models import OnCall

ALL_HANDS = (Role.FACILITATOR, Role.SUPERVISOR, Role.ADMINISTRATOR)


def people_called(clinic_id: UUID) -> list[Membership]:
    """Those on call; where nobody is (or none of them works here any more), everybody."""
    return on_call(clinic_id) or all_hands(clinic_id)


def on_call(clinic_id: UUID) -> list[Membership]:
    named = OnCall.serving([clinic_id]).values("clinician_id")
    return list(_active(clinic_id).filter(pk__in=named).order_by("pk"))


def all_hands(clinic_id: UUID) -> list[Membership]:
    """Facilitators, supervisors and administrators."""
    return list(_active(clinic_id).filter(role__in=ALL_HANDS).order_by("pk"))


def write_to(people: Sequence[Membership], letter: Letter, *, once: str) -> None:
    """One letter each, in the transaction of what caused it. `once` names the occasion."""
    post_all([Post(letter, each, once=f"{once}:{each.pk}") for each in people])


def _active(clinic_id: UUID) -> QuerySet[Membership]:
    members = Membership.objects.filter(clinic_id=clinic_id, status=Membership.Status.ACTIVE)
    return members.select_related("user")
