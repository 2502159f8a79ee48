"""Tuesday Circle takes new people: its public page, and who waits for an answer tonight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.accounts.models import User
from clinicians.audit.command import command, record
from clinicians.clinics.models import Membership
from sessions_app.demo.answers import Sheet, answered, keep
from sessions_app.demo.flagging import raise_and_take_on
from sessions_app.demo.people import ZONE
from sessions_app.groups.models import Enrolment, Group
from sessions_app.intake.models import Application, Decision
from sessions_app.participants.models import Participant
from sessions_app.screening.models import ScreeningResponse

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
PUBLIC_WORDS = (
    "You are welcome here, whatever the week has been like. We are a small circle of people who "
    "live with anxiety, and two facilitators who hold it. Nobody has to speak: listening is taking "
    "part. Write to us with the questions below; a clinician reads every word, and answers you."
)
WAITING_REASON = "Their Tuesdays are free from next month; they asked to wait until then."
WAITING_MESSAGE = "We keep a place in mind for you, and write as soon as it is yours."


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is of no group yet. `risk` are answers that call for a clinician."""

    id: str
    name: str
    alias: str
    pronouns: str
    goals: str
    phq_9: int
    ago: timedelta
    source: Application.Source = Application.Source.PUBLIC
    access_needs: str = ""
    note: str = ""
    risk: Mapping[str, int] = field(default_factory=dict)


NEW = Newcomer(
    id="imani",
    name="Imani Brooks",
    alias="Willow",
    pronouns="she/her",
    goals="To say out loud that the mornings are hard, and to hear how others begin their day.",
    phq_9=11,
    ago=19 * HOUR,
    access_needs="Captions help me when I am tired.",
)
FLAGGED = Newcomer(
    id="theo",
    name="Theo Lindgren",
    alias="Alder",
    pronouns="he/him",
    goals="Not to be alone with it.",
    phq_9=17,
    ago=5 * HOUR,
    source=Application.Source.REFERRAL,
    note="Referred by his family doctor, who knows that he is writing to us.",
    risk={"phq9_9": 1},
)


@command
def fill_queue(ada: Actor, group: Group, waiting: Enrolment) -> None:
    """One new, one whose answer called Ada this afternoon, one who waits."""
    for newcomer in (NEW, FLAGGED):
        person = _person(ada, newcomer)
        application = _application(group, person, newcomer.ago, newcomer.source, newcomer.note)
        responses = _sent(application, newcomer.phq_9, newcomer.risk)
        keep(ada, responses, reviewed=False)
        if newcomer.risk:
            raise_and_take_on(ada, _as_themself(person), responses[-1])
    _let_wait(ada, waiting)


def _person(ada: Actor, newcomer: Newcomer) -> Participant:
    member = Membership.objects.create(
        clinic_id=ada.clinic_id,
        user=User.objects.of_address(f"{newcomer.id}@harbourstreet.example"),
        role=Role.PARTICIPANT,
        status=Membership.Status.APPLIED,
    )
    person: Participant = Participant.objects.create(
        membership=member,
        clinic_id=ada.clinic_id,
        legal_name=newcomer.name,
        alias=newcomer.alias,
        pronouns=newcomer.pronouns,
        phone="+1 617 555 0142",
        goals=newcomer.goals,
        access_needs=newcomer.access_needs,
        emergency_contact={"name": "Robin", "phone": "+1 617 555 0199", "relation": "friend"},
        time_zone=ZONE,
    )
    return person


def _application(
    group: Group, person: Participant, ago: timedelta, source: Application.Source, note: str = ""
) -> Application:
    """Begun half an hour before it was sent in."""
    sent = now() - ago
    application: Application = Application.objects.create(
        clinic_id=group.clinic_id,
        group=group,
        participant=person,
        source=source,
        status=Application.Status.SUBMITTED,
        country="US",
        region="MA",
        note=note,
        created_at=sent - 30 * MINUTE,
        since=sent,
        submitted_at=sent,
    )
    record(_as_themself(person), "application.submitted", application)
    return application


def _sent(
    application: Application, phq_9: int, risk: Mapping[str, int]
) -> Sequence[ScreeningResponse]:
    at = application.submitted_at or application.created_at
    sheets = (
        Sheet(application.participant, "asq", answered("asq", 0), at - 9 * MINUTE),
        Sheet(application.participant, "phq-9", answered("phq-9", phq_9, **risk), at - 4 * MINUTE),
    )
    return [each.response(None) for each in sheets]


def _let_wait(ada: Actor, place: Enrolment) -> None:
    """A member of another group wishes for a place in this one too, later."""
    ago = now() - place.asked_at
    application = _application(
        place.group, place.participant, ago + 26 * HOUR, Application.Source.PUBLIC
    )
    keep(ada, _sent(application, 7, {}), reviewed=True)
    application.decide(Application.Status.WAITLISTED, place.asked_at)
    application.save()
    Decision.objects.create(
        clinic_id=ada.clinic_id,
        application=application,
        participant=place.participant,
        kind=Decision.Kind.WAITLIST,
        reason=WAITING_REASON,
        message=WAITING_MESSAGE,
        by_id=ada.member_id,
        at=place.asked_at,
    )
    record(ada, "application.decided", application, kind="waitlist", status=application.status)


def _as_themself(person: Participant) -> Actor:
    member = person.membership
    return Actor(member.user_id, person.clinic_id, member.pk, Role.PARTICIPANT)
