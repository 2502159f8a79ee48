"""The clinic that the browser stories play in. Runs inside the server's Django."""

from datetime import timedelta
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.clinics.models import Clinic, Clinician
from clinicians.credentials.models import Licence
from sessions_app.groups.models import Group
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.sign_in import address_of, authenticator_of, client_for

MEMBERS = {"ben": "Ben Okafor", "cleo": "Cleo Vance"}


def build() -> dict[str, Any]:
    """Ada, licensed, and her circle with Ben and Cleo, about to meet."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    people = {"ada": enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")}
    people |= {key: enlist(clinic, name, Role.PARTICIPANT) for key, name in MEMBERS.items()}
    license_to_practise(people["ada"])
    group = make_group(people["ada"])
    session = make_session(group, now() - timedelta(minutes=2))
    seats(group, people, MEMBERS)
    for name in MEMBERS:
        check_in_at(people[name], session)
    return {"session": str(session.pk), "people": known(people)}


def license_to_practise(facilitator: Actor) -> None:
    Clinician.objects.filter(pk=facilitator.member_id).update(npi="1558598797")
    Licence.objects.create(
        clinic_id=facilitator.clinic_id,
        clinician_id=facilitator.member_id,
        kind="LICSW",
        number="1029384",
        places="US-MA",
        expires_on=(now() + timedelta(days=400)).date(),
        verified_by_id=facilitator.member_id,
        verified_at=now(),
    )


def seats(group: Group, people: dict[str, Actor], names: Any) -> None:
    for name in names:
        enrol_at(people[name], group)


def known(people: dict[str, Actor]) -> dict[str, dict[str, str]]:
    """What each person has: an address, a sign-in and, among staff, an authenticator app."""
    return {
        name: {
            "email": address_of(actor),
            "cookie": client_for(actor).cookies["sessionid"].value,
            "secret": authenticator_of(actor).secret if actor.is_staff else "",
        }
        for name, actor in people.items()
    }
