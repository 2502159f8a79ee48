"""A person's way through a group: offered, waiting, active, gone."""

from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.revocation import Revocation, revoke
from clinicians.access.verdict import Verdict, require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from sessions_app.groups.locks import locked_group, locked_place
from sessions_app.groups.models import Enrolment
from sessions_app.groups.policies import can_answer_offer, can_manage_group
from sessions_app.groups.seats import fill_seats, give_place
from sessions_app.groups.standing import facts_changed
from sessions_app.groups.states import ParticipantInactive
from sessions_app.groups.ties import refuse_alias_in_group
from sessions_app.participants.models import Participant

Status = Enrolment.Status


@command
def enrol(actor: Actor, group_id: UUID, *, participant: UUID) -> Enrolment:
    """Offer a person a place, or put them on the waiting list of a full group.

    About who has applied and has no account yet, the clinic decides with their application.
    """
    group = locked_group(actor, group_id)
    require(can_manage_group(actor, group))
    with_account = Participant.objects.exclude(membership__status=Membership.Status.APPLIED)
    person = fetch(with_account.select_related("membership__user"), actor, participant)
    return give_place(actor, group, person)


@command
def accept_offer(actor: Actor, enrolment_id: UUID) -> Enrolment:
    """The person takes the place they were offered."""
    place = locked_place(actor, enrolment_id)
    require(can_answer_offer(actor, place))
    return _activate(actor, place, "enrolment.accepted")


@command
def activate_place(actor: Actor, enrolment_id: UUID) -> Enrolment:
    """Staff confirm the place for them."""
    place = locked_place(actor, enrolment_id)
    require(can_manage_group(actor, place.group))
    return _activate(actor, place, "enrolment.activated")


@command
def decline_place(actor: Actor, enrolment_id: UUID, *, reason: str = "") -> Enrolment:
    """Give up an offer or a place in the queue; the next person is offered the seat."""
    place = locked_place(actor, enrolment_id)
    require(_own_or_managed(actor, place))
    place.decline(now())
    place.reason = reason
    place.save()
    record(actor, "enrolment.declined", place, group=str(place.group_id))
    fill_seats(actor, place.group)
    return place


@command
def leave_group(actor: Actor, enrolment_id: UUID, *, reason: str = "") -> Enrolment:
    """End the enrolment. Open doors close with it, and the next person is offered the seat."""
    place = locked_place(actor, enrolment_id)
    require(_own_or_managed(actor, place))
    place.leave(now())
    place.reason = reason
    place.save()
    record(actor, "enrolment.ended", place, group=str(place.group_id))
    revoke(Revocation(place.clinic_id, place.participant_id, "enrolment_ended", place.group_id))
    fill_seats(actor, place.group)
    return place


def _activate(actor: Actor, place: Enrolment, act: str) -> Enrolment:
    """Whoever comes in under an alias that is taken there is asked to choose another one first."""
    if place.participant.membership.status == "deactivated":
        raise ParticipantInactive
    refuse_alias_in_group(place.group, place.participant, place.participant.alias)
    place.activate(now())
    place.save()
    record(actor, act, place, group=str(place.group_id))
    facts_changed(place.clinic_id, group_id=place.group_id)
    return place


def _own_or_managed(actor: Actor, place: Enrolment) -> Verdict:
    return can_answer_offer(actor, place) or can_manage_group(actor, place.group)
