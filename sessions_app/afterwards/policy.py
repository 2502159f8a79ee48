"""How long a clinic keeps what was said. The clock asks, too, in nobody's name."""

from __future__ import annotations

from uuid import UUID

from sessions_app.afterwards.models import USUAL_DAYS, RetentionPolicy


def transcript_days(clinic_id: UUID) -> int:
    """The clinic's own number, or the usual one it has not changed."""
    own = RetentionPolicy.objects.filter(clinic_id=clinic_id).first()
    return own.transcript_days if own else USUAL_DAYS
