"""The circle that Ada holds, places in it, and a session about now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinician
from sessions_app.admission.models import CheckIn
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.groups.planning import next_number
from sessions_app.screening.models import ScreeningPlan

ZONE = ZoneInfo("America/New_York")
AT_HOME = {
    "country": "US",
    "region": "MA",
    "phone": "+1 617 555 0101",
    "emergency_name": "Nell Okafor",
    "emergency_phone": "+1 617 555 0102",
    "private": True,
    "mood": 6,
}
Enrolled = Callable[..., Enrolment]


def make_group(actor: Actor, name: str = "Tuesday Circle", **fields: Any) -> Group:
    """A group of this facilitator, meeting weekly from the coming week on; nothing planned yet,
    and nothing asked of its members beforehand."""
    first = (now().astimezone(ZONE) + timedelta(days=7)).date()
    schedule: dict[str, Any] = {
        "time_zone": ZONE.key,
        "first_date": first,
        "start_time": datetime(2026, 1, 1, 18, 0).time(),
        "rrule": "FREQ=WEEKLY",
    }
    group: Group = Group.objects.create(
        clinic_id=actor.clinic_id,
        name=name,
        facilitator=Clinician.objects.get(pk=actor.member_id),
        **{**schedule, **fields},
    )
    ScreeningPlan.objects.create(clinic_id=group.clinic_id, group=group)
    return group


def make_session(group: Group, starts_at: datetime, **fields: Any) -> GroupSession:
    session: GroupSession = group.sessions.create(
        **{
            "clinic_id": group.clinic_id,
            "number": next_number(group),
            "starts_at": starts_at,
            "ends_at": starts_at + group.length,
            "original_starts_at": starts_at,
            "facilitator_id": group.facilitator_id,
            **fields,
        }
    )
    return session


def enrol_at(
    actor: Actor, group: Group, status: str = "active", at: datetime | None = None
) -> Enrolment:
    """A place of this participant in the group, as if the steps to it had been taken."""
    moment = at or now()
    place: Enrolment = group.enrolments.create(
        clinic_id=group.clinic_id,
        participant_id=actor.member_id,
        status=status,
        asked_at=moment,
        since=moment,
        activated_at=moment if status in {"active", "left"} else None,
        left_at=moment if status == "left" else None,
    )
    return place


def check_in_at(actor: Actor, session: GroupSession, **told: Any) -> CheckIn:
    """This participant is at home in Massachusetts, alone, and has said so."""
    said: CheckIn = CheckIn.objects.create(
        clinic_id=session.clinic_id,
        session=session,
        participant_id=actor.member_id,
        **{**AT_HOME, **told},
    )
    return said


@pytest.fixture
def circle(ada: Actor) -> Group:
    """Ada's group, "Tuesday Circle"."""
    return make_group(ada)


@pytest.fixture
def enrolled(db: None) -> Enrolled:
    """`enrolled(ben, circle)`: an active place; `status=` for another state."""
    return enrol_at


@pytest.fixture
def tonight(circle: Group) -> GroupSession:
    """A session of the circle that starts about now, not yet opened."""
    return make_session(circle, now() - timedelta(minutes=5))


@pytest.fixture
def open_session(tonight: GroupSession) -> GroupSession:
    """The same session, opened."""
    tonight.open(now())
    tonight.save()
    return tonight
