from __future__ import annotations

from datetime import date

from clinicians.access.actor import Actor, Role
from clinicians.access.verdict import ALLOW, Verdict
from clinicians.clinics.models import Clinician
from clinicians.credentials.jurisdictions import holds_in
from clinicians.credentials.models import Licence

HOLDS = frozenset({Licence.State.VALID, Licence.State.EXPIRES_SOON})


def covers(clinician: Clinician, jurisdiction: str, on_date: date) -> bool:
    """Whether a verified licence of theirs holds there on that day (where the client *is*)."""
    return any(holds_in(each.jurisdictions, jurisdiction) for each in _holding(clinician, on_date))


def is_licensed(clinician: Clinician, on_date: date) -> bool:
    """Whether any licence of theirs holds on that day: without one nobody facilitates."""
    return bool(_holding(clinician, on_date))


def _holding(clinician: Clinician, on_date: date) -> list[Licence]:
    return [
        licence
        for licence in clinician.licences.all()
        if licence.retired_at is None and licence.state_on(on_date) in HOLDS
    ]


def can_keep_licences(actor: Actor, clinician: Clinician) -> Verdict:
    if actor.role is Role.ADMINISTRATOR or actor.member_id == clinician.pk:
        return ALLOW
    return Verdict("Only the person or an administrator keeps their licences.")


def can_verify_licence(actor: Actor, licence: Licence) -> Verdict:
    if actor.role is not Role.ADMINISTRATOR:
        return Verdict("Only an administrator verifies licences.")
    if licence.clinician.membership.user_id == actor.user_id:
        return Verdict("Another administrator verifies your own licence.")
    return ALLOW
