"""The clinics in whose trails a person's sign-ins stand."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from clinicians.access.actor import Actor
from clinicians.accounts.doors import actor_at
from clinicians.accounts.models import User
from clinicians.audit.command import record
from clinicians.clinics.models import Membership


def memberships_of(user: User) -> QuerySet[Membership]:
    """Where the person has ever been active, oldest first."""
    waiting = [Membership.Status.APPLIED, Membership.Status.INVITED]
    rows = Membership.objects.filter(user=user).exclude(status__in=waiting)
    return rows.order_by("created_at", "pk")


def places_of(user: User, session: str = "") -> list[Actor]:
    """The person, acting at each of these places, in a sign-in that has not chosen one."""
    return [actor_at(member, session) for member in memberships_of(user)]


def record_everywhere(user: User, session: str, act: str, **rest: Any) -> None:
    """Inside a command: note an act on the login in the trail of each of its clinics."""
    for place in places_of(user, session):
        record(place, act, user, **rest)
