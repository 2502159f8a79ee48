"""One of everything at Harbour Street Clinic: what a stranger's requests will name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.credentials.models import Licence
from sessions_app.appeals.models import Appeal
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.groups.models import Group, GroupSession
from sessions_app.intake.models import Application
from sessions_app.live.safety.models import Incident
from sessions_app.reports.commands import make_report
from sessions_app.reports.scope import Asked
from sessions_app.safety.models import OnCall, RiskFlag
from tests.cast.forms import agree, pledged
from tests.cast.groups import enrol_at, make_session
from tests.cast.screening import make_response
from tests.sweeps.api import Things


@pytest.fixture
def harbour(ada: Actor, tomas: Actor, ben: Actor, cleo: Actor, circle: Group) -> Things:
    """`{thing: id}`; `left` and `offered` are other places than Ben's active one."""
    place = enrol_at(ben, circle, at=now() - timedelta(days=8))
    held = held_session(circle)
    confirm_attendance(ada, session_id=held.pk)
    report = make_report(ada, asked=Asked(format="csv", purpose="payer", session=held.pk))
    return {
        "clinician": str(tomas.member_id),
        "clinic_slug": "harbour",
        "group": str(circle.pk),
        "session": str(held.pk),
        "planned": str(make_session(circle, now() + timedelta(days=3)).pk),
        "enrolment": str(place.pk),
        "offered": str(enrol_at(cleo, circle, "offered").pk),
        "participant": str(ben.member_id),
        "staff": str(tomas.member_id),
        "facilitator": str(tomas.member_id),
        "licence": str(licence_of(tomas).pk),
        "report": str(report.pk),
        **of_preparation(ada, tomas, ben, cleo, circle, held),
    }


def held_session(circle: Group) -> GroupSession:
    hour_ago = now() - timedelta(hours=2)
    held = make_session(circle, hour_ago)
    held.open(hour_ago)
    held.close(hour_ago + timedelta(hours=1))
    held.save()
    return held


def licence_of(clinician: Actor) -> Licence:
    licence: Licence = Licence.objects.create(
        clinic_id=clinician.clinic_id,
        clinician_id=clinician.member_id,
        kind="LMHC",
        number="LM-2041",
        places="US-MA",
        expires_on=(now() + timedelta(days=200)).date(),
    )
    return licence


def of_preparation(
    ada: Actor, tomas: Actor, ben: Actor, cleo: Actor, circle: Group, held: GroupSession
) -> Things:
    """Forms and a signature, an application, a questionnaire, a flag, an observer."""
    first, second = pledged(ada, circle)
    watching = held.observers.create(
        clinic_id=ada.clinic_id, clinician_id=tomas.member_id, announced_by_id=ada.member_id
    )
    OnCall.objects.create(clinic_id=ada.clinic_id, clinician_id=tomas.member_id)
    application = Application.objects.create(
        clinic_id=ben.clinic_id, group=circle, participant_id=ben.member_id
    )
    return {
        "form": str(first.form_id),
        "version": str(second.pk),
        "signature": str(agree(ben, second, now(), circle).pk),
        "observer": str(watching.pk),
        "appeal": str(waiting_appeal(ben, circle, held).pk),
        "incident": str(open_incident(ada, ben, held).pk),
        "application": str(application.pk),
        "flag": str(standing_flag(cleo).pk),
        "screening": str(make_response(ben).pk),
    }


def waiting_appeal(person: Actor, circle: Group, held: GroupSession) -> Appeal:
    appeal: Appeal = Appeal.objects.create(
        clinic_id=person.clinic_id,
        session=held,
        enrolment=circle.enrolments.get(participant=person.member_id),
        participant_id=person.member_id,
        place=1,
        text="Please look again.",
    )
    return appeal


def open_incident(facilitator: Actor, person: Actor, held: GroupSession) -> Incident:
    incident: Incident = Incident.objects.create(
        clinic_id=person.clinic_id,
        session=held,
        participant_id=person.member_id,
        opened_by_id=facilitator.member_id,
        opened_at=now(),
        what_happened="Somebody needed a moment.",
    )
    return incident


def standing_flag(person: Actor) -> RiskFlag:
    flag: RiskFlag = RiskFlag.objects.create(
        clinic_id=person.clinic_id,
        participant_id=person.member_id,
        kind="asq.yes",
        severity="urgent",
        source_kind="screening",
        source_id=person.member_id,
        once="a" * 64,
    )
    return flag
