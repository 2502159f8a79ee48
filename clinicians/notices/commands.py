from __future__ import annotations

from clinicians.access.actor import Actor, Role
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from clinicians.notices.models import NoticePreference
from clinicians.notices.opting_out import UnknownOptOut, opting_member


@command
def choose_notices(actor: Actor, *, session_reminders: bool) -> NoticePreference:
    """Say whether one wishes to be reminded of sessions. What changes in them is told anyway."""
    chosen, _ = NoticePreference.objects.update_or_create(
        clinic_id=actor.clinic_id,
        member_id=actor.member_id,
        defaults={"session_reminders": session_reminders},
    )
    record(actor, "notices.chosen", chosen, session_reminders=session_reminders)
    return chosen


def opt_out(token: str) -> None:
    """End the reminders of whoever holds the link; nobody needs to sign in for that."""
    member = Membership.objects.filter(pk=opting_member(token)).first()
    if member is None:
        raise UnknownOptOut
    choose_notices(
        Actor(member.user_id, member.clinic_id, member.pk, Role(member.role)),
        session_reminders=False,
    )
