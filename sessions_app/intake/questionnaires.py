"""The questionnaires of an application: what its group asks for, and what was asked beyond that."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from clinicians.access.actor import Actor
from sessions_app.groups.models import Group
from sessions_app.intake.models import Application
from sessions_app.screening.asking import assign, plan_of
from sessions_app.screening.definitions import in_language
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.shelf import current

Status = ScreeningResponse.Status


def belongs_to(application: Application) -> Q:
    """What was asked or sent in since it was begun, and what its group asks for and is open; once
    it is over, what was until then. The care that follows is none of it: that is behind a sign-in.
    """
    if application.status not in Application.UNDER_WAY:
        during = (application.created_at, application.since)
        return Q(asked_at__range=during) | Q(completed_at__range=during)
    since = Q(asked_at__gte=application.created_at) | Q(completed_at__gte=application.created_at)
    return since | Q(status=Status.OPEN, key__in=plan_of(application.group))


def asked_with(application: Application) -> list[ScreeningResponse]:
    """In the order of asking. What the person filled in for another reason is not among them."""
    person = application.participant
    own = ScreeningResponse.objects.filter(participant=person)
    return list(own.filter(belongs_to(application)).order_by("asked_at", "id"))


def planned_forms(group: Group, language: str = "en") -> list[dict[str, Any]]:
    """What the group's public page says will be asked."""
    return [
        {"key": each.key, "title": in_language(each.title, language), "minutes": each.minutes}
        for each in map(current, plan_of(group))
    ]


def ask_planned(actor: Actor, application: Application) -> None:
    """Ask what the group asks of everybody, each once in an application."""
    asked = {each.key for each in asked_with(application)}
    for key in plan_of(application.group):
        if key not in asked:
            assign(actor, application.participant, key)


def unanswered(application: Application) -> list[str]:
    """`screening:<key>` of each that has to be sent in first."""
    waiting = [each.key for each in asked_with(application) if each.status == Status.OPEN]
    return [f"screening:{key}" for key in dict.fromkeys(waiting)]
