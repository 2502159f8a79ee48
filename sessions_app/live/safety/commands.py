from __future__ import annotations

from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinician
from sessions_app.groups.models import GroupSession
from sessions_app.groups.policies import can_hold
from sessions_app.live.log import Request
from sessions_app.live.models import Room
from sessions_app.live.revocation import append_within_transaction
from sessions_app.live.room.intents import WriteUpIncident
from sessions_app.live.room.state import HOUSE
from sessions_app.live.safety.models import Incident, PauseWords
from sessions_app.live.safety.policies import can_set_pause_words
from sessions_app.live.safety.selectors import incident_page, known_incidents

WRITTEN = ("what_happened", "what_was_done", "follow_up")


@command
def open_incident_record(actor: Actor, incident_id: UUID) -> Incident:
    """Reading it is on the trail."""
    incident = incident_page(actor, incident_id)
    record(actor, "incident.read", incident)
    return incident


@command
def write_incident(actor: Actor, /, incident_id: UUID, **texts: str) -> Incident:
    incident = _locked(actor, incident_id)
    return _written(actor, incident, texts)


@command
def close_incident(actor: Actor, /, incident_id: UUID, **texts: str) -> Incident:
    """With its last words, if any are given. The room may go on from here."""
    incident = _written(actor, _locked(actor, incident_id), texts)
    oneself: Clinician = Clinician.objects.visible_to(actor).get(pk=actor.member_id)
    incident.close(oneself, now())
    incident.save(update_fields=["closed_by", "closed_at"])
    record(actor, "incident.closed", incident, session=str(incident.session_id))
    _tell_room(actor, incident)
    return incident


def _written(actor: Actor, incident: Incident, texts: dict[str, str]) -> Incident:
    require(can_hold(actor, incident.session))
    incident.require_open()
    changed = [name for name in WRITTEN if name in texts and texts[name] != getattr(incident, name)]
    for name in changed:
        setattr(incident, name, texts[name])
    if changed:
        incident.save(update_fields=changed)
    record(actor, "incident.written", incident, texts=changed)
    return incident


def _tell_room(actor: Actor, incident: Incident) -> None:
    """A log that is closed stays as it was sealed."""
    if incident.session.status != GroupSession.Status.LIVE:
        return
    room = Room.objects.get(session=incident.session)
    written_up = WriteUpIncident(str(incident.pk), str(actor.member_id))
    append_within_transaction([Request(room.pk, HOUSE, written_up)])


def _locked(actor: Actor, incident_id: UUID) -> Incident:
    """Not its session: a room that opens or closes locks that."""
    return fetch(known_incidents(actor).select_for_update(of=("self",)), actor, incident_id)


@command
def set_pause_words(actor: Actor, /, **words: str) -> None:
    """What a paused room says from the next pause on."""
    require(can_set_pause_words(actor))
    PauseWords.objects.visible_to(actor).update_or_create(
        clinic_id=actor.clinic_id, defaults={"words": words}
    )
    record(actor, "pause_words.set", languages=sorted(words))
