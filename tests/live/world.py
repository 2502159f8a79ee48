"""A clinic on a served database and its people's sign-ins. Runs inside the server's Django."""

from datetime import timedelta

from django.db.models import F

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from sessions_app.groups.room_plans import RoomPlan, usual_agenda
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.sign_in import client_for

STAFF = {
    "ada": ("Ada Quill", Role.FACILITATOR),
    "tomas": ("Tomás Rey", Role.FACILITATOR),
    "ines": ("Ines Duarte", Role.ADMINISTRATOR),
    "sol": ("Sol Marin", Role.SUPERVISOR),
    "abe": ("Abe Lund", Role.AUDITOR),
}
MEMBERS = {
    "ben": "Ben Okafor",
    "cleo": "Cleo Vance",
    "dara": "Dara Holt",
    "finn": "Finn Abara",
}
PLACED = {"ben", "cleo", "finn"}


def build(admission="manual", members=0, sessions=1):
    """Ada's circle with Ben, Cleo and more; Finn has not checked in; Dara has no place; Otto is of
    another clinic."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    people = {key: enlist(clinic, name, role) for key, (name, role) in STAFF.items()}
    people |= {key: enlist(clinic, name, Role.PARTICIPANT) for key, name in MEMBERS.items()}
    other = Clinic.objects.create(name="Mill Lane Practice", slug="mill")
    people["otto"] = enlist(other, "Otto Brandt", Role.FACILITATOR)
    group = make_group(people["ada"], admission=admission, capacity=50)
    RoomPlan.objects.create(clinic=clinic, group=group, agenda=usual_agenda(90))
    rooms = [make_session(group, now() - timedelta(minutes=n + 1)) for n in range(sessions)]
    extra = [f"Extra{n} Person{n}" for n in range(members)]
    people |= {name.split()[0].lower(): enlist(clinic, name, Role.PARTICIPANT) for name in extra}
    placed = [key for key in people if key in PLACED or key.startswith("extra")]
    places = {key: str(enrol_at(people[key], group).pk) for key in placed}
    for session in rooms:
        for key in set(placed) - {"finn"}:
            check_in_at(people[key], session)
    return {
        "sessions": [str(session.pk) for session in rooms],
        "group": str(group.pk),
        "places": places,
        "members": {key: str(actor.member_id) for key, actor in people.items()},
        "names": [*MEMBERS.values(), *extra],
        "cookies": {key: _cookie(actor) for key, actor in people.items()},
    }


def settle_plan(group, **settled):
    """How Ada's circle is held from now on."""
    RoomPlan.objects.filter(group=group).update(revision=F("revision") + 1, **settled)


def _cookie(actor):
    return client_for(actor).cookies["sessionid"].value
