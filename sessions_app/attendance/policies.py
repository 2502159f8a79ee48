"""Who reads and who settles attendance (CLINICAL.md, "Who is who"). Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.attendance.models import READERS
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_hold


def can_read_attendance(actor: Actor) -> Verdict:
    """Facilitators (of their own groups), supervisors and administrators."""
    if actor.role in READERS:
        return ALLOW
    if actor.role is Role.AUDITOR:
        return Verdict("Auditors read the trail, not who attended.")
    return Verdict("Attendance is kept by the clinic's staff.")


def can_settle(actor: Actor, session: GroupSession) -> Verdict:
    """Confirming and correcting is clinical: whoever holds the session, nobody else."""
    return can_hold(actor, session)


def can_confirm(actor: Actor, session: GroupSession, *, confirmed: bool) -> Verdict:
    """For the screen; the command answers the states with 409."""
    if not (allowed := can_settle(actor, session)):
        return allowed
    if session.status != GroupSession.Status.CLOSED:
        return Verdict("The session is not closed yet.")
    return Verdict("The attendance is already confirmed.") if confirmed else ALLOW


def can_override(actor: Actor, session: GroupSession) -> Verdict:
    allowed = can_settle(actor, session)
    if allowed and session.status != GroupSession.Status.CLOSED:
        return Verdict("The session is not closed yet.")
    return allowed


def can_set_rules(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Only administrators set the clinic's attendance rules.")
