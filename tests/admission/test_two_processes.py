"""What goes missing at one server process closes the socket at the other within a second."""

import pytest
from django.db import connection

from tests.admission.cases import BY_CODE

pytestmark = [
    pytest.mark.xdist_group("gate-two-processes"),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="The embedded default is one process"
    ),
]


@pytest.mark.parametrize("code", ["flag_open", "form_withdrawn", "agreement_changed"])
async def test_a_gate_that_closes_at_one_process_closes_the_socket_at_the_other(
    code, circle_of, house
):
    case, circle = BY_CODE[code], circle_of(code)
    other = house[0].second()
    lead = await circle.held()
    person = await circle.inside(lead, at=other)

    assert await circle.asks(case.who, case.method, case.path, case.body) in {200, 201}

    assert await person.closed(1) == 4403
    revoked = await lead.sees("access.revoked", key=circle.ids["place"], why=case.why)
    await lead.say("Between us.")
    assert all(event["seq"] <= revoked["seq"] + 1 for event in person.events)


async def test_who_is_turned_away_at_one_process_is_told_to_the_facilitator_at_the_other(
    circle_of, house
):
    circle = circle_of("not_checked_in")
    lead = await circle.held()

    person = await circle.knocks(at=house[0].second())

    assert await person.closed() == 4403
    told = await lead.sees("door.refused", key=circle.ids["place"])
    assert told["unmet"] == ["not_checked_in"]
