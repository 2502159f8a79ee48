"""A clinic before anybody has come: its page is open, it asks and has forms to sign.

Runs inside the server's Django.
"""

from datetime import timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.clinics.models import Clinic
from sessions_app.consent.commands import add_starter_forms
from sessions_app.intake.models import PublicPage
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from tests.cast.groups import make_group, make_session
from tests.cast.people import enlist
from tests.cast.sign_in import client_for


def build():
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")
    add_starter_forms(enlist(clinic, "Ines Duarte", Role.ADMINISTRATOR))
    group = make_group(ada)
    PublicPage.objects.create(clinic=clinic, group=group, open=True)
    ScreeningPlan.objects.filter(group=group).update(instruments="phq-9")
    session = make_session(group, now() - timedelta(minutes=1))
    cookie = client_for(ada).cookies["sessionid"].value
    return {"group": str(group.pk), "session": str(session.pk), "ada": cookie}


def answers_as_stored():
    """The columns that hold what was answered, as a thief would find them."""
    rows = ScreeningResponse.objects.values_list("answers", "score")
    return [str(column) for row in rows for column in row]
