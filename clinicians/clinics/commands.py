from __future__ import annotations

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinic
from clinicians.clinics.policies import can_change_clinic
from clinicians.clinics.selectors import own_clinic


@command
def change_clinic(actor: Actor, changes: dict[str, str]) -> Clinic:
    """Correct the clinic's name or time zone."""
    clinic = own_clinic(actor)
    require(can_change_clinic(actor))
    for field, value in changes.items():
        setattr(clinic, field, value)
    clinic.save(update_fields=sorted(changes))
    record(actor, "clinic.changed", clinic, fields=sorted(changes))
    return clinic
