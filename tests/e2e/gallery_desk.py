"""What a clinic does before anybody comes: people who apply, answers, flags, forms, check-ins.

Runs inside the server's Django.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor, Role
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinic, Membership
from sessions_app.consent.models import ConsentForm, GroupForm
from sessions_app.groups.models import Group, GroupSession
from sessions_app.intake.commands import (
    begin_application,
    decide_application,
    refer_person,
    save_details,
    submit_application,
)
from sessions_app.intake.models import PublicPage
from sessions_app.safety.commands import acknowledge_flag, clear_flag, raise_by_staff
from sessions_app.screening.commands import complete_response, save_answers
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from tests.cast.forms import publish
from tests.cast.groups import check_in_at, enrol_at, make_group
from tests.cast.screening import every, make_response

PLEDGE = {
    "en": {
        "title": "Confidentiality pledge",
        "body": "What is said in the group stays in the group. I make no recording. I join alone.",
    },
    "es": {
        "title": "Compromiso de confidencialidad",
        "body": "Lo que se dice en el grupo queda en el grupo. No grabo. Participo a solas.",
    },
}
CLEARER = {
    "en": {
        "title": "Confidentiality pledge",
        "body": "What is said in the group stays in the group. I make no recording and take no "
        "screenshots. I join alone. I use headphones where others could hear.",
    },
    "es": {
        "title": "Compromiso de confidencialidad",
        "body": "Lo que se dice en el grupo queda en el grupo. No grabo ni hago capturas de "
        "pantalla. Participo a solas. Uso auriculares si alguien puede oír.",
    },
}
GOALS = (
    "I want to get through the evenings again. My brother died in March, and since then I sleep "
    "four hours a night and talk to nobody about it.\n\nAbove all I would like to hear how others "
    "speak about theirs."
)
ROSA = {
    "legal_name": "Rosa Lindqvist",
    "chosen_name": "Rosa",
    "pronouns": "she/her",
    "phone": "+1 617 555 0134",
    "language": "es",
    "time_zone": "America/New_York",
    "access_needs": "Large print. I read with a screen magnifier.",
    "goals": GOALS,
    "country": "US",
    "region": "MA",
    "emergency_contact": {
        "name": "Nell Lindqvist",
        "phone": "+1 617 555 0135",
        "relation": "sister",
    },
}
LONGEST = "Anna-Katharina Wolfeschlegelsteinhausen"


def prepare(clinic: Clinic, people: dict[str, Actor]) -> dict[str, Any]:
    """A group that anyone may ask to join, and everybody who did."""
    group = open_group(people["ada"])
    rosa = applicant(clinic, "rosa@home.example")
    first = applied(rosa, group, ROSA, phq9_1=2, phq9_2=2, phq9_3=1, phq9_4=1)
    named = {**ROSA, "legal_name": LONGEST, "chosen_name": "", "language": "en"}
    grave = applied(applicant(clinic, "anna@home.example"), group, named, phq9_9=1, asq_2=1)
    begin_application(applicant(clinic, "draft@home.example"), group.pk)
    settled(clinic, group, people["ada"])
    course_of(people["ben"], people["ada"])
    return {
        "intake": str(group.pk),
        "application": str(first),
        "flagged": str(grave),
        "form": str(pledge_of(group, people["ines"]).pk),
    }


def open_group(facilitator: Actor) -> Group:
    group = make_group(facilitator, "After a loss: a spring circle")
    PublicPage.objects.create(
        clinic_id=group.clinic_id, group=group, open=True, words="You need not be ready to speak."
    )
    ScreeningPlan.objects.filter(group=group).update(instruments="phq-9 gad-7 asq")
    return group


def applicant(clinic: Clinic, email: str) -> Actor:
    user = User.objects.create_user(email, None)
    member = Membership.objects.create(
        clinic=clinic, user=user, role=Role.PARTICIPANT, status="applied"
    )
    return Actor(user.pk, clinic.pk, member.pk, Role.PARTICIPANT)


def applied(who: Actor, group: Group, told: dict[str, Any], **answers: int) -> UUID:
    """Everything is filled in and sent."""
    begin_application(who, group.pk)
    save_details(who, changes=told)
    for form in ScreeningResponse.objects.filter(participant=who.member_id, status="open"):
        chosen = every(form.key)
        chosen |= {item: answers[item] for item in chosen.keys() & answers.keys()}
        if any(chosen.get(f"asq_{number}") for number in range(1, 5)):
            chosen["asq_5"] = 0
        save_answers(who, form.pk, answers=chosen)
        complete_response(who, form.pk)
    submitted: UUID = submit_application(who).pk
    return submitted


def settled(clinic: Clinic, group: Group, by: Actor) -> None:
    """One on the waitlist, one referred elsewhere, one brought by a colleague."""
    for email, name, kind, message in (
        ("iris@home.example", "Iris Vale", "waitlist", ""),
        ("noor@home.example", "Noor Haddad", "refer", "The centre on Pine Street has a day group."),
    ):
        told = {**ROSA, "legal_name": name, "chosen_name": "", "language": "en"}
        one = applied(applicant(clinic, email), group, told)
        decide_application(
            by, one, kind=kind, reason="The group is full until spring.", message=message
        )
    refer_person(by, group=group.pk, email="paul@home.example", legal_name="Paul Ferro")


def course_of(who: Actor, by: Actor) -> None:
    """Answers over three months, a flag that was cleared and none that stands."""
    for days, worst in ((84, 2), (42, 1), (2, 0)):
        then = now() - timedelta(days=days)
        answers = every("phq-9", worst, phq9_1=1, phq9_9=0)
        make_response(who, "phq-9", answers, completed_at=then, asked_at=then)
    make_response(who, "who-5", every("who-5", 2))
    flag = raise_by_staff(by, who.member_id, severity="urgent", what_was_seen="Sounded hopeless.")
    acknowledge_flag(by, flag.pk)
    clear_flag(by, flag.pk, what_was_done="Called at once; safe tonight; sister stays over.")


def pledge_of(group: Group, by: Actor) -> ConsentForm:
    """A pledge in two versions that this group asks for."""
    form: ConsentForm = ConsentForm.objects.create(clinic_id=group.clinic_id, kind="member_pledge")
    GroupForm.objects.create(clinic_id=group.clinic_id, group=group, form=form)
    publish(form, by, days_ago(60), texts=PLEDGE, reviewed_by_counsel=True)
    publish(form, by, days_ago(3), texts=CLEARER, grace_until=now() + timedelta(days=11))
    return form


def days_ago(days: int) -> datetime:
    return now() - timedelta(days=days)


def turned_away(group: Group, session: GroupSession, people: dict[str, Actor]) -> None:
    """One is where no licence holds, and not alone; one has said nothing yet."""
    enrol_at(people["dara"], group)
    enrol_at(people["cleo"], group)
    check_in_at(people["dara"], session, region="NH", private=False, mood=3)
