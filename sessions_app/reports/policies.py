"""Who makes, fetches and revokes reports. Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.groups.models import Group
from sessions_app.groups.policies import leads
from sessions_app.reports.models import READERS, Report


def can_read_reports(actor: Actor) -> Verdict:
    if actor.role in READERS:
        return ALLOW
    return Verdict("Reports are kept by facilitators and administrators.")


def can_make_report(actor: Actor, group: Group) -> Verdict:
    """The group's facilitators, and administrators."""
    if actor.role is Role.ADMINISTRATOR or leads(actor, group):
        return ALLOW
    return Verdict("Only this group's facilitators and administrators make its reports.")


def can_revoke(actor: Actor, report: Report) -> Verdict:
    """An administrator, or whoever made it."""
    if actor.role is Role.ADMINISTRATOR or report.created_by_id == actor.member_id:
        return ALLOW
    return Verdict("Only administrators and the person who made a report revoke it.")
