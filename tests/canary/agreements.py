"""A member of a circle that asks for a pledge. Runs inside the server's Django."""

from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from tests.cast.forms import pledged
from tests.cast.groups import enrol_at, make_group
from tests.cast.people import enlist
from tests.cast.sign_in import client_for


def build():
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR)
    ben = enlist(clinic, "Ben Okafor", Role.PARTICIPANT)
    group = make_group(ada)
    enrol_at(ben, group)
    _, version = pledged(ada, group)
    cookie = client_for(ben).cookies["sessionid"].value
    return {"group": str(group.pk), "version": str(version.pk), "ben": cookie}
