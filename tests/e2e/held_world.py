"""A circle whose room is held with everything it has. Runs inside the server's Django."""

from typing import Any

from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from sessions_app.groups.models import Group, GroupSession
from sessions_app.groups.observations import Observation
from sessions_app.groups.room_plans import RoomPlan, usual_agenda
from tests.cast.people import enlist
from tests.e2e import world

LISTED = "whisky"


def build() -> dict[str, Any]:
    """Ada's circle with an agenda, a word list and the typing sign; Sol is to sit in."""
    made = world.build()
    clinic, group = Clinic.objects.get(), Group.objects.get()
    RoomPlan.objects.create(
        clinic=clinic, group=group, agenda=usual_agenda(90), words=[LISTED], typing=True
    )
    sol = enlist(clinic, "Sol Marin", Role.SUPERVISOR, credentials="PhD")
    Observation.objects.create(
        clinic=clinic,
        session=GroupSession.objects.get(pk=made["session"]),
        clinician_id=sol.member_id,
        announced_by_id=group.facilitator_id,
    )
    return {**made, "people": made["people"] | world.known({"sol": sol})}
