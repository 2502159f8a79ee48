from __future__ import annotations

from datetime import date
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.credentials.changes import licences_changed
from clinicians.credentials.models import Licence
from clinicians.credentials.policies import can_keep_licences, can_verify_licence
from clinicians.credentials.selectors import clinician_of, licence_of


@command
def add_licence(
    actor: Actor,
    clinician_id: UUID,
    *,
    kind: str,
    number: str,
    jurisdictions: list[str],
    expires_on: date,
) -> Licence:
    """Keep a licence of a staff member. It counts once an administrator has verified it."""
    clinician = clinician_of(actor, clinician_id)
    require(can_keep_licences(actor, clinician))
    licence = Licence.objects.create(
        clinic_id=actor.clinic_id,
        clinician=clinician,
        kind=kind,
        number=number,
        places=" ".join(sorted(set(jurisdictions))),
        expires_on=expires_on,
    )
    record(actor, "licence.added", licence, clinician=str(clinician.pk))
    licences_changed(licence.clinic_id)
    return licence


@command
def verify_licence(actor: Actor, licence_id: UUID) -> Licence:
    """Vouch that the licence stands in the board's register. Nobody verifies their own."""
    licence = licence_of(actor, licence_id)
    require(can_verify_licence(actor, licence))
    licence.verify(by=clinician_of(actor, actor.member_id), at=now())
    licence.save(update_fields=["verified_by", "verified_at"])
    record(actor, "licence.verified", licence, clinician=str(licence.clinician_id))
    licences_changed(licence.clinic_id)
    return licence


@command
def retire_licence(actor: Actor, licence_id: UUID) -> Licence:
    """Keep it no longer: it was renewed, surrendered, or entered by mistake."""
    licence = licence_of(actor, licence_id)
    require(can_keep_licences(actor, licence.clinician))
    licence.retire(now())
    licence.save(update_fields=["retired_at"])
    record(actor, "licence.retired", licence, clinician=str(licence.clinician_id))
    licences_changed(licence.clinic_id)
    return licence
