"""Who reads and who writes progress notes (CLINICAL.md, "Who is who" and "Notes"). Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_hold
from sessions_app.notes.models import ProgressNote

HELD = frozenset({GroupSession.Status.LIVE, GroupSession.Status.CLOSED})


def can_read_note(actor: Actor, session: GroupSession) -> Verdict:
    """The facilitators of the group, and supervisors."""
    if actor.role is Role.SUPERVISOR or can_hold(actor, session):
        return ALLOW
    return Verdict("Progress notes are read by the group's facilitators and supervisors.")


def can_write_note(actor: Actor, session: GroupSession) -> Verdict:
    if can_hold(actor, session):
        return ALLOW
    return Verdict("Only this group's facilitators write its notes.")


def can_save(actor: Actor, session: GroupSession, note: ProgressNote | None) -> Verdict:
    """For the screen; the command answers the states with 409."""
    if not (allowed := can_write_note(actor, session)):
        return allowed
    if note and note.status == ProgressNote.Status.SIGNED:
        return Verdict("This note is signed.")
    return ALLOW if session.status in HELD else Verdict("The session has not been opened yet.")


def can_sign(actor: Actor, session: GroupSession, note: ProgressNote | None) -> Verdict:
    if not (allowed := can_save(actor, session, note)):
        return allowed
    if note is None:
        return Verdict("There is nothing to sign yet.")
    closed = session.status == GroupSession.Status.CLOSED
    return ALLOW if closed else Verdict("The session is not closed yet.")
