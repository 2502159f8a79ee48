"""With each condition missing in turn: the list names it, the room is shut over HTTP and at the
door, the facilitator hears why; and whoever is inside when it goes missing is out at that place."""

import pytest

from sessions_app.live.room.intents import Admit, Join, Leave, OpenSession, Say
from sessions_app.live.room.refusals import GATE_CLOSED
from sessions_app.live.room.state import standing_of
from sessions_app.live.room.view import sees
from tests.admission.cases import AT_HOME, CASES, Case
from tests.admission.prepared import filled, prepare, session_of
from tests.cast.rooms import Talk
from tests.cast.sign_in import client_for

NOT_CHECKED_IN = Case("not_checked_in", "", "", "")
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)


@pytest.fixture
def ids(ada, ines, ben, cleo):
    return prepare(ada, ines, ben, cleo)


@pytest.fixture
def people(ada, ines, ben):
    return {"ada": ada, "ines": ines, "person": ben}


def happens(case, people, ids):
    call = getattr(client_for(people[case.who]), case.method)
    path = f"/api/v1/{case.path.format(**ids)}"
    answer = call(path, filled(case.body, ids), format="json")
    assert answer.status_code in {200, 201}, answer.json()


def checks_in(person, ids, **told):
    path = f"/api/v1/sessions/{ids['session']}/check-in"
    answer = client_for(person).put(path, {**AT_HOME, **told}, format="json")
    assert answer.status_code == 200, answer.json()
    return answer.json()


def gate_of(person, ids):
    return client_for(person).get(f"/api/v1/sessions/{ids['session']}/gate").json()


def room_of(person, ids):
    return client_for(person).get(f"/api/v1/sessions/{ids['session']}/room")


def missing(gate):
    return [each["code"] for each in gate["conditions"] if not each["met"]]


def kinds(events):
    return [event.kind for event in events]


def held(ids, ada, *, opened=True):
    talk = Talk(session_of(ids)).enters(ada)
    if opened:
        talk.does(ada, OpenSession())
    return talk


def refused_at_the_door(talk, case, ben, ada, ids):
    hello = talk.request(ben, Join("test.ben"))
    assert talk.log.commit([hello]) == [GATE_CLOSED]
    assert talk.log.commit([hello]) == [GATE_CLOSED]
    told = [event.body for event in talk.events if event.kind == "door.refused"]
    assert told == [{"key": ids["place"], "name": "Wren", "unmet": [case.code]}]
    assert "presence.knocked" not in kinds(talk.events)


def test_with_everything_in_place_the_person_enters(ids, ada, ben):
    gate = gate_of(ben, ids)
    talk = held(ids, ada).lets_in(ada, ben)

    assert gate["open"]
    assert missing(gate) == []
    assert room_of(ben, ids).status_code == 200
    assert talk.does(ben, Say("Hello."))


@each_case
def test_missing_from_the_start_it_keeps_the_person_out(case, ids, people, ada, ben):
    happens(case, people, ids)
    talk = held(ids, ada, opened=not case.in_lobby)

    gate, room = gate_of(ben, ids), room_of(ben, ids)
    assert not gate["open"]
    assert missing(gate) == [case.code]
    assert all(each["remedy"] for each in gate["conditions"] if not each["met"])
    assert (room.status_code, room.json()["code"]) == (403, "gate_closed")
    refused_at_the_door(talk, case, ben, ada, ids)


def test_who_has_not_checked_in_is_kept_out(ada, ines, ben, cleo):
    ids = prepare(ada, ines, ben, cleo, checked_in=False)
    talk = held(ids, ada)
    talk.checks_people_in = False

    assert missing(gate_of(ben, ids)) == ["not_checked_in"]
    assert room_of(ben, ids).json()["code"] == "gate_closed"
    refused_at_the_door(talk, NOT_CHECKED_IN, ben, ada, ids)


@each_case
def test_gone_missing_inside_it_puts_the_person_out_at_that_place(case, ids, people, ada, ben):
    talk = held(ids, ada, opened=not case.in_lobby)
    if case.in_lobby:
        talk.enters(ben)
    else:
        talk.lets_in(ada, ben)
    before = talk.room.head

    happens(case, people, ids)
    out = talk.events[before:]
    talk.does(ada, OpenSession() if case.in_lobby else Say("Between us."))

    revoked = next(event for event in out if event.kind == "access.revoked")
    assert revoked.body == {"key": ids["place"], "why": case.why}
    assert "presence.left" in kinds(out)
    if case.why != "consent_withdrawn":
        assert out[-1].kind == "door.refused"
        assert out[-1].body["unmet"] == [case.code]
    state = talk.log.ledgers[talk.room.pk].state
    person = standing_of(state, talk.who(ben))
    later = [event for event in talk.events if event.seq > revoked.seq and sees(person, event)]
    assert later == []
    assert talk.asks(ben, Join("test.again")) is GATE_CLOSED
    assert talk.asks(ada, Admit(ids["place"])).code == "not_waiting"


def test_who_is_away_when_it_goes_missing_loses_the_seat_and_sees_nothing_of_the_meantime(
    ids, people, ada, ben
):
    talk = held(ids, ada).lets_in(ada, ben)
    talk.does(ben, Leave(talk.who(ben).conn, "lost"))
    checks_in(ben, ids, private=False)
    said = talk.does(ada, Say("Between us.")).events[0]
    checks_in(ben, ids, private=True)

    talk.lets_in(ada, ben)

    person = standing_of(talk.log.ledgers[talk.room.pk].state, talk.who(ben))
    assert not sees(person, said)
    assert sees(person, talk.does(ada, Say("Welcome back.")).events[0])


def test_the_same_thing_missing_again_after_it_was_mended_is_told_again(ids, ada, ben):
    talk = held(ids, ada)
    for _ in range(2):
        checks_in(ben, ids, private=False)
        assert talk.asks(ben, Join("test.x")) is GATE_CLOSED
        checks_in(ben, ids, private=True)
        talk.enters(ben)

    told = [event for event in talk.events if event.kind == "door.refused"]
    assert len(told) >= 2
