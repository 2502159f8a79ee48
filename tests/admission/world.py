"""A circle for each case, on a served database. Runs inside the server's Django."""

from __future__ import annotations

from typing import Any

from clinicians.access.actor import Actor, Role
from clinicians.clinics.models import Clinic, Clinician
from clinicians.credentials.models import Licence
from tests.admission.cases import CASES, OUTSIDE
from tests.admission.prepared import prepare
from tests.cast.people import enlist
from tests.cast.sign_in import client_for


def build() -> dict[str, Any]:
    """Ada holds one circle for each case, with one person in it; Tomás one more, under a licence
    that can be retired; Mira one without a licence."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR)
    tomas = enlist(clinic, "Tomás Rey", Role.FACILITATOR)
    ines = enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR)
    circles = {}
    for number, case in enumerate([*CASES, *OUTSIDE]):
        circles[case.code] = _circle(clinic, ada, ines, number)
    circles["not_checked_in"] = _circle(clinic, ada, ines, 90, checked_in=False)
    circles["two_processes"] = _circle(clinic, ada, ines, 91)
    mira = enlist(clinic, "Mira Stone", Role.FACILITATOR)
    Licence.objects.filter(clinician=mira.member_id).delete()
    circles["unlicensed"] = _circle(clinic, mira, ines, 93)
    licence = Licence.objects.get(clinician=Clinician.objects.get(pk=tomas.member_id))
    circles["licence"] = _circle(clinic, tomas, ines, 92) | {"licence": str(licence.pk)}
    return {
        "circles": circles,
        "cookies": {
            "ada": _cookie(ada),
            "tomas": _cookie(tomas),
            "mira": _cookie(mira),
            "ines": _cookie(ines),
        },
    }


def _circle(
    clinic: Clinic, lead: Actor, ines: Actor, number: int, *, checked_in: bool = True
) -> dict[str, str]:
    person = enlist(clinic, f"Person{number} Lind", Role.PARTICIPANT)
    newcomer = enlist(clinic, f"Newcomer{number} Holm", Role.PARTICIPANT)
    ids = prepare(lead, ines, person, newcomer, name=f"Circle {number}", checked_in=checked_in)
    return ids | {"cookie": _cookie(person)}


def _cookie(actor: Actor) -> str:
    return client_for(actor).cookies["sessionid"].value
