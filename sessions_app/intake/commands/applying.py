"""What an applicant does: begin, fill in, send in, take back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.notices.outbox import post
from sessions_app.groups.locks import locked_group_of
from sessions_app.groups.seats import end_waiting
from sessions_app.intake import letters
from sessions_app.intake.current import (
    current_application,
    has_place,
    locked_application,
    standing_application,
)
from sessions_app.intake.details import missing_details, write_details
from sessions_app.intake.links import way_in
from sessions_app.intake.models import Application
from sessions_app.intake.people import applicant_of
from sessions_app.intake.policies import can_apply
from sessions_app.intake.questionnaires import ask_planned, unanswered
from sessions_app.intake.states import AlreadyInGroup, DetailsMissing, NotYours


@command
def begin_application(actor: Actor, group_id: UUID, *, language: str = "") -> Application:
    """Start, or go on where the person left off, on whatever device."""
    require(can_apply(actor))
    group = locked_group_of(actor.clinic_id, group_id)
    person = applicant_of(Membership.objects.visible_to(actor).get(pk=actor.member_id), language)
    application = standing_application(actor, group_id)
    if application is None:
        if has_place(group, person):
            raise AlreadyInGroup
        application = Application(clinic_id=actor.clinic_id, group=group, participant=person)
        application.save(force_insert=True)
        record(actor, "application.begun", application, group=str(group_id))
    else:
        record(actor, "application.resumed", application)
    if application.status in Application.WRITABLE:
        ask_planned(actor, application)
    return application


@command
def save_details(actor: Actor, *, changes: Mapping[str, Any]) -> Application:
    """Keep what was filled in just now. What is not named stays as it was."""
    application = locked_application(actor)
    if application.status not in Application.WRITABLE:
        raise NotYours(status=application.status)
    write_details(actor, application, changes)
    record(actor, "application.filled_in", application, fields=sorted(changes))
    return application


@command
def submit_application(actor: Actor) -> Application:
    """Hand it to the clinic, complete."""
    application = locked_application(actor)
    application.submit(now())
    missing = [*missing_details(actor, application), *unanswered(application)]
    if missing:
        raise DetailsMissing(fields=missing)
    application.save()
    member = application.participant.membership
    post(letters.RECEIVED, to=member, values={"link": way_in(application.group)})
    record(actor, "application.submitted", application)
    return application


@command
def withdraw_application(actor: Actor) -> Application:
    """Take it back. A place on the waiting list goes with it."""
    group = locked_group_of(actor.clinic_id, current_application(actor).group_id)
    application = locked_application(actor)
    application.withdraw(now())
    application.save()
    end_waiting(actor, group, application.participant)
    record(actor, "application.withdrawn", application)
    return application
