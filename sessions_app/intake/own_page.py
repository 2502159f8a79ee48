"""What an applicant sees of their application."""

from __future__ import annotations

from typing import Any

from clinicians.access.actor import Actor
from sessions_app.intake.details import details_of, missing_details
from sessions_app.intake.models import Application, Decision
from sessions_app.intake.questionnaires import asked_with, unanswered
from sessions_app.safety.flags import has_open
from sessions_app.safety.places import where_is

KIND_OF = {
    Application.Status.OFFERED: Decision.Kind.OFFER,
    Application.Status.WAITLISTED: Decision.Kind.WAITLIST,
    Application.Status.REFERRED: Decision.Kind.REFER,
    Application.Status.MORE_ASKED: Decision.Kind.ASK_MORE,
}


def own_page(actor: Actor, application: Application) -> dict[str, Any]:
    """Help is at hand on it for as long as a clinician has not cleared a flag."""
    writable = application.status in Application.WRITABLE
    missing = [*missing_details(actor, application), *unanswered(application)] if writable else []
    person = application.participant_id
    flagged = has_open(application.clinic_id, person)
    return {
        "application": application,
        "details": details_of(actor, application),
        "screenings": asked_with(application),
        "decision": _answer(application),
        "missing": missing,
        "help": {"country": where_is(person) or None} if flagged else None,
    }


def _answer(application: Application) -> dict[str, str] | None:
    """What the status says now: a seat may have come free since it was decided."""
    kind = KIND_OF.get(Application.Status(application.status))
    last = Decision.objects.filter(application=application).order_by("-at", "-pk").first()
    if kind is None or last is None:
        return None
    return {"kind": kind.value, "message": str(last.message)}
