"""Who answers, who reads, who plans (CLINICAL.md, "Who is who" and "Screening"). Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import Group
from sessions_app.groups.policies import can_manage_group
from sessions_app.participants.policies import can_see_names
from sessions_app.screening.models import READERS, ScreeningResponse


def can_be_asked(actor: Actor) -> Verdict:
    if actor.role is Role.PARTICIPANT:
        return ALLOW
    return Verdict("These forms are for the people who take part.")


def can_answer(actor: Actor, response: ScreeningResponse) -> Verdict:
    """Nobody fills in a form for somebody else."""
    if response.participant_id == actor.member_id:
        return ALLOW
    return Verdict("Only the person who was asked fills in this form.")


def can_begin(actor: Actor) -> Verdict:
    """Where a group asks for a form that nobody sent, its member need not wait for one. Who applies
    is sent theirs with the application."""
    if (allowed := can_be_asked(actor)) and actor.applies_to is not None:
        return Verdict("Please sign in to take up a form of your group.")
    return allowed


def can_read_screening(actor: Actor) -> Verdict:
    """Whom of the clinic they read it of, `visible_to` says."""
    if actor.role in READERS:
        return ALLOW
    return Verdict("Answers are read by the facilitators who meet a person, and by supervisors.")


def can_review(actor: Actor, response: ScreeningResponse) -> Verdict:
    """For the screen; the command answers the states with 409."""
    if not (allowed := can_read_screening(actor)):
        return allowed
    if response.status != ScreeningResponse.Status.COMPLETE:
        return Verdict("This form has not been sent in yet.")
    return Verdict("This form is reviewed.") if hasattr(response, "review") else ALLOW


def can_ask(actor: Actor) -> Verdict:
    """Whoever cares for people may ask them to fill in a form; what they answer is not theirs to
    read by that."""
    if can_see_names(actor):
        return ALLOW
    return Verdict("Forms are sent by the staff who care for people.")


def can_see_instruments(actor: Actor) -> Verdict:
    return ALLOW if actor.is_staff else Verdict("The list of questionnaires is for staff.")


def can_see_plan(actor: Actor, group: Group) -> Verdict:
    """Whoever of the staff knows the group."""
    return ALLOW if actor.is_staff else Verdict("What a group asks for is for its staff to see.")


def can_set_plan(actor: Actor, group: Group) -> Verdict:
    return can_manage_group(actor, group)


def can_switch_instruments(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Administrators decide which questionnaires the clinic uses.")
