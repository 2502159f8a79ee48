"""All there is about one application, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from clinicians.access.actor import Actor
from sessions_app.intake.details import details_for_staff
from sessions_app.intake.models import Application, Decision
from sessions_app.safety.models import RiskFlag
from sessions_app.safety.selectors import flags_about
from sessions_app.screening.history import Entry, history


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Without `answers`, neither goals, screenings nor the words of decisions are on it."""

    application: Application
    answers: bool
    details: dict[str, Any]
    screenings: Sequence[Entry]
    flags: Sequence[RiskFlag]
    decisions: Sequence[Decision]

    @property
    def open_flags(self) -> int:
        return sum(flag.cleared_at is None for flag in self.flags)


def review_page(actor: Actor, application: Application, *, answers: bool) -> ReviewPage:
    decisions = Decision.objects.filter(application=application).select_related("by")
    details = details_for_staff(application)
    if not answers:
        details["goals"] = ""
    return ReviewPage(
        application=application,
        answers=answers,
        details=details,
        screenings=history(application.participant) if answers else [],
        flags=list(flags_about(actor, application.participant_id)),
        decisions=list(decisions.order_by("at", "pk")),
    )
