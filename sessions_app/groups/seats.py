"""Seats. Offered and active people sit; who waits is offered the next free seat, oldest first."""

from __future__ import annotations

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.audit.command import record
from sessions_app.groups.models import Enrolment, Group

Status = Enrolment.Status


def free_seats(group: Group) -> int:
    return group.capacity - group.enrolments.filter(status__in=Enrolment.SEATED).count()


def fill_seats(actor: Actor, group: Group) -> None:
    """Offer free seats to who waits. Call with the group locked, in the command that freed them."""
    free = free_seats(group)
    if free <= 0 or group.archived_at:
        return
    waiting = group.enrolments.filter(
        status=Status.WAITLISTED, participant__membership__status__in=["invited", "active"]
    )
    for place in waiting.order_by("asked_at", "id")[:free]:
        place.offer(now())
        place.save()
        record(actor, "enrolment.offered", place, group=str(group.pk))
