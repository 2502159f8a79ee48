"""Who is written to about places and sessions, in their language and by their clock.

Called inside the command that changed something, with the group locked. The number of queries does
not grow with the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from clinicians.clinics.models import Clinic, Membership
from clinicians.notices.letters import Letter, spoken
from clinicians.notices.outbox import Post, post, post_all, withdraw
from sessions_app.groups import letters
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.times import calendar_entry, in_words
from sessions_app.participants.models import Participant


def tell_of_offer(place: Enrolment, *, waited: bool) -> None:
    """Only who can sign in: whoever is still invited has a letter that leads them in."""
    member = place.participant.membership
    if member.status == Membership.Status.ACTIVE:
        letter = letters.SEAT_FREED if waited else letters.PLACE_OFFERED
        post(letter, to=member, language=place.participant.language)


def tell_of_move(session: GroupSession, was: datetime) -> None:
    withdraw_reminders(session)
    _tell_of_session(session, letters.SESSION_MOVED, was)


def tell_of_cancellation(session: GroupSession) -> None:
    withdraw_reminders(session)
    _tell_of_session(session, letters.SESSION_CANCELLED, session.starts_at)


def tell_of_new_times(group: Group) -> None:
    post_all(
        [
            Post(letters.TIMES_CHANGED, person.membership, language=person.language)
            for person in members_of(group)
        ]
    )


def members_of(group: Group) -> Sequence[Participant]:
    """The active members who still belong to the clinic, oldest place first."""
    places = group.enrolments.filter(status=Enrolment.Status.ACTIVE).exclude(
        participant__membership__status=Membership.Status.DEACTIVATED
    )
    people = places.select_related("participant__membership__user").order_by("activated_at", "id")
    return [place.participant for place in people]


def zone_of(person: Participant, clinic: Clinic) -> ZoneInfo:
    return ZoneInfo(person.time_zone or clinic.time_zone)


def withdraw_reminders(session: GroupSession) -> None:
    """Those that have not left yet say what is no longer so."""
    withdraw(session.clinic_id, reminder_beginning(session))


def reminder_beginning(session: GroupSession) -> str:
    return f"reminder:{session.pk.hex}:"


def _tell_of_session(session: GroupSession, letter: Letter, was: datetime) -> None:
    changes = session.changes.count()
    clinic = session.clinic
    post_all(
        [
            Post(
                letter,
                person.membership,
                values={
                    "was": in_words(was, zone_of(person, clinic), spoken(person.language)),
                    "when": in_words(
                        session.starts_at, zone_of(person, clinic), spoken(person.language)
                    ),
                },
                language=person.language,
                attachments=[calendar_entry(session, changes, spoken(person.language))],
            )
            for person in members_of(session.group)
        ]
    )
