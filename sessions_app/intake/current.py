"""A person's application as it stands: the one that is shown, changed and sent in."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from clinicians.access.actor import Actor
from sessions_app.groups.models import Enrolment
from sessions_app.intake.models import Application
from sessions_app.intake.states import NoApplication

Status = Application.Status


def own_applications(actor: Actor) -> QuerySet[Application]:
    """Newest first; by a code alone, those for the group it was mailed for."""
    own = Application.objects.visible_to(actor).filter(participant=actor.member_id)
    if actor.applies_to is not None:
        own = own.filter(group=actor.applies_to)
    rows: QuerySet[Application] = own.select_related(
        "group", "clinic", "participant__membership"
    ).order_by("-pk")
    return rows


def current_application(actor: Actor) -> Application:
    """The newest that is under way, else the newest."""
    own = list(own_applications(actor)[:20]) if not actor.is_staff else []
    under_way = [each for each in own if each.status in Application.UNDER_WAY]
    if not own:
        raise NoApplication
    return (under_way or own)[0]


def locked_application(actor: Actor) -> Application:
    """The same, and nobody else changes it until the command ends."""
    found = current_application(actor).pk
    locked: Application = own_applications(actor).select_for_update(of=("self",)).get(pk=found)
    return locked


def standing_application(actor: Actor, group_id: UUID) -> Application | None:
    """What a person who comes in goes on with: unless it is over, and they may ask anew."""
    newest = own_applications(actor).filter(group=group_id).first()
    if newest is None or newest.status == Status.WITHDRAWN:
        return None
    if newest.status == Status.OFFERED and not _has_place(newest):
        return None
    return newest


def _has_place(application: Application) -> bool:
    return Enrolment.objects.filter(
        group=application.group,
        participant=application.participant,
        status__in=Enrolment.STANDING,
    ).exists()
