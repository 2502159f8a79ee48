"""Who may know of what hangs on a group. One rule, for every table below a group."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Q

from clinicians.access.actor import Actor, Role

ACTIVE = ("active",)


def within_groups(actor: Actor, path: str) -> Q:
    """Rows whose group (at `path`; "" for groups themselves) this person may see.

    A facilitator: own groups. Supervisor, administrator, auditor: all of the clinic. A participant:
    groups in which they are active now.
    """
    if actor.role is Role.PARTICIPANT:
        return own_groups(actor, path, statuses=ACTIVE)
    if actor.role is Role.FACILITATOR:
        return _held_groups(actor, path)
    return Q()


def own_groups(actor: Actor, path: str = "", *, statuses: tuple[str, ...]) -> Q:
    """Rows of the groups in which this participant has a place in one of these states."""
    enrolments = apps.get_model("sessions_app", "Enrolment").objects
    places = enrolments.filter(participant_id=actor.member_id, status__in=statuses)
    return Q(**{f"{path or 'pk'}__in": places.values("group_id")})


def _held_groups(actor: Actor, path: str) -> Q:
    """Two subqueries, not joins: a join over co-facilitators would double rows."""
    pairs = apps.get_model("sessions_app", "Group").co_facilitators.through.objects
    co_led = Q(
        **{f"{path or 'pk'}__in": pairs.filter(clinician_id=actor.member_id).values("group_id")}
    )
    prefix = f"{path}__" if path else ""
    return Q(**{f"{prefix}facilitator_id": actor.member_id}) | co_led
