"""Who reads and writes the record of an incident. Pure: rows in, verdict out."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_hold
from sessions_app.live.safety.models import Incident
from sessions_app.live.safety.states import IncidentClosed


def can_see_incidents(actor: Actor, session: GroupSession) -> Verdict:
    if actor.role is Role.SUPERVISOR or can_hold(actor, session):
        return ALLOW
    return Verdict("Only this group's facilitators and supervisors read what happened.")


def can_write_incident(actor: Actor, incident: Incident) -> Verdict:
    """Who holds the session, until the record is closed."""
    holding = can_hold(actor, incident.session)
    if holding and incident.closed_at:
        return Verdict(IncidentClosed.message)
    return holding


def can_see_pause_words(actor: Actor) -> Verdict:
    return ALLOW if actor.is_staff else Verdict("Only staff see how a pause is worded.")


def can_set_pause_words(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Only an administrator words what a paused room says.")
