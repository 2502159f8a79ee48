"""What a person does before a session: apply, read and sign, answer, check in.

Runs inside the server's Django.
"""

from datetime import timedelta
from typing import Any

from rest_framework.test import APIClient

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.accounts import timeouts
from clinicians.accounts.doors import APPLICANT, APPLIES_TO
from clinicians.clinics.models import Clinic
from sessions_app.consent.models import ConsentForm, GroupForm
from sessions_app.groups.models import Group
from sessions_app.intake.commands import begin_application
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from tests.cast.forms import agree, publish
from tests.cast.groups import check_in_at, enrol_at, make_group, make_session
from tests.cast.screening import every, make_response
from tests.e2e.gallery_desk import CLEARER, PLEDGE, applicant, days_ago


def prepare(clinic: Clinic, people: dict[str, Actor], intake: str) -> dict[str, Any]:
    """One who applies; and one member before a session that asks much, and one that asks little."""
    ben, group = people["ben"], make_group(people["ada"], "Quiet mornings")
    enrol_at(ben, group)
    version = renewed_pledge(group, people["ada"], ben)
    ScreeningPlan.objects.filter(group=group).update(instruments="gad-7 who-5")
    make_response(ben, "who-5", every("who-5", 2))
    asked = make_response(ben, "gad-7")
    busy = make_session(group, now() - timedelta(minutes=5))
    check_in_at(ben, busy, region="NH", private=False, mood=3)
    newcomer = applicant(clinic, "lena@home.example")
    begin_application(newcomer, Group.objects.get(pk=intake).pk)
    first = ScreeningResponse.objects.filter(participant=newcomer.member_id).first()
    return {
        "busy": str(busy.pk),
        "quiet": unasked(people["ada"], ben),
        "asked": str(asked.pk),
        "pledge": str(version.pk),
        "mornings": str(group.pk),
        "applied_form": str(first.pk) if first else "",
        "newcomer": {"cookie": way_in(newcomer, intake)},
    }


def renewed_pledge(group: Group, by: Actor, who: Actor) -> Any:
    """A pledge that was signed, and has other words since."""
    form = ConsentForm.objects.create(clinic_id=group.clinic_id, kind="member_pledge")
    GroupForm.objects.create(clinic_id=group.clinic_id, group=group, form=form)
    agree(who, publish(form, by, days_ago(60), texts=PLEDGE), days_ago(50), group)
    return publish(form, by, days_ago(3), texts=CLEARER)


def unasked(facilitator: Actor, who: Actor) -> str:
    """A session that asks for nothing but the check-in."""
    group = make_group(facilitator, "Walk and talk")
    enrol_at(who, group)
    return str(make_session(group, now() - timedelta(minutes=5)).pk)


def way_in(who: Actor, group: str) -> str:
    """The browser of somebody who has shown by a code that the address is theirs."""
    browser = APIClient()
    session = browser.session
    session[APPLICANT], session[APPLIES_TO] = str(who.member_id), group
    timeouts.begin(session)
    session.save()
    return str(browser.cookies["sessionid"].value)
