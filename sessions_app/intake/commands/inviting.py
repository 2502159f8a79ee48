"""What the clinic does before somebody applies: the public page, referrals, rosters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.joining import applicant_login
from clinicians.notices.outbox import Post, post_all
from sessions_app.groups.locks import locked_group
from sessions_app.groups.models import Group
from sessions_app.groups.states import GroupClosed
from sessions_app.intake import letters
from sessions_app.intake.links import way_in
from sessions_app.intake.models import Application, PublicPage
from sessions_app.intake.people import applicant_of
from sessions_app.intake.policies import can_invite_to_apply, can_set_page
from sessions_app.intake.roster import Roster, read_roster
from sessions_app.intake.standing import Known, known_people_of, why_not

DETAILS = ("legal_name", "phone", "chosen_name", "pronouns")


@command
def set_public_page(actor: Actor, group_id: UUID, *, is_open: bool, words: str) -> PublicPage:
    """Open or close the group's public page, and say what stands on it."""
    group = locked_group(actor, group_id)
    require(can_set_page(actor, group))
    page, _ = PublicPage.objects.update_or_create(
        clinic_id=group.clinic_id, group=group, defaults={"open": is_open, "words": words}
    )
    record(actor, "public_page.set", group, open=is_open)
    stored: PublicPage = page
    return stored


@command
def refer_person(actor: Actor, /, *, group: UUID, email: str, **given: str) -> Application:
    """Put a person forward, and mail them the way in."""
    circle = _inviting(actor, group)
    known = known_people_of(circle, [email])
    if error := why_not(known, email):
        raise error
    application = _invite(actor, circle, known, {"email": email, **given}, source="referral")
    _write_to(circle, [application])
    return application


@command
def import_roster(actor: Actor, *, group: UUID, csv: str, dry_run: bool) -> Roster:
    """Refer everybody on the list, or nobody: one bad row and nothing is written."""
    circle = _inviting(actor, group)
    roster = read_roster(csv, lambda addresses: _refusals(circle, addresses))
    record(actor, "roster.checked", circle, rows=len(roster.rows), good=roster.good)
    if dry_run or not roster.is_good:
        return roster
    known = known_people_of(circle, [row.email for row in roster.rows])
    made = [_invite(actor, circle, known, row.fields, source="roster") for row in roster.rows]
    _write_to(circle, made)
    return roster.with_created(len(made))


def _inviting(actor: Actor, group_id: UUID) -> Group:
    circle = locked_group(actor, group_id)
    require(can_invite_to_apply(actor, circle))
    if circle.archived_at:
        raise GroupClosed
    return circle


def _refusals(circle: Group, addresses: Sequence[str]) -> dict[str, Any]:
    known = known_people_of(circle, addresses)
    return {each: error for each in addresses if (error := why_not(known, each))}


def _invite(
    actor: Actor, circle: Group, known: Known, row: dict[str, str], *, source: str
) -> Application:
    details = {name: row[name] for name in DETAILS if row.get(name)}
    member = applicant_login(circle.clinic_id, row["email"])
    person = applicant_of(member, row.get("language", ""), known.aliases, **details)
    application: Application = Application.objects.create(
        clinic_id=circle.clinic_id,
        group=circle,
        participant=person,
        source=source,
        note=row.get("note", ""),
    )
    record(actor, "application.invited", application, group=str(circle.pk), source=source)
    return application


def _write_to(circle: Group, made: Sequence[Application]) -> None:
    values = {"link": way_in(circle)}
    people = [each.participant.membership for each in made]
    post_all([Post(letters.INVITED_TO_APPLY, member, values) for member in people])
