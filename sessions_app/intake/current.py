"""A person's application as it stands: the one that is shown, changed and sent in."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.groups.models import Enrolment, Group
from sessions_app.intake.models import Application
from sessions_app.intake.policies import can_apply
from sessions_app.intake.states import NoApplication
from sessions_app.participants.models import Participant

Status = Application.Status


def own_applications(actor: Actor) -> QuerySet[Application]:
    """Newest first."""
    own = Application.objects.visible_to(actor).filter(participant=actor.member_id)
    rows: QuerySet[Application] = own.select_related(
        "group", "clinic", "participant__membership"
    ).order_by("-pk")
    return rows


def current_application(actor: Actor) -> Application:
    """The newest that is under way, else the newest."""
    require(can_apply(actor))
    own = list(own_applications(actor)[:20])
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
    if newest.status == Status.OFFERED and not has_place(newest.group, newest.participant):
        return None
    return newest


def has_place(group: Group, person: Participant) -> bool:
    return Enrolment.objects.filter(
        group=group, participant=person, status__in=Enrolment.STANDING
    ).exists()
