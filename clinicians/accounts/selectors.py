"""What a person may read about their own sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django_otp import user_has_device

from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.accounts import timeouts
from clinicians.accounts.doors import Stage, standing_memberships, standing_of
from clinicians.accounts.links import invited_member, standing_link
from clinicians.accounts.models import OneTimeLink, User
from clinicians.clinics.models import Clinic, Membership
from clinicians.clinics.profiles import profile_of


@dataclass(frozen=True, slots=True)
class Place:
    """A clinic one may choose, and as what."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SignIn:
    """How far this sign-in has come, and when it ends. A half-session is told of no clinic."""

    stage: Stage
    user: User | None = None
    clinic: Clinic | None = None
    role: str | None = None
    member_id: UUID | None = None
    display_name: str = ""
    clinics: tuple[Place, ...] = ()
    idle_expires_at: datetime | None = None
    expires_at: datetime | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class OwnProfile:
    email: str
    display_name: str
    alias: str
    pronouns: str
    role: str
    second_factor: bool


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an invitation shows to whoever opens its link."""

    clinic_name: str
    role: str
    email_hint: str
    account_exists: bool


def sign_in_of(user: Any, session: SessionBase) -> SignIn:
    standing = standing_of(user, session)
    if standing.stage is Stage.ANONYMOUS:
        return SignIn(Stage.ANONYMOUS, demo=settings.DEMO)
    chosen = standing.chosen
    return SignIn(
        stage=standing.stage,
        user=user,
        clinic=chosen.clinic if chosen else None,
        role=chosen.role if chosen else None,
        member_id=chosen.pk if chosen else None,
        display_name=profile_of(chosen).name if chosen else "",
        clinics=tuple(Place(m.clinic_id, m.clinic.name, m.role) for m in standing.memberships),
        idle_expires_at=timeouts.idle_expires_at(session),
        expires_at=timeouts.expires_at(session),
        demo=settings.DEMO,
    )


def place_to_enter(user: User, clinic_id: UUID, role: str | None = None) -> Membership:
    """The person's active membership of this clinic; other clinics do not exist for them."""
    for member in standing_memberships(user):
        if member.clinic_id == clinic_id and role in {None, member.role}:
            return member
    raise NotFound


def own_profile(actor: Actor) -> OwnProfile:
    rows = Membership.objects.visible_to(actor).select_related("user")
    member: Membership = rows.get(pk=actor.member_id)
    profile = profile_of(member)
    return OwnProfile(
        email=member.user.email,
        display_name=profile.name if actor.is_staff else "",
        alias="" if actor.is_staff else profile.name,
        pronouns=profile.pronouns,
        role=str(actor.role),
        second_factor=bool(user_has_device(member.user)),
    )


def opened_invitation(token: str) -> Invitation:
    link = standing_link(OneTimeLink.Purpose.INVITATION, token)
    member = invited_member(link)
    return Invitation(
        clinic_name=member.clinic.name,
        role=member.role,
        email_hint=email_hint(link.user.email),
        account_exists=link.user.has_usable_password(),
    )


def email_hint(address: str) -> str:
    """Enough to recognise one's own address, too little to learn another's."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}•••@{domain[:1]}•••"
