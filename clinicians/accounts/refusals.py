"""Refusals at the door, before anyone is an Actor: recorded for the member they concern."""

from __future__ import annotations

from django.db import transaction

from clinicians.accounts.models import User
from clinicians.accounts.places import places_of
from clinicians.audit.trail import REFUSED, append, draft


def record_refusal(user: User, act: str, *, code: str) -> None:
    """In the trail of each of the person's clinics: someone tried, and was refused."""
    detail = {"code": code}
    drafts = [draft(place, act, user, outcome=REFUSED, detail=detail) for place in places_of(user)]
    with transaction.atomic():
        append(drafts)
