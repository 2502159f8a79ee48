"""A clinic that takes people in: a public page, forms, questions, somebody on call.

Runs inside the server's Django.
"""

from datetime import timedelta
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from sessions_app.consent.commands import add_starter_forms
from sessions_app.intake.models import PublicPage
from sessions_app.safety.models import OnCall
from sessions_app.screening.models import ScreeningPlan
from tests.cast.groups import make_group, make_session
from tests.cast.people import enlist
from tests.e2e.world import known, license_to_practise


def build(instruments: str) -> dict[str, Any]:
    """Ada's circle meets now, its page is open, and it asks for these instruments first."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    people = {
        "ada": enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW"),
        "tomas": enlist(clinic, "Tomás Rey", Role.FACILITATOR, credentials="LMHC"),
        "ines": enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR),
    }
    license_to_practise(people["ada"])
    add_starter_forms(people["ines"])
    OnCall.objects.create(clinic=clinic, clinician_id=people["tomas"].member_id)
    group = make_group(people["ada"])
    PublicPage.objects.create(clinic=clinic, group=group, open=True)
    ScreeningPlan.objects.update_or_create(
        group=group, defaults={"clinic": clinic, "instruments": instruments}
    )
    session = make_session(group, now() - timedelta(minutes=2))
    return {"group": str(group.pk), "session": str(session.pk), "people": known(people)}
