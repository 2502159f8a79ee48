"""A clinic before anybody has been invited. Runs inside the server's Django."""

from datetime import timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from tests.cast.groups import make_group, make_session
from tests.cast.people import enlist
from tests.cast.sign_in import client_for


def build():
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")
    group = make_group(ada)
    session = make_session(group, now() - timedelta(minutes=1))
    cookie = client_for(ada).cookies["sessionid"].value
    return {"group": str(group.pk), "session": str(session.pk), "ada": cookie}
