"""A clinic with everything in it that is hard to show well. Runs inside the server's Django."""

from datetime import timedelta
from typing import Any

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.accounts.authenticators import Authenticator
from clinicians.accounts.links import issue_invitation
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Membership
from clinicians.credentials.models import Licence
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.groups.models import Group
from sessions_app.groups.planning import extend
from sessions_app.live.room import intents
from sessions_app.live.room.intents import Leave, OpenSession, Say
from sessions_app.participants.models import Participant
from sessions_app.reports.commands import make_report
from sessions_app.reports.scope import Asked
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.people import enlist
from tests.cast.rooms import Talk
from tests.cast.sign_in import half_client_for
from tests.e2e import gallery_desk, gallery_light
from tests.e2e.world import known, license_to_practise

LONG = "Maximiliane Freifrau von Rosenheim-Stolz"  # 40 characters
GROUP = "Wednesday Evening Grief Circle for Bereaved Parents and Their Families"
HEBREW = "טוב לחזור לכאן. השבוע היה קל יותר, אפילו ביום שלישי."
RULES = "What is said here stays here.\nSpeak from your own experience.\nYou may always pass."
PARAGRAPH = (
    "This week I told my sister that I come here. She did not laugh. She asked what we do, and I "
    "said: we write, and somebody reads. It was easier to say than I had thought it would be, and "
    "afterwards we sat in the kitchen for a long time and neither of us looked at a phone."
)
FIRST, LAST = "The first words of the evening.", "We close in ten minutes."
STAFF = {
    "ada": ("Ada Quill", Role.FACILITATOR, "LICSW"),
    "sol": (LONG, Role.SUPERVISOR, "PhD, ABPP"),
    "ines": ("Ines Duarte", Role.ADMINISTRATOR, ""),
    "abe": ("Abe Lund", Role.AUDITOR, ""),
}
ALIASES = {
    "ben": ("Ben Okafor", "Wren"),
    "cleo": ("Cleo Vance", "סבינה"),
    "dara": (
        "Dara Wolfeschlegelsteinhausenbergerdorff",
        "Sommerwind im Kirschbaum",
    ),
    "emil": ("Emil Sand", "Juniper"),
}


def build(messages: int = 300) -> dict[str, Any]:
    clinic = Clinic.objects.create(name="Harbour Street Clinic", slug="harbour")
    people = staff(clinic) | members(clinic)
    license_to_practise(people["ada"])
    short_of_time(people["ada"])
    group = make_group(
        people["ada"],
        GROUP,
        ground_rules=RULES,
        description="For parents, and for those who stood beside them.",
    )
    for name in ("ben", "cleo", "dara"):
        enrol_at(people[name], group)
    enrol_at(people["emil"], group, "offered")
    extend(group)
    held = past_session(group, people)
    invite("finn@harbour.example")
    prepared = gallery_desk.prepare(clinic, people)
    before = gallery_light.prepare(clinic, people, prepared["intake"])
    return (
        prepared
        | before
        | {
            "group": str(group.pk),
            "sessions": {
                "lobby": lobby(make_group(people["ada"], "Newcomers"), people),
                "live": live(group, people, messages),
                "held": held,
                "door": door(make_group(people["ada"], "Tea and talk"), people),
            },
            "people": known(people)
            | known(empty_clinic())
            | half_way(clinic, people["ada"])
            | {"newcomer": before["newcomer"]},
            "ids": {name: str(actor.member_id) for name, actor in people.items()},
            "report": report(people["ada"], held),
        }
    )


def staff(clinic: Clinic) -> dict[str, Actor]:
    return {
        key: enlist(clinic, name, role, credentials=letters)
        for key, (name, role, letters) in STAFF.items()
    }


def members(clinic: Clinic) -> dict[str, Actor]:
    people = {}
    for key, (name, alias) in ALIASES.items():
        people[key] = enlist(clinic, name, Role.PARTICIPANT)
        person = Participant.objects.get(pk=people[key].member_id)
        person.alias, person.pronouns = alias, "she/her" if key == "cleo" else ""
        person.save()
    return people


def short_of_time(facilitator: Actor) -> None:
    """A second licence that runs out soon and nobody has looked at."""
    Licence.objects.create(
        clinic_id=facilitator.clinic_id,
        clinician_id=facilitator.member_id,
        kind="LMHC",
        number="77-1002-B",
        places="US-NY US-CT US-RI",
        expires_on=(now() + timedelta(days=20)).date(),
    )


def past_session(group: Group, people: dict[str, Actor]) -> str:
    """Held a while ago; its attendance is confirmed."""
    session = make_session(group, now() - timedelta(minutes=100))
    talk = Talk(session)
    talk.enters(people["ada"]).does(people["ada"], OpenSession())
    talk.lets_in(people["ada"], people["ben"], people["cleo"])
    talk.does(people["ben"], Say("See you next week."))
    talk.does(people["ada"], intents.CloseSession())
    confirm_attendance(people["ada"], session_id=session.pk)
    return str(session.pk)


def report(actor: Actor, session: str) -> str:
    asked = Asked(format="pdf", purpose="Treatment record", session=session)  # type: ignore[arg-type]
    return str(make_report(actor, asked=asked).code)


def lobby(group: Group, people: dict[str, Actor]) -> str:
    """Starts soon; nobody has come, and not everybody could come in."""
    enrol_at(people["ben"], group)
    session = make_session(group, now() + timedelta(minutes=10))
    check_in_at(people["ben"], session)
    gallery_desk.turned_away(group, session, people)
    return str(session.pk)


def door(group: Group, people: dict[str, Actor]) -> str:
    """Open, and whoever comes now waits at the door."""
    enrol_at(people["ben"], group)
    session = make_session(group, now() - timedelta(minutes=5))
    check_in_at(people["ben"], session)
    Talk(session).enters(people["ada"]).does(people["ada"], OpenSession())
    return str(session.pk)


def live(group: Group, people: dict[str, Actor], messages: int) -> str:
    """A long talk: long names, right-to-left words, a tombstone, a raised hand."""
    session = make_session(group, now() - timedelta(minutes=40))
    ada, members_ = people["ada"], [people[name] for name in ("ben", "cleo", "dara")]
    talk = Talk(session)
    talk.enters(ada).does(ada, OpenSession())
    talk.lets_in(ada, *members_)
    talk.does(members_[0], Say(FIRST))
    speakers = [ada, *members_]
    texts = [f"Line {number}. {words_for(number)}" for number in range(1, messages)]
    talk.log.commit(
        [talk.request(speakers[(number // 2) % 4], Say(text)) for number, text in enumerate(texts)]
    )
    talk.does(members_[1], Say(HEBREW))
    rash = talk.does(members_[2], Say("Something rash."))
    talk.does(ada, intents.RemoveMessage(rash.events[0].seq, "By agreement."))
    talk.does(members_[0], Say(PARAGRAPH))
    talk.does(ada, Say(LAST))
    talk.does(members_[1], intents.RaiseHand())
    talk.does(ada, Leave(talk.who(ada).conn))
    talk.does(members_[0], Leave(talk.who(members_[0]).conn))
    return str(session.pk)


def words_for(number: int) -> str:
    return PARAGRAPH if number % 25 == 0 else "It was a quiet week."


def empty_clinic() -> dict[str, Actor]:
    """Where nothing has happened yet: what an empty screen says."""
    clinic = Clinic.objects.create(name="Mill Lane Practice", slug="mill")
    return {
        "olga": enlist(clinic, "Olga Brandt", Role.ADMINISTRATOR),
        "otto": enlist(clinic, "Otto Brandt", Role.FACILITATOR),
        "nils": enlist(clinic, "Nils Berg", Role.PARTICIPANT),
    }


def half_way(clinic: Clinic, actor: Actor) -> dict[str, dict[str, str]]:
    """Staff between the password and the second step: one has an app, one must set it up."""
    newcomer = known({"petra": enlist(clinic, "Petra Lind", Role.FACILITATOR)})
    Authenticator.objects.filter(user__memberships__clinician__display_name="Petra Lind").delete()
    half = half_client_for(actor).cookies["sessionid"].value
    return newcomer | {"half": {"cookie": half}}


def invite(email: str) -> None:
    """A letter goes to somebody who is to take part."""
    clinic = Clinic.objects.get(slug="harbour")
    user = User.objects.create_user(email, None)
    member = Membership.objects.create(clinic=clinic, user=user, role=Role.PARTICIPANT)
    Participant.objects.create(
        membership=member, clinic=clinic, legal_name="Finn Ash", alias="Reed"
    )
    issue_invitation(member)
