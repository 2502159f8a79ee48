"""A session's note, and the facts that stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinician
from clinicians.credentials.models import Licence
from sessions_app.attendance.selectors import session_sheet
from sessions_app.groups.models import GroupSession
from sessions_app.live.selectors import staff_who_came
from sessions_app.notes.models import ProgressNote

STATES = tuple((state, state) for state in ("none", "draft", "signed"))
CredentialsOn = Callable[[Clinician, date], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A session with its note, if one was begun."""

    session: GroupSession
    note: ProgressNote | None
    header: dict[str, Any]

    @property
    def version(self) -> int:
        return self.note.version if self.note else 0

    @property
    def warnings(self) -> list[dict[str, str]]:
        """What a reader should know; nothing here hinders anybody."""
        if self.note is None or self.note.author_id == self.session.facilitator_id:
            return []
        led = self.session.facilitator.display_name
        words = f"Written by {self.note.author.display_name}; {led} led this session."
        return [{"code": "writer_is_not_facilitator", "message": words}]


def note_of(actor: Actor, session: GroupSession) -> ProgressNote | None:
    return (
        ProgressNote.objects.visible_to(actor)
        .filter(session=session)
        .select_related("author", "signed_by")
        .first()
    )


def note_page(actor: Actor, session: GroupSession, note: ProgressNote | None) -> Page:
    """A signed note keeps the facts it was signed with."""
    frozen = note.header if note else None
    return Page(session, note, frozen or session_facts(actor, session))


def session_facts(actor: Actor, session: GroupSession) -> dict[str, Any]:
    """The group layer's header: derived from the plan, the room and attendance, never typed."""
    group = session.group
    began = session.opened_at or session.starts_at
    led_by = leaders(actor, [session])[session.pk]
    return {
        "group": group.name,
        "number": session.number,
        "date": began.astimezone(group.zone).date().isoformat(),
        "time_zone": group.time_zone,
        "started_at": _moment(session.opened_at),
        "stopped_at": _moment(session.closed_at),
        "kind": group.kind,
        "modality": group.get_modality_display(),
        "facilitators": [each.name_with_credentials for each in led_by],
        "number_present": session_sheet(actor, session).number_present,
    }


def leaders(actor: Actor, sessions: Collection[GroupSession]) -> dict[UUID, list[Clinician]]:
    """Who led each of these: the facilitator of record first, then the other facilitators who
    came into its room. Before a session, those who are planned to: the group's own. What becomes
    of the group later changes nothing of what was."""
    held = [each for each in sessions if each.opened_at]
    came = staff_who_came(actor, held)
    ids = {pk for each in came.values() for pk in each}
    people = {each.pk: each for each in Clinician.objects.visible_to(actor).filter(pk__in=ids)}
    return {
        each.pk: _record_first(
            each, [people[pk] for pk in came.get(each.pk, [])] if each.opened_at else _planned(each)
        )
        for each in sessions
    }


def _planned(session: GroupSession) -> list[Clinician]:
    return [session.group.facilitator, *session.group.co_facilitators.all()]


def _record_first(session: GroupSession, others: Iterable[Clinician]) -> list[Clinician]:
    return [session.facilitator, *(each for each in others if each != session.facilitator)]


def credentials_on(actor: Actor, people: Iterable[Clinician]) -> CredentialsOn:
    """How each of these people signs on a given day: name, credential, licences good that day,
    NPI. One query, however many people and days."""
    ids = {each.pk for each in people}
    licences = list(Licence.objects.visible_to(actor).filter(clinician__in=ids).order_by("pk"))

    def line(person: Clinician, day: date) -> str:
        own = [each for each in licences if each.clinician_id == person.pk and _good(each, day)]
        parts = [person.name_with_credentials, *map(_licence, own)]
        return "; ".join([*parts, *([f"NPI {person.npi}"] if person.npi else [])])

    return line


def _good(licence: Licence, day: date) -> bool:
    retired = licence.retired_at and licence.retired_at.date() <= day
    return licence.expires_on >= day and not retired


def _licence(licence: Licence) -> str:
    return f"licence {licence.kind} {licence.number} ({', '.join(licence.jurisdictions)})"


def _moment(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
