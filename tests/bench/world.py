"""A clinic with many circles, seeded into the data folder of a served product."""

from datetime import timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.accounts.timeouts import SEEN_AT
from clinicians.clinics.models import Clinic
from sessions_app.groups.models import Group
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.sign_in import client_for
from tests.services.ground import hash_cheaply

BIG_CIRCLE = 49  # and Ada: a group has at most 50 places


def build(rooms, members):
    """Circles that Ada holds, each with this many members besides her: sessions and cookies."""
    hash_cheaply()
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    ada = enlist(clinic, "Ada Quill", Role.FACILITATOR)
    people = [enlist(clinic, f"Person{n} Extra", Role.PARTICIPANT) for n in range(rooms * members)]
    cookies = {actor: _signed_in(actor) for actor in (ada, *people)}
    circles = [people[n * members : (n + 1) * members] for n in range(rooms)]
    return [_room(ada, circle, cookies) for circle in [*circles, people[:BIG_CIRCLE]]]


def _signed_in(actor):
    """For longer than the bench lasts: its people are not idle, it only looks away from them."""
    browser = client_for(actor)
    session = browser.session
    session[SEEN_AT] = (now() + timedelta(hours=2)).timestamp()
    session.save()
    return browser.cookies["sessionid"].value


def _room(ada, people, cookies):
    group = make_group(ada, admission=Group.Admission.AUTO, capacity=max(len(people), 3))
    session = make_session(group, now() - timedelta(minutes=1))
    for each in people:
        enrol_at(each, group)
        check_in_at(each, session)
    return {"session": str(session.pk), "cookies": [cookies[each] for each in (ada, *people)]}
