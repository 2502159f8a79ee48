"""What people do to their own login. Before a clinic is chosen the actor is the person at their
first place, and the record stands in the trail of each of their clinics."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django_otp.models import Device

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.revocation import Revocation, revoke_all
from clinicians.accounts import links, second_factor
from clinicians.accounts.models import OneTimeLink, User
from clinicians.accounts.places import memberships_of, record_everywhere
from clinicians.audit.command import command, record
from clinicians.audit.trail import REFUSED
from clinicians.clinics.models import Membership
from clinicians.clinics.profiles import change_profile


@command
def start_sign_in(actor: Actor, *, user: User) -> None:
    """The password was right. What may follow depends on the second factor."""
    record_everywhere(user, actor.session, "sign_in.started")


@command
def pass_second_factor(actor: Actor, *, user: User, code: str) -> Device | None:
    """The device this code proves. A wrong code must stay counted, so it does not raise here."""
    device = second_factor.matching_device(user, code)
    if device is None:
        record_everywhere(user, actor.session, "second_factor.refused", outcome=REFUSED)
    else:
        kind = type(device).__name__
        record_everywhere(user, actor.session, "second_factor.passed", device=kind)
    return device


@command
def begin_enrolment(actor: Actor, *, user: User) -> second_factor.Enrolment:
    """Show a fresh secret. It counts only once its code was given."""
    record_everywhere(user, actor.session, "second_factor.shown")
    return second_factor.begin_enrolment(user)


@command
def confirm_enrolment(actor: Actor, *, user: User, code: str) -> tuple[Device, list[str]] | None:
    """Put the fresh secret in force, with ten recovery codes; the user's other sign-ins end."""
    device = second_factor.confirm_enrolment(user, code)
    if device is None:
        record_everywhere(user, actor.session, "second_factor.refused", outcome=REFUSED)
        return None
    codes = second_factor.make_recovery_codes(user)
    _end_sign_ins(user)
    record_everywhere(user, actor.session, "second_factor.enrolled")
    return device, codes


@command
def make_recovery_codes(actor: Actor, *, user: User) -> list[str]:
    """Ten new codes; the earlier ones are void."""
    record_everywhere(user, actor.session, "recovery_codes.made")
    return second_factor.make_recovery_codes(user)


@command
def enter_clinic(actor: Actor, *, left: Actor | None) -> None:
    """Begin to act at a clinic; a person of two clinics leaves the one for the other."""
    if left is not None and left.member_id != actor.member_id:
        record(left, "clinic.left", f"clinicians.Membership:{left.member_id}")
    record(actor, "clinic.entered", f"clinicians.Membership:{actor.member_id}")


@command
def end_sign_in(actor: Actor, *, user: User) -> None:
    """Sign out here."""
    record_everywhere(user, actor.session, "sign_in.ended")


@command
def end_every_sign_in(actor: Actor, *, user: User) -> None:
    """Sign out everywhere, open sockets included."""
    _end_sign_ins(user)
    _close_doors(user)
    record_everywhere(user, actor.session, "sign_in.ended_everywhere")


@command
def ask_password_reset(actor: Actor) -> None:
    """Mail a link to choose a new password, unless several were asked for just now."""
    member = Membership.objects.visible_to(actor).select_related("user").get(pk=actor.member_id)
    if links.may_ask_again(member.user):
        links.issue_reset(member)
    record_everywhere(member.user, actor.session, "password_reset.asked")


@command
def reset_password(actor: Actor, *, link: OneTimeLink, password: str) -> None:
    """Choose a new password. The second factor stays as it is, and every sign-in ends."""
    links.spend(link)
    user = link.user
    user.set_password(password)
    user.save(update_fields=["password"])
    _end_sign_ins(user)
    _close_doors(user)
    record_everywhere(user, actor.session, "password.reset")


@command
def accept_invitation(
    actor: Actor, *, link: OneTimeLink, new_password: str | None, profile: dict[str, str]
) -> Membership:
    """Come in. Who has no password yet chooses one; who has one has proved it before."""
    links.spend(link)
    member, user = links.invited_member(link), link.user
    if new_password is not None:
        user.set_password(new_password)
        user.save(update_fields=["password"])
    member.activate(now())
    member.save(update_fields=["status", "activated_at"])
    record(actor, "invitation.accepted", member, changed=change_profile(member, profile))
    return member


@command
def change_own_profile(actor: Actor, *, changes: dict[str, str]) -> Membership:
    """Change how one appears at this clinic."""
    member: Membership = Membership.objects.visible_to(actor).get(pk=actor.member_id)
    record(actor, "profile.changed", member, changed=change_profile(member, changes))
    return member


def _end_sign_ins(user: Any) -> None:
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])


def _close_doors(user: User) -> None:
    revoke_all([Revocation(each.clinic_id, each.pk, "signed_out") for each in memberships_of(user)])
