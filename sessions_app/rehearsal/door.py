"""Who may rehearse, and as whom they enter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.clinics.models import Clinician
from sessions_app.live.pause_words import Words, pause_words_of
from sessions_app.live.room.state import Part, Who
from sessions_app.rehearsal.policies import can_rehearse
from sessions_app.rehearsal.stage import card_of


@dataclass(frozen=True, slots=True)
class Visit:
    """A facilitator who comes to rehearse. The name tells one rehearsal from the next; the words
    are those of their clinic's pauses."""

    name: str
    who: Who
    card: dict[str, Any]
    words: Words

    def who_at(self, conn: str) -> Who:
        return replace(self.who, conn=conn)


def visit(actor: Actor, rehearsal_id: UUID) -> Visit:
    require(can_rehearse(actor))
    clinician = Clinician.objects.visible_to(actor).select_related("clinic").get(pk=actor.member_id)
    name = f"rehearsal-{rehearsal_id}"
    who = Who(str(clinician.pk), Part.FACILITATOR, clinician.display_name)
    words = pause_words_of([actor.clinic_id])[actor.clinic_id]
    return Visit(name, who, card_of(name, clinician.clinic.time_zone, now()), words)
