"""Who looks after applications, who reads them, who decides (CLINICAL.md, "Who is who"). Pure.

Give applications with their group's `co_facilitators` prefetched.
"""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import Group
from sessions_app.groups.policies import can_manage_group, leads
from sessions_app.intake.models import Application, Decision
from sessions_app.intake.states import FlagOpen

Kind = Decision.Kind


def can_apply(actor: Actor) -> Verdict:
    if actor.role is Role.PARTICIPANT:
        return ALLOW
    return Verdict("People apply for themselves; staff refer them.")


def can_see_queue(actor: Actor) -> Verdict:
    """Whose applications they see there, `visible_to` says."""
    if actor.role in {Role.FACILITATOR, Role.SUPERVISOR, Role.ADMINISTRATOR}:
        return ALLOW
    return Verdict("Applications are read by the staff who care for people.")


def can_invite_to_apply(actor: Actor, group: Group) -> Verdict:
    """Referrals and rosters: who manages the group."""
    return can_manage_group(actor, group)


def can_set_page(actor: Actor, group: Group) -> Verdict:
    return can_manage_group(actor, group)


def can_see_page(actor: Actor, group: Group) -> Verdict:
    return ALLOW if actor.is_staff else Verdict("This is for the clinic's staff.")


def can_read_answers(actor: Actor, group: Group) -> Verdict:
    """Administrators look after referrals and contacts; answers and reasons are clinical."""
    if actor.role is Role.SUPERVISOR or leads(actor, group):
        return ALLOW
    return Verdict("Answers are read by this group's facilitators and by supervisors.")


def can_decide(actor: Actor, group: Group) -> Verdict:
    if actor.role is Role.SUPERVISOR or leads(actor, group):
        return ALLOW
    return Verdict("This group's facilitators and supervisors decide about applications.")


def can_decide_now(actor: Actor, application: Application, kind: str, flags: int) -> Verdict:
    """For the screen; the command answers the states with 409."""
    deciding = can_decide(actor, application.group)
    if not deciding:
        return deciding
    if application.status not in application.DECIDABLE:
        return Verdict("This application is not waiting for a decision.")
    if kind == Kind.WAITLIST and application.status == Application.Status.WAITLISTED:
        return Verdict("This person is on the waiting list.")
    if kind == Kind.OFFER and flags:
        return Verdict(FlagOpen.message)
    return ALLOW
