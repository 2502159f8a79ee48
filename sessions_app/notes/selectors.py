"""A session's note, and the facts that stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinician
from sessions_app.attendance.selectors import session_sheet
from sessions_app.groups.models import GroupSession
from sessions_app.notes.models import ProgressNote


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
    return {
        "group": group.name,
        "number": session.number,
        "date": began.astimezone(group.zone).date().isoformat(),
        "time_zone": group.time_zone,
        "started_at": _moment(session.opened_at),
        "stopped_at": _moment(session.closed_at),
        "kind": group.kind,
        "modality": group.modality,
        "facilitators": [each.name_with_credentials for each in leaders(session)],
        "number_present": session_sheet(actor, session).number_present,
    }


def leaders(session: GroupSession) -> list[Clinician]:
    """The facilitator of record first, then the others who lead the group."""
    others = [session.group.facilitator, *session.group.co_facilitators.all()]
    return [session.facilitator, *(each for each in others if each != session.facilitator)]


def _moment(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
