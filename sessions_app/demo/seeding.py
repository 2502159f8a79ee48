"""Building the demo clinic, and keeping it current. In demo mode only, in an empty house only."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from backend.kernel.clock import now
from backend.kernel.errors import Conflict
from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinic
from clinicians.notices.models import Notice
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.demo import words
from sessions_app.demo.circles import CIRCLES, LIVE_NOW, Circle
from sessions_app.demo.founding import Cast, beginning, enlist, found, license_staff
from sessions_app.demo.past import Evening
from sessions_app.demo.people import CLINIC, PLAYERS, SLUG, ZONE
from sessions_app.demo.preparing import prepare
from sessions_app.groups.commands import materialise_sessions, reschedule_session
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.planning import extend, next_number
from sessions_app.notes.commands import save_note, sign_note

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


def _build(*, past: bool) -> None:
    with transaction.atomic():
        clinic = Clinic.objects.create(name=CLINIC, slug=SLUG, time_zone=ZONE)
        cast = enlist(clinic)
        groups = [(circle, found(clinic, cast, circle)) for circle in CIRCLES]
        _live_now()
        for _, group in groups:
            extend(group, since=beginning(group), ahead=AHEAD)
    license_staff(cast)
    _unsettle(cast, groups[0][1])
    prepare(cast, groups)
    for circle, group in groups if past else ():
        _remember(cast, circle, group)


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
        came = [each for each in places if each.activated_at < session.starts_at]
        Evening(session, holder, name, came).hold()
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
    """One meeting to come has been moved, so that there is a history to look at. Everybody has
    read of it: the mailbox is for what happens from now on."""
    coming = group.sessions.filter(starts_at__gt=now() + timedelta(days=10)).order_by("starts_at")
    session = coming[0]
    reschedule_session(
        cast["ada"],
        session.pk,
        starts_at=session.starts_at + timedelta(days=1),
        reason="Ada is at a conference on Tuesday.",
    )
    Notice.objects.filter(clinic=group.clinic_id).delete()


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
