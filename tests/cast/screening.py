"""Forms that people were asked to fill in, as if the steps to it had been taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from sessions_app.screening.models import ScreeningResponse, ScreeningReview
from sessions_app.screening.scoring import score
from sessions_app.screening.shelf import current


def make_response(
    actor: Actor, key: str = "phq-9", answers: Mapping[str, Any] | None = None, **fields: Any
) -> ScreeningResponse:
    """An open form of this person; with `answers`, one that they sent in (and raised no flags)."""
    definition = current(key)
    sent: dict[str, Any] = {}
    if answers is not None:
        found = score(answers, definition).as_stored()
        sent = {"status": "complete", "completed_at": now(), "answers": answers, "score": found}
    response: ScreeningResponse = ScreeningResponse.objects.create(
        clinic_id=actor.clinic_id,
        participant_id=actor.member_id,
        key=key,
        version=definition.version,
        hash=definition.hash,
        **{**sent, **fields},
    )
    return response


def make_review(response: ScreeningResponse, by: Actor, **fields: Any) -> ScreeningReview:
    review: ScreeningReview = ScreeningReview.objects.create(
        clinic_id=response.clinic_id,
        response=response,
        participant_id=response.participant_id,
        by_id=by.member_id,
        **fields,
    )
    return review


def every(key: str, value: int = 0, **others: int | None) -> dict[str, int | None]:
    """The same answer to every scored question; `others` are answered otherwise."""
    return {item.id: value for item in current(key).scored_items} | others
