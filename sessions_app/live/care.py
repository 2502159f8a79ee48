"""What a room's pauses, calls for help and missing facilitators change outside its log, in the same
transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from clinicians.clinics.models import Membership
from sessions_app.groups.models import Enrolment
from sessions_app.live.letters import LEAD_MISSED
from sessions_app.live.models import Room
from sessions_app.live.room.state import Event
from sessions_app.live.safety.models import Incident
from sessions_app.safety.called import on_call, write_to
from sessions_app.safety.flags import call_for_help

Detail = dict[str, Any]


def help_needed(room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    """Nobody who holds the room was there to hear it: whoever is on call is."""
    body = event.body
    detail: Detail = {"member": body["key"], "called": body["called"], "seq": event.seq}
    if body["called"]:
        places = Enrolment.objects.select_related("participant")
        place = places.filter(pk=body["key"], clinic_id=room.clinic_id).first()
        if place is not None:
            detail["flag"] = str(call_for_help(place.participant, room.session_id).pk)
    return detail


def incident_opened(room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    about = event.body["about"]
    person = Enrolment.objects.filter(pk=about).values_list("participant_id", flat=True).first()
    Incident.objects.create(
        id=UUID(event.body["incident"]),
        clinic_id=room.clinic_id,
        session_id=room.session_id,
        participant_id=person,
        opened_by_id=UUID(event.author),
        opened_at=event.at,
    )
    return {"incident": event.body["incident"], "member": about, "seq": event.seq}


def paused(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"why": event.body["why"], "seq": event.seq}


def resumed(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"seq": event.seq}


def lead_asked(room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    """Nobody is there to be asked: the others who hold the group are written to, without content;
    where nobody else holds it, those on call."""
    if event.body["member"] is None:
        colleagues = _colleagues(room, event.body["missing"])
        people = colleagues or on_call(room.clinic_id)
        write_to(people, LEAD_MISSED, once=f"lead:{room.pk}:{event.seq}")
    return {"missing": event.body["missing"], "member": event.body["member"], "seq": event.seq}


def _colleagues(room: Room, missing: str) -> list[Membership]:
    group = room.session.group_id
    holding = Q(clinician__groups=group) | Q(clinician__co_groups=group)
    active = Membership.objects.filter(
        holding, clinic_id=room.clinic_id, status=Membership.Status.ACTIVE
    )
    return list(active.exclude(pk=missing).select_related("user").distinct().order_by("pk"))


def lead_taken(room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    """The session has another facilitator of record from here on."""
    session, was = room.session, str(room.session.facilitator_id)
    session.facilitator_id = UUID(event.body["by"])
    session.save(update_fields=["facilitator"])
    return {"by": event.body["by"], "was": was, "seq": event.seq}


def breakouts_began(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"rooms": event.body["rooms"], "seq": event.seq}


def breakout_visited(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"strand": event.body["strand"], "seq": event.seq}


def help_answered(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"member": event.body["member"], "seq": event.seq}


EFFECTS = {
    "breakouts.began": breakouts_began,
    "breakout.visited": breakout_visited,
    "help.needed": help_needed,
    "help.coming": help_answered,
    "help.closed": help_answered,
    "room.paused": paused,
    "room.resumed": resumed,
    "incident.opened": incident_opened,
    "lead.asked": lead_asked,
    "lead.taken": lead_taken,
}
BY_THE_CLOCK = {"session.closed", "room.paused", "lead.asked", "help.needed"}
