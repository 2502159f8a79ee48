from __future__ import annotations

from clinicians.access.actor import Actor
from clinicians.notices.models import NoticePreference


def own_preference(actor: Actor) -> NoticePreference:
    """What this person wishes to be mailed; unsaved where they never chose."""
    chosen: NoticePreference | None = NoticePreference.objects.visible_to(actor).first()
    return chosen or NoticePreference(clinic_id=actor.clinic_id, member_id=actor.member_id)
