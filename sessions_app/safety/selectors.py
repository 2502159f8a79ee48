from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, QuerySet

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.safety.models import OnCall, RiskFlag, SafetySettings
from sessions_app.safety.policies import can_see_flags, can_see_on_call

PEOPLE = ("participant", "acknowledged_by", "cleared_by")


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is called, and how long a clinic waits for an answer."""

    clinicians: list[UUID]
    escalate_after_minutes: int


def known_flags(actor: Actor) -> QuerySet[RiskFlag]:
    """The flags this person may know of, each with whether they are on call."""
    require(can_see_flags(actor))
    mine = OnCall.objects.visible_to(actor).filter(clinician=actor.member_id)
    flags: QuerySet[RiskFlag] = RiskFlag.objects.visible_to(actor).select_related(*PEOPLE)
    return flags.annotate(reader_is_on_call=Exists(mine))


def flags_in_state(actor: Actor, state: str = "") -> QuerySet[RiskFlag]:
    """`open`: not cleared yet. `cleared`: done with. Otherwise all."""
    flags = known_flags(actor)
    return flags.filter(cleared_at__isnull=state == "open") if state else flags


def flags_about(actor: Actor, participant_id: UUID) -> QuerySet[RiskFlag]:
    """All of one person's flags, newest first."""
    return known_flags(actor).filter(participant=participant_id).order_by("-pk")


def duty(actor: Actor) -> Duty:
    require(can_see_on_call(actor))
    named = OnCall.objects.visible_to(actor).order_by("since", "pk")
    settings = SafetySettings.objects.visible_to(actor).first() or SafetySettings()
    return Duty(list(named.values_list("clinician_id", flat=True)), settings.escalate_after_minutes)
