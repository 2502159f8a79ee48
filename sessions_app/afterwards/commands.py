"""Reading a transcript, which is always recorded, and deciding how long it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.afterwards import policies, selectors
from sessions_app.afterwards.models import LegalHold, RetentionPolicy
from sessions_app.afterwards.selectors import Person
from sessions_app.afterwards.states import (
    AlreadyHeld,
    HoldReleased,
    NothingToHold,
    PurposeMissing,
    SessionNotOver,
)
from sessions_app.afterwards.transcript import Entry, told
from sessions_app.groups.models import GroupSession
from sessions_app.groups.selectors import session_page
from sessions_app.live.models import Room

# One of few words: it stands in an address and in the trail.
PURPOSES = ("care", "supervision", "incident", "complaint", "legal")
# Who looks into something may need what was held and never said; care and supervision do not.
LOOKING_INTO = ("incident", "complaint", "legal")


@dataclass(frozen=True, slots=True)
class Transcript:
    session: GroupSession
    people: list[Person]
    entries: list[Entry]


@command
def read_transcript(actor: Actor, session_id: UUID, *, purpose: str) -> Transcript:
    """What was said, removed words included; what was never said only to look into something. Who
    read it, what for and how much of that is in the trail."""
    session = session_page(actor, session_id)
    require(policies.can_read_transcript(actor, session))
    if purpose not in PURPOSES:
        raise PurposeMissing
    if session.status != GroupSession.Status.CLOSED:
        raise SessionNotOver(status=session.status)
    events = selectors.events_of(session)
    entries = told(events)
    if purpose not in LOOKING_INTO:
        entries = [entry.as_said() for entry in entries]
    record(
        actor,
        "transcript.read",
        session,
        purpose=purpose,
        entries=len(entries),
        removed=sum(entry.removed is not None for entry in entries),
        unsaid=sum(entry.has_unsaid and entry.text is not None for entry in entries),
    )
    return Transcript(session, selectors.people_in(events), entries)


@command
def set_retention(actor: Actor, *, transcript_days: int) -> RetentionPolicy:
    """For all transcripts that still are, older ones too."""
    require(policies.can_set_retention(actor))
    own = RetentionPolicy.objects.visible_to(actor).first()
    policy: RetentionPolicy = own or RetentionPolicy(clinic_id=actor.clinic_id)
    was, policy.transcript_days = policy.transcript_days, transcript_days
    policy.save()
    record(actor, "retention.set", policy, transcript_days=transcript_days, was=was)
    return policy


@command
def place_hold(actor: Actor, session_id: UUID, *, reason: str) -> LegalHold:
    """From here on the clock leaves this session's transcript alone."""
    session = session_page(actor, session_id)
    require(policies.can_place_hold(actor, session))
    room = Room.objects.select_for_update().filter(session=session).first()
    if room and room.purged_at:
        raise NothingToHold
    if selectors.standing_hold(session):
        raise AlreadyHeld
    hold: LegalHold = LegalHold.objects.create(
        clinic_id=session.clinic_id, session=session, reason=reason, placed_by_id=actor.member_id
    )
    record(actor, "legal_hold.placed", hold, session=str(session.pk))
    return hold


@command
def release_hold(actor: Actor, session_id: UUID) -> LegalHold:
    session = session_page(actor, session_id)
    require(policies.can_release_hold(actor))
    holds = LegalHold.objects.select_for_update().filter(session=session, released_at=None)
    hold: LegalHold | None = holds.first()
    if hold is None:
        raise HoldReleased
    hold.release(actor, now())
    hold.save()
    record(actor, "legal_hold.released", hold, session=str(session.pk))
    return hold
