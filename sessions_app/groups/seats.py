"""Seats. Offered and active people sit; who waits is offered the next free seat, oldest first.

Plain functions: call them in a command, with the group locked. Higher domains register to hold
back who may not be offered a place (a risk flag is open) and to hear who was offered one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.accounts.links import issue_invitation
from clinicians.audit.command import record
from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.states import AlreadyEnrolled, GroupClosed, ParticipantInactive
from sessions_app.groups.telling import tell_of_offer
from sessions_app.participants.models import Participant

Status = Enrolment.Status
HoldsBack = Callable[[Group, Collection[UUID]], set[UUID]]
HearsOffer = Callable[[Actor, Enrolment], None]
_hold_back: list[HoldsBack] = []
_hear_offers: list[HearsOffer] = []


def holds_back(rule: HoldsBack) -> HoldsBack:
    """The rule names those of these participants who are not offered a place of the group yet."""
    if rule not in _hold_back:
        _hold_back.append(rule)
    return rule


def hears_offers(handler: HearsOffer) -> HearsOffer:
    if handler not in _hear_offers:
        _hear_offers.append(handler)
    return handler


def free_seats(group: Group) -> int:
    return group.capacity - group.enrolments.filter(status__in=Enrolment.SEATED).count()


def give_place(actor: Actor, group: Group, person: Participant) -> Enrolment:
    """Offer a place, or on a full group a place on the waiting list."""
    _refuse_enrolment(group, person)
    if _standing(group, person):
        raise AlreadyEnrolled
    return _seat(actor, Enrolment(clinic_id=group.clinic_id, group=group, participant=person))


def offer_from_queue(actor: Actor, group: Group, person: Participant) -> Enrolment:
    """As `give_place`; who waits already is offered a free seat whoever else waits."""
    _refuse_enrolment(group, person)
    place = _standing(group, person)
    if place is None:
        return give_place(actor, group, person)
    if place.status != Status.WAITLISTED:
        raise AlreadyEnrolled
    place.participant = person
    return _seat(actor, place)


def let_wait(actor: Actor, group: Group, person: Participant) -> Enrolment:
    """A place on the waiting list, though there may be a free seat."""
    _refuse_enrolment(group, person)
    place = _standing(group, person)
    if place is None:
        place = Enrolment(clinic_id=group.clinic_id, group=group, participant=person)
        place.status = Status.WAITLISTED
        _save(actor, place)
    elif place.status != Status.WAITLISTED:
        raise AlreadyEnrolled
    return place


def end_waiting(actor: Actor, group: Group, person: Participant) -> None:
    """Off the waiting list, if they are on it."""
    for place in group.enrolments.filter(participant=person, status=Status.WAITLISTED):
        place.decline(now())
        place.save()
        record(actor, "enrolment.declined", place, group=str(group.pk))


def fill_seats(actor: Actor, group: Group) -> None:
    """Offer free seats to who waits. Call in the command that freed them."""
    free = free_seats(group)
    if free <= 0 or group.archived_at:
        return
    waiting = group.enrolments.filter(
        status=Status.WAITLISTED,
        participant__membership__status__in=["applied", "invited", "active"],
    )
    queue = list(waiting.select_related("participant__membership__user").order_by("asked_at", "id"))
    held_back = _held_back(group, queue)
    for place in [each for each in queue if each.participant_id not in held_back][:free]:
        place.group = group
        _offer(actor, place)


def _standing(group: Group, person: Participant) -> Enrolment | None:
    places = group.enrolments.select_related("group")
    return places.filter(participant=person, status__in=Enrolment.STANDING).first()


def _seat(actor: Actor, place: Enrolment) -> Enrolment:
    """Offer it, or leave it or put it among those who wait."""
    if free_seats(place.group) > 0:
        return _offer(actor, place)
    if place._state.adding:
        place.status = Status.WAITLISTED
        _save(actor, place)
    return place


def _offer(actor: Actor, place: Enrolment) -> Enrolment:
    """Who applied gets an account with their first offer."""
    waited = not place._state.adding
    if not waited:
        place.status = Status.OFFERED
    else:
        place.offer(now())
    _save(actor, place)
    member = place.participant.membership
    if member.status == Membership.Status.APPLIED:
        member.invite()
        member.save(update_fields=["status"])
        issue_invitation(member)
    tell_of_offer(place, waited=waited)
    for handler in _hear_offers:
        handler(actor, place)
    return place


def _save(actor: Actor, place: Enrolment) -> None:
    place.save()
    record(
        actor,
        f"enrolment.{place.status}",
        place,
        group=str(place.group_id),
        who=str(place.participant_id),
    )


def _held_back(group: Group, queue: Collection[Enrolment]) -> set[UUID]:
    people = [each.participant_id for each in queue]
    return set().union(*(rule(group, people) for rule in _hold_back)) if people else set()


def _refuse_enrolment(group: Group, person: Participant) -> None:
    if group.archived_at or not group.accepting:
        raise GroupClosed
    if person.membership.status == Membership.Status.DEACTIVATED:
        raise ParticipantInactive
