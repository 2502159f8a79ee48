from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.clinics.models import Clinician
from clinicians.credentials.selectors import with_licences
from clinicians.staff.policies import can_see_staff


def staff_of_clinic(actor: Actor) -> QuerySet[Clinician]:
    """Everyone who works at the clinic, deactivated people included."""
    require(can_see_staff(actor))
    people = Clinician.objects.visible_to(actor).select_related("membership__user")
    return with_licences(actor, people)


def staff_member(actor: Actor, staff_id: UUID) -> Clinician:
    """One of them. For a participant nobody is there."""
    people = Clinician.objects.select_related("membership__user")
    return fetch(with_licences(actor, people), actor, staff_id)
