from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.clinics.models import Clinician
from clinicians.credentials.models import Licence
from sessions_app.attendance.commands import confirm_attendance
from sessions_app.reports.commands import make_report
from sessions_app.reports.scope import Asked
from tests.attendance import meeting
from tests.attendance.conftest import count_queries, group, people, places, session

__all__ = ["count_queries", "group", "people", "places", "session"]


@pytest.fixture
def licence(ada, clinic):
    """Ada's, good for a year yet, and an NPI."""
    Clinician.objects.filter(pk=ada.member_id).update(npi="1558598797")
    return Licence.objects.create(
        clinic=clinic, clinician_id=ada.member_id, kind="LICSW", number="1029384",
        places="US-MA", expires_on=(now() + timedelta(days=365)).date(),
    )  # fmt: skip


@pytest.fixture
def confirmed(ada, session):
    confirm_attendance(ada, session_id=session.pk)
    return session


@pytest.fixture
def report(ada, confirmed):
    return make(ada, session=confirmed.pk)


def make(actor, **asked):
    return make_report(actor, asked=Asked(**{"format": "pdf", "purpose": "Own records"} | asked))


def week(group):
    first = meeting.at(-60 * 24).astimezone(group.zone).date()
    return {"group": group.pk, "first_date": first, "last_date": first + timedelta(days=7)}
