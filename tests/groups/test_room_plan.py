"""How a group's sessions are held: who settles it, and what the room makes of it."""

from dataclasses import asdict

import pytest

from clinicians.audit.models import AuditRecord
from sessions_app.groups.models import Group
from sessions_app.groups.room_plans import RoomPlan, usual_agenda
from sessions_app.live.log import Log, Request
from sessions_app.live.models import Room
from sessions_app.live.room.house import Holding
from sessions_app.live.room.intents import Join
from sessions_app.live.room.state import Part, Who
from tests.cast.groups import enrol_at, make_session

PLAN = {
    "agenda": [{"kind": "arrive", "title": "Tea", "minutes": 5}],
    "hold_everyone": False,
    "hold_newcomers_first": 2,
    "words": ["Straße", "gin"],
    "slow_seconds": 30,
    "typing": True,
}


def address(group):
    return f"/api/v1/groups/{group.pk}/room-plan"


def settle(browser, group, **changes):
    return browser.put(address(group), PLAN | changes, format="json")


def house_of(session):
    """What the room that is entered now is held by."""
    room, _ = Room.objects.get_or_create(session=session, clinic_id=session.clinic_id)
    log = Log()
    log.commit([Request(room.pk, Who("k", Part.FACILITATOR))])
    return log.ledgers[room.pk].state.house


def test_otto_members_and_staff_who_do_not_hold_the_group_settle_nothing(
    client_for, otto, ben, tomas, sol, abe, circle
):
    enrol_at(ben, circle)
    for who, status in ((otto, 404), (ben, 403), (tomas, 404), (sol, 403), (abe, 403)):
        assert settle(client_for(who), circle).status_code == status
    assert not RoomPlan.objects.exists()


def test_a_member_does_not_read_the_words_that_hold_a_message(client_for, ada, ben, abe, circle):
    enrol_at(ben, circle)
    settle(client_for(ada), circle)
    for who in (ben, abe):
        assert client_for(who).get(address(circle)).status_code == 403


def test_a_group_without_a_plan_of_its_own_goes_by_the_usual_one(client_for, ada, tonight, circle):
    found = client_for(ada).get(address(circle)).json()

    assert found["settled"] is False
    assert found["agenda"] == found["usual"] == usual_agenda(circle.session_minutes)
    house = house_of(tonight)
    assert [asdict(phase) for phase in house.agenda] == found["usual"]
    assert (house.holding, house.slow_s, house.typing) == (Holding(), 0, False)
    assert not RoomPlan.objects.exists()
    assert [phase["kind"] for phase in found["usual"]] == [
        "arrive", "check_in", "theme", "open_floor", "check_out", "close",
    ]  # fmt: skip


def test_who_wants_no_agenda_settles_a_plan_without_phases(client_for, ada, tonight, circle):
    assert settle(client_for(ada), circle, agenda=[]).json()["agenda"] == []
    assert house_of(tonight).agenda == ()


@pytest.mark.parametrize("minutes", [10, 45, 90, 480])
def test_the_usual_agenda_fills_the_session(minutes):
    planned = sum(phase["minutes"] for phase in usual_agenda(minutes))
    assert abs(planned - minutes) <= 3


def test_a_new_group_begins_with_the_usual_agenda_and_holds_nothing(client_for, ada, circle):
    made = client_for(ada).post(
        "/api/v1/groups",
        {"name": "Evening", "first_date": str(circle.first_date), "start_time": "18:00"},
        format="json",
    )
    house = house_of(Group.objects.get(pk=made.json()["id"]).sessions.first()) if made else None
    assert [phase.kind for phase in house.agenda][:2] == ["arrive", "check_in"]
    assert (house.holding.everyone, house.holding.words, house.slow_s) == (False, (), 0)


def test_what_is_settled_holds_in_a_room_that_is_open_already(client_for, ada, tonight, circle):
    assert house_of(tonight).slow_s == 0

    assert settle(client_for(ada), circle).json()["settled"] is True

    house = house_of(tonight)
    assert (house.slow_s, house.typing, house.holding.newcomers_first) == (30, True, 2)
    assert house.holding.words == ("strasse", "gin")
    assert house.agenda[0].title == "Tea"
    settle(client_for(ada), circle, slow_seconds=0)
    assert house_of(tonight).slow_s == 0


@pytest.mark.parametrize(
    "bad",
    [
        {"agenda": [{"kind": "sing", "title": "", "minutes": 5}]},
        {"agenda": [{"kind": "theme", "title": "", "minutes": 0}]},
        {"agenda": [{"kind": "theme", "title": "x" * 61, "minutes": 5}]},
        {"words": ["x"] * 201},
        {"words": ["\u202e"]},
        {"words": [""]},
        {"slow_seconds": 301},
        {"hold_newcomers_first": 21},
    ],
)
def test_what_makes_no_plan_is_refused(client_for, ada, circle, bad):
    assert settle(client_for(ada), circle, **bad).status_code == 400


def test_a_word_in_two_spellings_is_kept_once(client_for, ada, circle):
    kept = settle(client_for(ada), circle, words=["Gin", "gin", "rum"]).json()["words"]
    assert kept == ["Gin", "rum"]


def test_the_trail_says_that_words_are_held_and_not_which(client_for, ada, circle):
    settle(client_for(ada), circle)
    entry = AuditRecord.objects.get(act="room_plan.settled")
    assert entry.sealed["detail"]["words"] == 2
    assert "gin" not in str(entry.sealed)


def test_the_database_holds_neither_words_nor_titles_in_clear(client_for, ada, circle):
    settle(client_for(ada), circle)
    stored = RoomPlan.objects.values_list("words", "agenda").get()
    assert all(str(value).startswith("v1|") for value in stored)


def test_only_who_was_in_no_other_session_of_the_group_is_new(ben, cleo, circle, tonight):
    before = make_session(circle, tonight.starts_at.replace(year=tonight.starts_at.year - 1))
    keys = {who: str(enrol_at(who, circle).pk) for who in (ben, cleo)}
    for session, who in ((before, ben), (tonight, ben), (tonight, cleo)):
        room, _ = Room.objects.get_or_create(session=session, clinic_id=session.clinic_id)
        log = Log()
        log.commit([Request(room.pk, Who(keys[who], Part.MEMBER, "x"), Join("t.1"))])
        log.commit([Request(room.pk, Who(str(circle.facilitator_id), Part.FACILITATOR), None)])
        let_in(log, room, keys[who])
    assert log.ledgers[room.pk].state.house.newcomers == {keys[cleo]}
    assert house_of(tonight).newcomers == {keys[cleo]}


def let_in(log, room, key):
    from sessions_app.live.room.intents import Admit

    host = Who(str(room.session.facilitator_id), Part.FACILITATOR, "Ada", conn="t.9")
    log.commit([Request(room.pk, host, Join("t.9")), Request(room.pk, host, Admit(key))])
