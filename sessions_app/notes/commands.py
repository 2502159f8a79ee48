"""Writing, signing and opening a progress note. Nothing is ever signed by itself."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

import rfc8785

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.notes.models import PARTS, ProgressNote
from sessions_app.notes.policies import HELD, can_read_note, can_write_note
from sessions_app.notes.selectors import Page, credentials_on, note_of, note_page, session_facts
from sessions_app.notes.states import (
    NoteChanged,
    NothingToSign,
    SessionNotHeld,
    SessionStillOpen,
    VersionNeeded,
)

ANY = "*"


@command
def open_note(actor: Actor, *, session_id: UUID) -> Page:
    """Look at a note. Looking is recorded."""
    session = session_page(actor, session_id)
    require(can_read_note(actor, session))
    page = note_page(actor, session, note_of(actor, session))
    record(actor, "note.opened", page.note or session, version=page.version)
    return page


@command
def save_note(
    actor: Actor, *, session_id: UUID, body: dict[str, str], expected: str | None
) -> Page:
    """Begin the draft or go on with it. `expected` is the version the writer has seen."""
    session = _held_session(actor, session_id)
    note = note_of(actor, session)
    if note is None:
        if expected not in (None, "0"):
            raise NoteChanged(version=0)
        note = ProgressNote(clinic_id=actor.clinic_id, session=session, version=0)
    else:
        note.require_draft()
        _require_version(note, expected)
    note.write(actor.member_id, {part: body[part] for part in PARTS}, now())
    note.save()
    record(actor, "note.saved", note, session=str(session.pk), version=note.version)
    return note_page(actor, session, note_of(actor, session))


@command
def sign_note(actor: Actor, *, session_id: UUID, expected: str | None) -> Page:
    """Lock the note under the signer's name and credential, with the facts as they stand.

    `expected` is the version that was read: nobody signs words they have not seen."""
    session = _held_session(actor, session_id)
    note = note_of(actor, session)
    if note is None or not any(note.body.values()):
        raise NothingToSign
    note.require_draft()
    _require_version(note, None if expected == ANY else expected)
    if session.status != GroupSession.Status.CLOSED:
        raise SessionStillOpen
    signer = Clinician.objects.visible_to(actor).get(pk=actor.member_id)
    today = now().astimezone(session.group.zone).date()
    signed_as = credentials_on(actor, [signer])(signer, today)
    note.sign(signer, signed_as, session_facts(actor, session), now())
    note.save()
    record(
        actor,
        "note.signed",
        note,
        session=str(session.pk),
        version=note.version,
        digest=digest(note),
        writer_is_facilitator=note.author_id == session.facilitator_id,
    )
    return note_page(actor, session, note)


def digest(note: ProgressNote) -> str:
    """SHA-256 over what was signed. The trail keeps it, so a signed text can be proved later."""
    signed: dict[str, Any] = {"body": note.body, "header": note.header, "as": note.signed_as}
    return hashlib.sha256(rfc8785.dumps(signed)).hexdigest()


def _held_session(actor: Actor, session_id: UUID) -> GroupSession:
    """The session, locked: two writers come one after the other."""
    session = session_page(actor, session_id)
    require(can_write_note(actor, session))
    if session.status not in HELD:
        raise SessionNotHeld(status=session.status)
    GroupSession.objects.select_for_update().get(pk=session.pk)
    return session


def _require_version(note: ProgressNote, expected: str | None) -> None:
    if expected is None:
        raise VersionNeeded(version=note.version)
    if expected not in (ANY, str(note.version)):
        raise NoteChanged(version=note.version)
