"""Building the demo clinic, and keeping it current. In demo mode only, in an empty house only."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction

from backend.kernel.clock import now
from backend.kernel.errors import Conflict
from clinicians.access.actor import Actor, Role
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Clinician, Membership
from clinicians.credentials.commands import add_licence, verify_licence
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.demo import words
from sessions_app.demo.circles import CIRCLES, GROUND_RULES, LIVE_NOW, Circle
from sessions_app.demo.past import Evening
from sessions_app.demo.people import CLINIC, PLAYERS, SLUG, STAFF, ZONE, Player
from sessions_app.groups.commands import materialise_sessions, reschedule_session
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.planning import extend, next_number
from sessions_app.notes.commands import save_note, sign_note
from sessions_app.participants.models import Participant
from sessions_app.screening.models import ScreeningPlan

Cast = dict[str, Actor]
AHEAD = timedelta(weeks=30)
JUST_NOW = timedelta(minutes=10)


class NotADemo(Conflict):
    code, message = "not_a_demo", "This is not a demo. Set HOLDSPACE_DEMO=1 to have one."


class NotEmpty(Conflict):
    code, message = "not_empty", "There is a clinic here already. The demo needs an empty house."


def seed(*, past: bool = True) -> bool:
    """The demo clinic, made if it is not there; `past` holds its past sessions. False if it was."""
    if not settings.DEMO:
        raise NotADemo
    made = not Clinic.objects.filter(slug=SLUG).exists()
    if made:
        if Clinic.objects.exists():
            raise NotEmpty
        _build(past=past)
    materialise_sessions()
    _live_now()
    return made


def demo_password() -> str:
    """Everybody's password. Nobody types it: the demo's sign-in passes the step for them."""
    return hmac.new(settings.SECRET_KEY.encode(), b"demo people", hashlib.sha256).hexdigest()


def _build(*, past: bool) -> None:
    with transaction.atomic():
        clinic = Clinic.objects.create(name=CLINIC, slug=SLUG, time_zone=ZONE)
        cast = _enlist(clinic)
        groups = [(circle, _found(clinic, cast, circle)) for circle in CIRCLES]
        _live_now()
        for _, group in groups:
            extend(group, since=_beginning(group), ahead=AHEAD)
    _license(cast)
    for circle, group in groups if past else ():
        _remember(cast, circle, group)
    _unsettle(cast, groups[0][1])


def _enlist(clinic: Clinic) -> Cast:
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
        )
    return Actor(user.pk, clinic.pk, member.pk, Role(player.role))


def _found(clinic: Clinic, cast: Cast, circle: Circle) -> Group:
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
    ScreeningPlan.objects.create(clinic=clinic, group=group)
    co_leads = [cast[each].member_id for each in circle.co_leads]
    group.co_facilitators.set(Clinician.objects.filter(pk__in=co_leads))
    began = _beginning(group)
    for member, status in circle.places.items():
        _place(group, cast[member], status, began - timedelta(days=3))
    extend(group, since=began, ahead=timedelta(0))
    return group


def _beginning(group: Group) -> datetime:
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
        activated_at=at if status == Enrolment.Status.ACTIVE else None,
    )


def _license(cast: Cast) -> None:
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


def _remember(cast: Cast, circle: Circle, group: Group) -> None:
    """The group's past: held, confirmed, written and signed. The latest is left for the visitor."""
    holder = cast[circle.lead]
    name = next(each.name for each in PLAYERS if each.id == circle.lead)
    places = list(
        group.enrolments.filter(status=Enrolment.Status.ACTIVE)
        .select_related("participant")
        .order_by("pk")
    )
    past = list(
        group.sessions.filter(ends_at__lt=now() - timedelta(minutes=10))
        .select_related("group")
        .order_by("starts_at")
    )
    for place, session in enumerate(past):
        Evening(session, holder, name, places).hold()
        if session != past[-1]:
            confirm_attendance(holder, session_id=session.pk)
            _write(holder, session, circle.themes[place % len(circle.themes)])


def _write(holder: Actor, session: GroupSession, theme: str) -> None:
    body: dict[str, str] = {
        "topic": theme,
        "interventions": words.INTERVENTIONS,
        "response": words.RESPONSE,
        "plan": words.PLAN,
    }
    written = save_note(holder, session_id=session.pk, body=body, expected=None)
    sign_note(holder, session_id=session.pk, expected=str(written.version))


def _unsettle(cast: Cast, group: Group) -> None:
    """One meeting to come has been moved, so that there is a history to look at."""
    coming = group.sessions.filter(starts_at__gt=now() + timedelta(days=10)).order_by("starts_at")
    session = coming[0]
    reschedule_session(
        cast["ada"],
        session.pk,
        starts_at=session.starts_at + timedelta(days=1),
        reason="Ada is at a conference on Tuesday.",
    )


def _live_now() -> None:
    """A session of Ada's that began about ten minutes ago, unless one is on."""
    group = Group.objects.get(clinic__slug=SLUG, name=LIVE_NOW)
    at = now()
    on: Any = group.sessions.filter(
        status__in=["scheduled", "live"],
        starts_at__gt=at - timedelta(minutes=45),
        starts_at__lt=at + timedelta(minutes=5),
    )
    if on.exists():
        return
    minute = (at - JUST_NOW).replace(second=0, microsecond=0)
    while group.sessions.filter(original_starts_at=minute).exists():
        minute -= timedelta(minutes=1)
    with transaction.atomic():
        group.sessions.create(
            clinic_id=group.clinic_id,
            number=next_number(group),
            starts_at=minute,
            ends_at=minute + group.length,
            original_starts_at=minute,
            facilitator_id=group.facilitator_id,
            extra=True,
        )
