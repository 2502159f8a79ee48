"""Who may do what with groups, sessions and places. Pure: rows in, verdict out.

Give groups with `co_facilitators` prefetched; sessions and enrolments with such a group.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.states import NotLicensed

DOOR_BEFORE = timedelta(minutes=30)
DOOR_AFTER = timedelta(hours=2)
Status = GroupSession.Status


def leads(actor: Actor, group: Group) -> bool:
    """Is this person the group's facilitator or co-facilitator?"""
    if actor.role is not Role.FACILITATOR:
        return False
    return group.facilitator_id == actor.member_id or any(
        each.pk == actor.member_id for each in group.co_facilitators.all()
    )


def can_create_group(actor: Actor) -> Verdict:
    if actor.role in {Role.ADMINISTRATOR, Role.FACILITATOR}:
        return ALLOW
    return Verdict("Administrators and facilitators set up groups.")


def can_manage_group(actor: Actor, group: Group) -> Verdict:
    """Its facilitators and the clinic's administrators: settings, schedule and places."""
    if actor.role is Role.ADMINISTRATOR or leads(actor, group):
        return ALLOW
    return Verdict("Only this group's facilitators and administrators change it.")


def can_see_roster(actor: Actor, group: Group) -> Verdict:
    """Whoever may see the group sees who is in it, save auditors; members see aliases only."""
    if actor.role is Role.AUDITOR:
        return Verdict("Auditors read the trail, not the names of people.")
    if actor.role is Role.PARTICIPANT and not takes_part(group):
        return Verdict("You see who is in the group once you have accepted your place.")
    return ALLOW


def can_see_room_plan(actor: Actor) -> Verdict:
    """Members meet its effects in the room. The words that hold a message are the staff's own."""
    if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
        return Verdict("The group's facilitators settle how its sessions are held.")
    return ALLOW


def takes_part(group: Group) -> bool:
    """Is the reader active here? `known_groups` reads their own places along with the group."""
    own: list[Enrolment] = getattr(group, "own_places", [])
    return any(each.status == Enrolment.Status.ACTIVE for each in own)


def only_waits(group: Group) -> bool:
    """Does the reader wait for a place here? They know the group's name and that they wait."""
    own: list[Enrolment] = getattr(group, "own_places", [])
    return any(each.status == Enrolment.Status.WAITLISTED for each in own)


def can_enrol(actor: Actor, group: Group) -> Verdict:
    managing = can_manage_group(actor, group)
    if not managing:
        return managing
    if group.archived_at or not group.accepting:
        return Verdict("This group takes nobody new at the moment.")
    return ALLOW


def can_answer_offer(actor: Actor, place: Enrolment) -> Verdict:
    """The person accepts or declines for themselves; staff may decline (withdraw) for them."""
    if place.participant_id == actor.member_id:
        return ALLOW
    return Verdict("Only the person who was offered this place can answer.")


def can_accept(actor: Actor, place: Enrolment) -> Verdict:
    return can_answer_offer(actor, place) and _when(place, Enrolment.Status.OFFERED)


def can_decline(actor: Actor, place: Enrolment) -> Verdict:
    """Also withdraws an offer, or takes somebody off the waiting list."""
    allowed = can_answer_offer(actor, place) or can_manage_group(actor, place.group)
    return allowed and _when(place, Enrolment.Status.OFFERED, Enrolment.Status.WAITLISTED)


def can_activate(actor: Actor, place: Enrolment) -> Verdict:
    """Staff confirm a place for somebody who said yes elsewhere."""
    return can_manage_group(actor, place.group) and _when(place, Enrolment.Status.OFFERED)


def can_leave(actor: Actor, place: Enrolment) -> Verdict:
    allowed = can_answer_offer(actor, place) or can_manage_group(actor, place.group)
    return allowed and _when(place, Enrolment.Status.ACTIVE)


def _when(place: Enrolment, *states: Enrolment.Status) -> Verdict:
    return ALLOW if place.status in states else Verdict(f"This place is {place.status}.")


def can_hold(actor: Actor, session: GroupSession) -> Verdict:
    """Whose session it is: the facilitator of record and the group's (co-)facilitators.

    Opening, notes and attendance all rest on this one rule.
    """
    if session.facilitator_id == actor.member_id or leads(actor, session.group):
        return ALLOW
    return Verdict("Only this group's facilitators hold its sessions.")


def can_plan_session(actor: Actor, session: GroupSession) -> Verdict:
    """Rescheduling and cancelling: who manages the group, until the session begins."""
    managing = can_manage_group(actor, session.group)
    if managing and session.status != Status.SCHEDULED:
        return Verdict("This session has begun, ended or been cancelled.")
    return managing


def can_open(actor: Actor, session: GroupSession, *, licensed: bool) -> Verdict:
    """Who holds it, in its hours, under a verified licence that has not expired."""
    holding = can_hold(actor, session)
    if not holding:
        return holding
    if session.status != Status.SCHEDULED:
        return Verdict(f"This session is {session.status}.")
    if not licensed:
        return Verdict(NotLicensed.message, NotLicensed)
    return _door_hours(session, now())


def can_enter(actor: Actor, session: GroupSession) -> Verdict:
    """Members (who see a session only while active in its group), those who hold it, and who was
    announced to sit in (`reader_observes`, as the selectors read sessions).

    Whoever is offered a place finds the planned dates in a list, and enters none of them.
    """
    if actor.role is Role.PARTICIPANT and _was_only_offered(session.group):
        return Verdict("You can enter once you have accepted your place.")
    observes = getattr(session, "reader_observes", False)
    if actor.is_staff and not observes and not can_hold(actor, session):
        return Verdict("Only members and this group's facilitators enter.")
    if session.status == Status.LIVE:
        return ALLOW
    if session.status != Status.SCHEDULED:
        return Verdict(f"This session is {session.status}.")
    return _door_hours(session, now())


def _was_only_offered(group: Group) -> bool:
    own: list[Enrolment] = getattr(group, "own_places", [])
    return bool(own) and not takes_part(group)


def _door_hours(session: GroupSession, at: datetime) -> Verdict:
    """From half an hour before the start to two hours after the end, and all of its own day."""
    if session.starts_at - DOOR_BEFORE <= at <= session.ends_at + DOOR_AFTER:
        return ALLOW
    zone = session.group.zone
    if session.starts_at.astimezone(zone).date() == at.astimezone(zone).date():
        return ALLOW
    if at > session.ends_at:
        return Verdict("The time of this session has passed.")
    return Verdict("The door opens on the day of the session.")
