"""A day and an hour before each session its members are reminded, unless they do not wish to be.

Clockwork: each reminder is said once, for one start of one session, however often this runs and
wherever. What moved is a new start. What was missed while no worker ran is made up for as long as
the session has not begun.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from backend.kernel.clock import now
from backend.kernel.clockwork import every
from clinicians.notices.letters import spoken
from clinicians.notices.models import NoticePreference
from clinicians.notices.opting_out import opt_out_link
from clinicians.notices.outbox import Post, post_all, said_already
from sessions_app.groups.commands import materialise_sessions
from sessions_app.groups.letters import SESSION_REMINDER
from sessions_app.groups.locks import line_up_behind
from sessions_app.groups.models import GroupSession
from sessions_app.groups.telling import members_of, reminder_beginning, zone_of
from sessions_app.groups.times import calendar_entry, in_words
from sessions_app.participants.models import Participant

log = logging.getLogger("holdspace.groups")

DAY, HOUR = timedelta(hours=24), timedelta(hours=1)

every(seconds=6 * 3600, after=600)(materialise_sessions)


@every(seconds=60)
def remind_of_sessions() -> None:
    moment = now()
    for session in _planned().filter(starts_at__gt=moment, starts_at__lte=moment + DAY):
        try:
            _remind(session, HOUR if session.starts_at <= moment + HOUR else DAY)
        except Exception as error:  # noqa: BLE001 (one session must not keep others from theirs)
            log.error("Session %s: no reminder: %s", session.pk, type(error).__name__)  # noqa: TRY400


def _planned() -> QuerySet[GroupSession]:
    planned: QuerySet[GroupSession] = GroupSession.objects.filter(
        status=GroupSession.Status.SCHEDULED, group__archived_at=None
    )
    return planned.select_related("group", "clinic").order_by("starts_at", "id")


def _remind(session: GroupSession, ahead: timedelta) -> None:
    """Look first, so that a minute in which there is nothing to say locks nobody out."""
    if not _unsaid(session, ahead):
        return
    with transaction.atomic():
        line_up_behind(session)
        still = _planned().filter(pk=session.pk, starts_at=session.starts_at).first()
        if still is not None:
            changes = still.changes.count()
            people = _unsaid(still, ahead)
            post_all([_reminder(still, changes, each, ahead) for each in people])


def _unsaid(session: GroupSession, ahead: timedelta) -> list[Participant]:
    people = {_name(session, each, ahead): each for each in _willing(session)}
    said = said_already(session.clinic_id, people.keys())
    return [person for name, person in people.items() if name not in said]


def _willing(session: GroupSession) -> list[Participant]:
    people = members_of(session.group)
    unwilling = NoticePreference.objects.filter(
        member_id__in=[each.pk for each in people], session_reminders=False
    )
    left_alone = set(unwilling.values_list("member_id", flat=True))
    return [each for each in people if each.pk not in left_alone]


def _name(session: GroupSession, person: Participant, ahead: timedelta) -> str:
    """What is said once: this reminder, of this start, to this person."""
    hours, start = ahead // HOUR, f"{session.starts_at:%Y%m%dT%H%M%S}"
    return f"{reminder_beginning(session)}{person.pk.hex}:{hours}h:{start}"


def _reminder(session: GroupSession, changes: int, person: Participant, ahead: timedelta) -> Post:
    language, link = spoken(person.language), opt_out_link(person.pk)
    when = in_words(session.starts_at, zone_of(person, session.clinic), language)
    return Post(
        SESSION_REMINDER,
        person.membership,
        values={"when": when, "session": session.pk, "opt_out": link},
        language=language,
        attachments=[calendar_entry(session, changes, language)],
        unsubscribe=link,
        not_after=session.starts_at,
        once=_name(session, person, ahead),
    )
