"""Whatever people do: no seat is given twice, and nobody waits for a free one."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.kernel.errors import DomainError
from clinicians.access.actor import Role
from sessions_app.groups.commands import (
    accept_offer,
    activate_place,
    decline_place,
    enrol,
    leave_group,
    update_group,
)
from sessions_app.groups.models import Enrolment
from tests.cast.groups import make_group
from tests.cast.people import enlist

NAMES = ("Ben Okafor", "Cleo Vance", "Dana Frost", "Eli Marsh")
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["enrol", "accept", "activate", "decline", "leave", "grow", "shrink"]),
        st.integers(0, len(NAMES) - 1),
    ),
    max_size=14,
)


@pytest.fixture
def people(clinic):
    return [enlist(clinic, name, Role.PARTICIPANT) for name in NAMES]


def do(act, ines, who, group):
    if act == "enrol":
        return enrol(ines, group.pk, participant=who.member_id)
    group.refresh_from_db()
    if act in {"grow", "shrink"}:
        return update_group(ines, group.pk, capacity=group.capacity + (1 if act == "grow" else -1))
    place = group.enrolments.filter(participant=who.member_id).order_by("-since").first()
    if place is None:
        return None
    steps = {
        "accept": (accept_offer, who),
        "activate": (activate_place, ines),
        "decline": (decline_place, who),
        "leave": (leave_group, ines),
    }
    step, actor = steps[act]
    return step(actor, place.pk)


@given(acts=ACTS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_seats_and_queue_agree_after_every_step(ines, ada, people, acts):
    group = make_group(ada, capacity=2)
    for act, index in acts:
        with suppress(DomainError):
            do(act, ines, people[index], group)
        group.refresh_from_db()
        seated = group.enrolments.filter(status__in=Enrolment.SEATED).count()
        waiting = group.enrolments.filter(status="waitlisted").count()
        assert group.capacity >= 1
        assert seated <= group.capacity
        assert not (waiting and seated < group.capacity)
        assert group.enrolments.filter(status__in=Enrolment.STANDING).count() <= len(people)
