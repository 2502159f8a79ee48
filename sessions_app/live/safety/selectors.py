"""Every read starts at `visible_to(actor)`."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.groups.selectors import session_page
from sessions_app.live.pause_words import Words, pause_words_of
from sessions_app.live.safety.models import Incident
from sessions_app.live.safety.policies import can_see_incidents, can_see_pause_words


def known_incidents(actor: Actor) -> QuerySet[Incident]:
    incidents: QuerySet[Incident] = Incident.objects.visible_to(actor)
    return incidents.select_related(
        "session__group", "participant", "opened_by", "closed_by"
    ).prefetch_related("session__group__co_facilitators")


def session_incidents(actor: Actor, session_id: UUID) -> QuerySet[Incident]:
    """Of one session, in the order in which they were opened."""
    session = session_page(actor, session_id)
    require(can_see_incidents(actor, session))
    return known_incidents(actor).filter(session=session).order_by("opened_at", "pk")


def incident_page(actor: Actor, incident_id: UUID) -> Incident:
    return fetch(known_incidents(actor), actor, incident_id)


def pause_words(actor: Actor) -> Words:
    require(can_see_pause_words(actor))
    return pause_words_of([actor.clinic_id])[actor.clinic_id]
