"""Founding the demo clinic: its people, groups, places and licences, as they were weeks ago."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Clinician, Membership
from clinicians.credentials.commands import add_licence, verify_licence
from sessions_app.demo.circles import GROUND_RULES, Circle
from sessions_app.demo.people import PLAYERS, STAFF, ZONE, Player
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.planning import extend
from sessions_app.participants.models import Participant

Cast = dict[str, Actor]
Status = Enrolment.Status
# How long ago somebody came to a place that is not as old as the group.
LATELY = {
    Status.ACTIVE: timedelta(days=2),
    Status.OFFERED: timedelta(days=2),
    Status.WAITLISTED: timedelta(days=8),
}
CONTACT = {"name": "Robin", "phone": "+1 617 555 0199", "relation": "friend"}


def demo_password() -> str:
    """Everybody's password. Nobody types it: the demo's sign-in passes the step for them."""
    return hmac.new(settings.SECRET_KEY.encode(), b"demo people", hashlib.sha256).hexdigest()


def enlist(clinic: Clinic) -> Cast:
    """Everybody's login, membership and profile. One hash serves all: argon2 takes its time."""
    login = User(email="")
    login.set_password(demo_password())
    return {player.id: _person(clinic, player, login.password) for player in PLAYERS}


def _person(clinic: Clinic, player: Player, password: str) -> Actor:
    user = User.objects.create_user(player.email)
    User.objects.filter(pk=user.pk).update(password=password)
    member = Membership.objects.create(
        clinic=clinic, user=user, role=player.role, status="active", activated_at=now()
    )
    if player.role.is_staff:
        Authenticator.objects.create(user=user, name="demo", confirmed=True)
        Clinician.objects.create(
            membership=member,
            clinic=clinic,
            display_name=player.name,
            credentials=player.credentials,
            npi=player.npi,
        )
    else:
        Participant.objects.create(
            membership=member,
            clinic=clinic,
            legal_name=player.name,
            alias=player.alias,
            pronouns=player.pronouns,
            phone="+1 617 555 0100",
            emergency_contact=CONTACT,
        )
    return Actor(user.pk, clinic.pk, member.pk, Role(player.role))


def found(clinic: Clinic, cast: Cast, circle: Circle) -> Group:
    """The group as it was founded weeks ago, with its meetings until today."""
    today = now().astimezone(ZoneInfo(ZONE)).date()
    group: Group = Group.objects.create(
        clinic=clinic,
        facilitator_id=cast[circle.lead].member_id,
        ground_rules=GROUND_RULES,
        time_zone=ZONE,
        first_date=circle.began(today),
        session_minutes=circle.minutes,
        extra_dates=[today + timedelta(days=days) for days in circle.extra_days],
        **{name: getattr(circle, name) for name in SAME_NAMES},
    )
    co_leads = [cast[each].member_id for each in circle.co_leads]
    group.co_facilitators.set(Clinician.objects.filter(pk__in=co_leads))
    began = beginning(group)
    for member, status in circle.places.items():
        lately = member == circle.newest or status != Status.ACTIVE
        at = now() - LATELY[Status(status)] if lately else began - timedelta(days=3)
        _place(group, cast[member], status, at)
    extend(group, since=began, ahead=timedelta(0))
    return group


def beginning(group: Group) -> datetime:
    return datetime.combine(group.first_date, time(), tzinfo=group.zone)


SAME_NAMES = (
    "name", "kind", "description", "start_time", "rrule", "capacity", "minimum",
    "admission",
)  # fmt: skip


def _place(group: Group, who: Actor, status: str, at: datetime) -> None:
    Enrolment.objects.create(
        clinic_id=group.clinic_id,
        group=group,
        participant_id=who.member_id,
        status=status,
        asked_at=at,
        since=at,
        activated_at=at if status == Status.ACTIVE else None,
    )


def license_staff(cast: Cast) -> None:
    for number, player in enumerate(STAFF[:2]):
        licence = add_licence(
            cast["ines"],
            cast[player.id].member_id,
            kind=player.credentials,
            number=f"{114_207 + 3011 * number}",
            jurisdictions=["US-MA", "US-NY"],
            expires_on=now().date() + timedelta(days=420 - 375 * number),
        )
        verify_licence(cast["ines"], licence.pk)
