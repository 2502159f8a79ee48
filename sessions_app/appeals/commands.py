from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.notices.outbox import Post, post, post_all
from sessions_app.appeals import letters, policies
from sessions_app.appeals.models import Appeal
from sessions_app.appeals.selectors import own_place
from sessions_app.appeals.states import AlreadyAppealed, NotRemoved, NoWayBack
from sessions_app.groups.locks import line_up_behind, session_of_locked_group
from sessions_app.groups.models import GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.live.removals import let_back, removal_of
from sessions_app.live.room.refusals import Refusal


@command
def appeal(actor: Actor, session_id: UUID, *, text: str) -> Appeal:
    """Once for each time that somebody was sent out. Whoever holds the group is written to."""
    session = session_page(actor, session_id)
    require(policies.can_appeal(actor))
    line_up_behind(session)
    place = own_place(actor, session)
    removal = removal_of(session, str(place.pk)) if place else None
    if place is None or removal is None:
        raise NotRemoved
    if Appeal.objects.filter(session=session, enrolment=place, place=removal.place).exists():
        raise AlreadyAppealed
    filed: Appeal = Appeal.objects.create(
        clinic_id=actor.clinic_id,
        session=session,
        enrolment=place,
        participant_id=actor.member_id,
        place=removal.place,
        text=text,
    )
    record(actor, "appeal.filed", filed, session=str(session.pk), place=removal.place)
    _write_to_those_who_hold(session, filed)
    return filed


def _write_to_those_who_hold(session: GroupSession, filed: Appeal) -> None:
    group = session.group
    holding = [session.facilitator, group.facilitator, *group.co_facilitators.order_by("pk")]
    people = {each.pk: each.membership for each in holding}.values()
    active = [each for each in people if each.status == Membership.Status.ACTIVE]
    post_all([Post(letters.FILED, each, once=f"appeal:{filed.pk}:{each.pk}") for each in active])


@command
def answer(actor: Actor, appeal_id: UUID, *, text: str, readmit: bool) -> Appeal:
    """Kind words to the person, and, where the session is still open, the way back to its door."""
    found: Appeal = fetch(Appeal.objects.all(), actor, appeal_id)
    session = session_of_locked_group(actor, found.session_id)
    require(policies.can_answer(actor, session))
    found = fetch(Appeal.objects.select_for_update(of=("self",)), actor, appeal_id)
    found.settle(actor, text, now(), readmitted=readmit)
    found.save()
    if readmit:
        refusal = let_back(actor, session, str(found.enrolment_id))
        if isinstance(refusal, Refusal):
            raise NoWayBack(refusal.message)
    record(actor, "appeal.answered", found, session=str(session.pk), readmitted=readmit)
    person = found.participant
    post(letters.ANSWERED, to=person.membership, language=person.language)
    return found
