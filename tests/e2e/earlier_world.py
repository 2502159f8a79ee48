"""What happened before the browsers open: an earlier session, a room that was left, a long talk.
Runs inside the server's Django."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.clinics.models import Clinic, Clinician
from sessions_app.groups.models import Group
from sessions_app.groups.room_plans import RoomPlan, usual_agenda
from sessions_app.live.log import Request
from sessions_app.live.room.intents import CloseSession, Intent, Leave, OpenSession, Say
from tests.cast.groups import make_group, make_session
from tests.cast.people import enlist
from tests.cast.rooms import Talk
from tests.e2e.world import MEMBERS, known, license_to_practise, seats

EARLIER, TONIGHT = timedelta(minutes=95), timedelta(minutes=20)
# More than a phone or a desk shows at once.
LONG = 40


@dataclass
class Past(Talk):
    """A room's log, so long ago."""

    ago: timedelta = TONIGHT

    def request(self, actor: Actor, intent: Intent, cid: str | None = None) -> Request:
        return replace(super().request(actor, intent, cid), at=now() - self.ago)


def with_a_newcomer() -> dict[str, Any]:
    """Sam was here before, Wren was not; a newcomer's first message waits."""
    people, group = circle(hold_newcomers_first=1)
    ada = people["ada"]
    earlier = Past(make_session(group, now() - EARLIER), ago=EARLIER)
    earlier.enters(ada).does(ada, OpenSession())
    earlier.lets_in(ada, people["cleo"]).does(ada, CloseSession())
    return told(people, Past(make_session(group, now() - timedelta(minutes=2))))


def left_alone(minutes: float) -> dict[str, Any]:
    """Ada opened the room and let both in; so many minutes ago everybody lost the line."""
    people, group = circle()
    return told(people, all_leave(people, begun(people, group, timedelta(minutes=minutes))))


def long_talk() -> dict[str, Any]:
    """Much was said a moment before the browsers come."""
    people, group = circle(typing=True)
    talk = begun(people, group, timedelta(seconds=30))
    speakers = [people[name] for name in MEMBERS]
    talk.log.commit(
        [talk.request(speakers[place // 2 % 2], Say(f"Line {place}.")) for place in range(LONG)]
    )
    return told(people, all_leave(people, talk))


def circle(**plan: Any) -> tuple[dict[str, Actor], Group]:
    """Ada's, with an agenda; Tomás may hold it too."""
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    people = {"ada": enlist(clinic, "Ada Quill", Role.FACILITATOR, credentials="LICSW")}
    people["tomas"] = enlist(clinic, "Tomás Rey", Role.FACILITATOR, credentials="LMHC")
    people |= {key: enlist(clinic, name, Role.PARTICIPANT) for key, name in MEMBERS.items()}
    license_to_practise(people["ada"])
    group = make_group(people["ada"])
    group.co_facilitators.add(Clinician.objects.get(pk=people["tomas"].member_id))
    seats(group, people, MEMBERS)
    RoomPlan.objects.create(clinic=clinic, group=group, agenda=usual_agenda(90), **plan)
    return people, group


def begun(people: dict[str, Actor], group: Group, ago: timedelta) -> Past:
    talk = Past(make_session(group, now() - TONIGHT), ago=ago)
    talk.enters(people["ada"]).does(people["ada"], OpenSession())
    talk.lets_in(people["ada"], *(people[name] for name in MEMBERS))
    return talk


def all_leave(people: dict[str, Actor], talk: Past) -> Past:
    """Their lines broke; their places stay."""
    for name in ("ada", *MEMBERS):
        talk.does(people[name], Leave(talk.who(people[name]).conn, "lost"))
    return talk


def told(people: dict[str, Actor], talk: Past) -> dict[str, Any]:
    """Members have checked in by now."""
    for name in MEMBERS:
        talk.who(people[name])
    return {"session": str(talk.session.pk), "people": known(people)}
