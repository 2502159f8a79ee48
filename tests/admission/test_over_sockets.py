"""The gate over the real socket: refused at the hello, and out within a second from inside."""

import pytest

from tests.admission.cases import AT_HOME, BY_CODE, CASES

pytestmark = pytest.mark.xdist_group("gate-sockets")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
async def test_what_goes_missing_inside_closes_the_socket_within_a_second(case, circle_of):
    circle = circle_of(case.code)
    lead = await circle.held(opened=not case.in_lobby)
    person = await (circle.knocks() if case.in_lobby else circle.inside(lead))
    await lead.sees("presence.knocked", key=circle.ids["place"])

    status = await circle.asks(case.who, case.method, case.path, case.body)
    assert status in {200, 201}

    assert await person.closed(1) == 4403
    revoked = await lead.sees("access.revoked", key=circle.ids["place"])
    assert revoked["why"] == case.why
    if case.why != "consent_withdrawn":
        told = await lead.sees("door.refused", key=circle.ids["place"])
        assert told["unmet"] == [case.code]
    if not case.in_lobby:
        assert (await lead.say("Between us."))["type"] == "ack"
    assert all(event["seq"] <= revoked["seq"] + 1 for event in person.events)
    await kept_out_at_the_door(circle, lead, case.code)


async def kept_out_at_the_door(circle, lead, code):
    again = await circle.knocks()
    assert await again.closed() == 4403
    assert again.frames[-1]["code"] == "gate_closed"
    assert not again.welcome
    told = await lead.sees("door.refused", key=circle.ids["place"], unmet=[code])
    assert told["name"]
    assert await circle.asks("person", "get", "sessions/{session}/room", None) == 403


async def test_who_has_not_checked_in_is_told_so_and_comes_in_once_they_have(circle_of):
    circle = circle_of("not_checked_in")
    lead = await circle.held()
    await kept_out_at_the_door(circle, lead, "not_checked_in")

    path = "sessions/{session}/check-in"
    assert await circle.asks("person", "put", path, AT_HOME) == 200
    person = await circle.inside(lead)

    assert (await person.say("Hello."))["type"] == "ack"


@pytest.mark.parametrize("code", ["enrolment_active", "account_active"])
async def test_who_loses_their_place_or_account_is_out_within_a_second_too(code, circle_of):
    case, circle = BY_CODE[code], circle_of(code)
    person = await circle.inside(await circle.held())

    assert await circle.asks(case.who, case.method, case.path, case.body) == 200

    assert await person.closed(1) == 4403
    again = await circle.client("person").open()
    assert await again.closed() in {4401, 4404}


async def test_a_licence_that_is_retired_ends_the_stay_of_whom_it_covered(circle_of):
    circle = circle_of("licence", "tomas")
    person = await circle.inside(await circle.held())

    assert await circle.asks("ines", "post", "licences/{licence}/retire", {}) == 200

    assert await person.closed(1) == 4403


async def test_without_a_licence_nobody_opens_the_room_and_the_button_says_why(circle_of):
    circle = circle_of("unlicensed", "mira")
    mira = await circle.client("mira").enter()

    ability = mira.welcome["you"]["abilities"]["session.open"]
    assert not ability["allowed"]
    assert "licence" in ability["reason"]
    assert (await mira.ask("session.open"))["code"] == "licence_expired"
    assert mira.welcome["state"]["status"] == "lobby"
