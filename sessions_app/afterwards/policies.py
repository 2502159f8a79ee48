"""Who reads what was said, and who decides how long it is kept. Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.policies import can_hold, leads


def can_read_transcript(actor: Actor, session: GroupSession) -> Verdict:
    """Who held the session, nobody else: administrators never read what was said."""
    if can_hold(actor, session):
        return ALLOW
    return Verdict("Only this group's facilitators read what was said.")


def can_read_feelings(actor: Actor, group: Group) -> Verdict:
    if actor.role is Role.SUPERVISOR or leads(actor, group):
        return ALLOW
    return Verdict("Only this group's facilitators and supervisors see how the group left.")


def can_see_retention(actor: Actor) -> Verdict:
    if actor.role in {Role.PARTICIPANT, Role.AUDITOR}:
        return Verdict("The clinic's staff see how long a transcript is kept.")
    return ALLOW


def can_place_hold(actor: Actor, session: GroupSession) -> Verdict:
    if actor.role is Role.ADMINISTRATOR or can_hold(actor, session):
        return ALLOW
    return Verdict("Only this group's facilitators and administrators place a legal hold.")


def can_release_hold(actor: Actor) -> Verdict:
    """After it the clock may destroy: not for who could have something to lose by the words."""
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Only an administrator releases a legal hold.")


def can_set_retention(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Only administrators decide how long transcripts are kept.")


def can_read_purges(actor: Actor) -> Verdict:
    if actor.role in {Role.ADMINISTRATOR, Role.AUDITOR}:
        return ALLOW
    return Verdict("Only administrators and auditors read the certificates.")
