from __future__ import annotations

from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinic


def own_clinic(actor: Actor) -> Clinic:
    return Clinic.objects.get(pk=actor.clinic_id)
