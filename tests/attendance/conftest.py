import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clinicians.access.actor import Role
from tests.attendance import meeting
from tests.cast.people import enlist


@pytest.fixture
def group(clinic, ada):
    return meeting.circle(clinic, ada)


@pytest.fixture
def places(group, ben, cleo):
    return {"ben": meeting.seat(group, ben), "cleo": meeting.seat(group, cleo)}


@pytest.fixture
def session(group, places, ada):
    """Ben stayed throughout, on two tabs for a while; Cleo came 20 minutes late; Ada led."""
    held = meeting.meeting(group)
    meeting.stay(held, ada.member_id, -5, 90, role="facilitator")
    meeting.stay(held, places["ben"].pk, -3, 90)
    meeting.stay(held, places["ben"].pk, 30, 45)
    meeting.stay(held, places["cleo"].pk, 20, None)
    return held


@pytest.fixture
def people(clinic):
    """Enlist more participants."""
    return lambda name: enlist(clinic, name, Role.PARTICIPANT)


@pytest.fixture
def count_queries():
    def counted(act):
        act()  # keys are read at first use
        with CaptureQueriesContext(connection) as queries:
            act()
        return len(queries)

    return counted
