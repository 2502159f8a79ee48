"""Reviewing what led to a decision. A plain function: intake calls it inside its own command."""

from __future__ import annotations

from datetime import datetime

from clinicians.access.actor import Actor
from clinicians.audit.command import record
from sessions_app.participants.models import Participant
from sessions_app.screening.models import ScreeningResponse, ScreeningReview


def review_sent(actor: Actor, participant: Participant, until: datetime) -> None:
    """What this person had sent in by then and nobody has reviewed yet. What came later has not
    been read. The caller says that facts changed."""
    sent = ScreeningResponse.objects.filter(
        participant=participant,
        status=ScreeningResponse.Status.COMPLETE,
        completed_at__lte=until,
        review=None,
    )
    for response in sent.select_for_update(of=("self",)):
        ScreeningReview.objects.create(
            clinic_id=response.clinic_id,
            response=response,
            participant_id=response.participant_id,
            by_id=actor.member_id,
        )
        record(actor, "screening.reviewed", response)
