"""What the clinic does with an application: read it, and decide."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.notices.outbox import post
from sessions_app.groups.locks import locked_group_of
from sessions_app.groups.models import Enrolment
from sessions_app.groups.seats import end_waiting, let_wait, offer_from_queue
from sessions_app.groups.standing import facts_changed
from sessions_app.intake import letters
from sessions_app.intake.links import way_in
from sessions_app.intake.models import Application, Decision
from sessions_app.intake.policies import can_decide, can_read_answers, can_see_queue
from sessions_app.intake.review import ReviewPage, review_page
from sessions_app.intake.selectors import known_applications
from sessions_app.intake.states import FlagOpen, MessageMissing, StillClosed
from sessions_app.safety.flags import has_open
from sessions_app.screening.asking import assign
from sessions_app.screening.reviewing import review_sent

Kind, Status = Decision.Kind, Application.Status
STATUS_AFTER = {
    Kind.OFFER: Status.OFFERED,
    Kind.WAITLIST: Status.WAITLISTED,
    Kind.REFER: Status.REFERRED,
    Kind.ASK_MORE: Status.MORE_ASKED,
}


@command
def open_application(actor: Actor, application_id: UUID) -> ReviewPage:
    """Read all there is about one application. Reading is recorded."""
    require(can_see_queue(actor))
    application = fetch(known_applications(actor), actor, application_id)
    answers = bool(can_read_answers(actor, application.group))
    record(actor, "application.opened", application, answers=answers)
    return review_page(actor, application, answers=answers)


@command
def decide_application(
    actor: Actor,
    application_id: UUID,
    *,
    kind: str,
    reason: str,
    message: str = "",
    instruments: Sequence[str] = (),
) -> Application:
    """Answer an application. What was sent in with it counts as reviewed from now on."""
    application = _locked(actor, application_id)
    require(can_decide(actor, application.group))
    _refuse_decision(application, kind, message, instruments)
    application.decide(STATUS_AFTER[Kind(kind)], now())
    application.save()
    was = application.participant.membership.status
    _carry_out(actor, application, kind, instruments)
    Decision.objects.create(
        clinic_id=application.clinic_id,
        application=application,
        participant=application.participant,
        kind=kind,
        reason=reason,
        message=message,
        by_id=actor.member_id,
    )
    record(actor, "application.decided", application, kind=kind, status=application.status)
    review_sent(actor, application.participant, application.submitted_at or now())
    _tell(application, was)
    facts_changed(application.clinic_id, member_id=application.participant_id)
    return application


def _locked(actor: Actor, application_id: UUID) -> Application:
    """The group first, as everywhere: seats hang on it."""
    found = fetch(known_applications(actor), actor, application_id)
    group = locked_group_of(found.clinic_id, found.group_id)
    rows = known_applications(actor).select_for_update(of=("self",))
    application: Application = rows.get(pk=found.pk)
    application.group = group
    return application


def _refuse_decision(
    application: Application, kind: str, message: str, instruments: Sequence[str]
) -> None:
    if kind == Kind.WAITLIST and application.status == Status.WAITLISTED:
        raise StillClosed(status=application.status)
    if kind == Kind.REFER and not message:
        raise MessageMissing
    if kind == Kind.ASK_MORE and not (message or instruments):
        raise MessageMissing
    if kind == Kind.OFFER and has_open(application.clinic_id, application.participant_id):
        raise FlagOpen


def _carry_out(
    actor: Actor, application: Application, kind: str, instruments: Sequence[str]
) -> None:
    group, person = application.group, application.participant
    if kind == Kind.OFFER:
        place = offer_from_queue(actor, group, person)
        if place.status == Enrolment.Status.WAITLISTED:
            application.status = Status.WAITLISTED
            application.save()
    elif kind == Kind.WAITLIST:
        let_wait(actor, group, person)
    elif kind == Kind.REFER:
        end_waiting(actor, group, person)
    else:
        for key in instruments:
            assign(actor, person, key)


def _tell(application: Application, was: str) -> None:
    """Who is offered a seat hears of it by the offer's own letter or by the invitation, unless an
    invitation waits for them already."""
    member = application.participant.membership
    told = application.status == Status.OFFERED and was != Membership.Status.INVITED
    if not told:
        post(letters.NEWS, to=member, values={"link": way_in(application.group)})
