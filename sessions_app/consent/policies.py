"""Who keeps forms, who chooses them for a group, who signs and who looks. Pure."""

from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from sessions_app.consent.models import ConsentForm, Signature
from sessions_app.groups.models import Group
from sessions_app.groups.policies import can_manage_group


def can_read_forms(actor: Actor) -> Verdict:
    """A clinic's words are no secret among its staff."""
    return ALLOW if actor.is_staff else Verdict("You find your own forms under your agreements.")


def can_keep_forms(actor: Actor) -> Verdict:
    if actor.role is Role.ADMINISTRATOR:
        return ALLOW
    return Verdict("Administrators keep the clinic's forms.")


def can_publish(actor: Actor, form: ConsentForm) -> Verdict:
    keeping = can_keep_forms(actor)
    if keeping and form.retired_at:
        return Verdict("This form is no longer in use.")
    return keeping


def can_retire(actor: Actor, form: ConsentForm) -> Verdict:
    return can_publish(actor, form)


def can_restore(actor: Actor, form: ConsentForm) -> Verdict:
    keeping = can_keep_forms(actor)
    if keeping and not form.retired_at:
        return Verdict("This form is in use.")
    return keeping


def can_choose_forms(actor: Actor, group: Group) -> Verdict:
    return can_manage_group(actor, group)


def can_sign(actor: Actor) -> Verdict:
    """Nobody signs for somebody else."""
    if actor.role is Role.PARTICIPANT:
        return ALLOW
    return Verdict("Only the person themselves signs.")


def can_withdraw(actor: Actor, signature: Signature, *, stands: bool) -> Verdict:
    """Whoever signed takes it back, for as long as it stands."""
    if signature.participant_id != actor.member_id:
        return Verdict("Only the person who signed withdraws.")
    return ALLOW if stands else Verdict("This signature was withdrawn or signed anew.")
