from __future__ import annotations

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.clinics.models import Clinician
from clinicians.credentials.models import Licence
from clinicians.credentials.policies import HOLDS


def standing_licences(actor: Actor) -> QuerySet[Licence]:
    """The licences the clinic keeps now, retired ones left out, soonest expiry first."""
    rows = Licence.objects.visible_to(actor).filter(retired_at=None)
    return rows.select_related("clinic", "clinician__membership", "verified_by").order_by(
        "expires_on", "pk"
    )


def with_licences(actor: Actor, clinicians: QuerySet[Clinician]) -> QuerySet[Clinician]:
    """The same people with their standing licences at hand, in one query more."""
    return clinicians.prefetch_related(Prefetch("licences", queryset=standing_licences(actor)))


def holds_licence(actor: Actor) -> bool:
    """Whether a verified licence of theirs holds today. Participants have none."""
    if not actor.is_staff:
        return False
    own = standing_licences(actor).filter(clinician=actor.member_id)
    return any(each.state in HOLDS for each in own)


def clinician_of(actor: Actor, clinician_id: UUID) -> Clinician:
    rows = Clinician.objects.select_related("membership")
    clinician: Clinician = fetch(rows, actor, clinician_id)
    return clinician


def licence_of(actor: Actor, licence_id: UUID) -> Licence:
    rows = Licence.objects.select_related("clinic", "clinician__membership", "verified_by")
    licence: Licence = fetch(rows, actor, licence_id)
    return licence
