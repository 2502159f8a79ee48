"""What intake tells the domains below it: who applied where, where they said they live, and who is
not to be offered a seat yet."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING
from clinicians.audit.command import record
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.scopes import within_groups
from sessions_app.groups.seats import hears_offers, holds_back
from sessions_app.intake.current import own_applications
from sessions_app.intake.links import page_for
from sessions_app.intake.models import Application
from sessions_app.intake.questionnaires import belongs_to
from sessions_app.participants.ties import also_met
from sessions_app.safety.flags import open_flags
from sessions_app.safety.places import Told, tells_place
from sessions_app.screening.applicants import leads_applicants, shows_applicants

Status = Application.Status


@also_met
def applicants(actor: Actor) -> Q:
    """Who applies for a group of theirs, a facilitator comes to know. Who took it back, no more."""
    own = Application.objects.filter(within_groups(actor, "group"), clinic=actor.clinic_id)
    return Q(pk__in=own.exclude(status=Status.WITHDRAWN).values("participant_id"))


@shows_applicants
def forms_of_application(actor: Actor) -> Q:
    newest = own_applications(actor).first()
    return belongs_to(newest) if newest else NOTHING


@leads_applicants
def page_of_application(participant_id: UUID) -> str:
    own = Application.objects.filter(participant=participant_id).exclude(status=Status.WITHDRAWN)
    newest = own.select_related("group__clinic").order_by("-pk").first()
    return page_for(newest.group) if newest else ""


@tells_place
def place_applied_from(participant_id: UUID) -> Told | None:
    newest = Application.objects.filter(participant=participant_id).order_by("-pk")
    for application in newest[:5]:
        if application.country:
            region = f"-{application.region}" if application.region else ""
            return Told(f"{application.country}{region}", application.created_at)
    return None


@holds_back
def undecided(group: Group, people: Collection[UUID]) -> set[UUID]:
    """Whose risk flag is open, and about whom the clinic has to decide again."""
    pending = Application.objects.filter(
        group=group,
        participant__in=people,
        status__in=[Status.DRAFT, Status.SUBMITTED, Status.MORE_ASKED],
    )
    return {*pending.values_list("participant_id", flat=True), *open_flags(group.clinic_id, people)}


@hears_offers
def seat_offered(actor: Actor, place: Enrolment) -> None:
    """A seat came free for somebody who waited: their application is answered by it."""
    group, person = place.group, place.participant
    waiting = Application.objects.filter(group=group, participant=person, status=Status.WAITLISTED)
    for application in waiting:
        application.decide(Status.OFFERED, now())
        application.save()
        record(actor, "application.offered", application)
