"""The talking piece: an order that survives, one voice at a time, and what was said said back."""

import pytest

from sessions_app.live.room.intents import (
    AskReflection,
    BeginCircle,
    CloseSession,
    EndCircle,
    FinishReflection,
    PassTurn,
    Say,
    SkipReflection,
    SkipTurn,
)
from sessions_app.live.room.state import Part, Who
from sessions_app.live.room.topics import abilities
from tests.live.people import ADA, BEN, CLEO, DARA, Room, open_room

ELI = Who("eli", Part.MEMBER, "Moss", "", conn="p1.6")


def kinds(events):
    return [event.kind for event in events]


def circle_of(*members, **how) -> Room:
    room = open_room(*members)
    room.does(ADA, BeginCircle(**how))
    return room


def circle(room):
    return room.shown(ADA)["circle"]


def test_who_waits_at_the_door_learns_nothing_of_the_circle():
    room = circle_of(BEN).enters(CLEO)

    assert room.shown(CLEO)["circle"] is None
    assert [e["kind"] for e in room.hears(CLEO)] == []


@pytest.mark.parametrize(
    "intent",
    [BeginCircle(), EndCircle(), AskReflection("cleo"), SkipReflection()],
)
def test_a_member_does_not_lead_the_circle(intent):
    assert open_room(BEN, CLEO).refuses(BEN, intent) == "not_facilitator"


def test_only_the_holder_posts_and_facilitators_hold_the_room():
    room = circle_of(BEN, CLEO)

    assert room.refuses(CLEO, Say("me too")) == "not_your_turn"
    assert room.refuses(CLEO, PassTurn()) == "not_your_turn"
    assert room.refuses(CLEO, SkipTurn()) == "not_your_turn"
    assert room.refuses(CLEO, SkipTurn("ben")) == "not_your_turn"
    room.does(BEN, Say("I begin."))
    room.does(ADA, Say("We hear you."))
    room.does(BEN, PassTurn())
    assert room.refuses(BEN, Say("and also")) == "not_your_turn"
    room.does(CLEO, Say("Then I."))


def test_the_order_is_that_of_coming_in_and_the_circle_ends_after_the_last_turn():
    room = circle_of(CLEO, BEN, DARA)
    assert circle(room)["order"] == ["cleo", "ben", "dara"]

    room.does(CLEO, PassTurn())
    room.does(BEN, PassTurn())
    last = room.does(DARA, PassTurn())

    assert kinds(last) == ["turn.passed", "circle.ended"]
    assert last[0].body == {"from": "dara", "to": None}
    assert circle(room) is None
    room.does(BEN, Say("everybody again"))


def test_everybody_inside_sees_the_same_order():
    room = circle_of(BEN, CLEO, DARA, order=("dara", "ada", "ben"))
    room.does(DARA, PassTurn())

    assert room.shown(BEN)["circle"] == room.shown(CLEO)["circle"] == circle(room)
    assert circle(room)["holder"] == "ada"
    assert circle(room)["done"] == ["dara"]


@pytest.mark.parametrize("order", [("nobody",), ("ben", "eli"), ("tomas", "ben")])
def test_who_is_not_in_the_room_has_no_place_in_the_order(order):
    room = open_room(BEN).enters(ELI)
    assert room.refuses(ADA, BeginCircle(order=order)) == "unknown_member"


def test_a_circle_needs_somebody_and_there_is_one_at_a_time():
    room = open_room(BEN)
    assert room.refuses(ADA, BeginCircle(order=())) == "circle_empty"
    assert room.refuses(ADA, EndCircle()) == "no_circle"
    assert room.refuses(BEN, PassTurn()) == "no_circle"
    room.does(ADA, BeginCircle())
    assert room.refuses(ADA, BeginCircle()) == "circle_running"
    room.does(ADA, EndCircle())
    assert circle(room) is None


def test_a_newcomer_is_welcomed_by_all_and_comes_last():
    room = open_room(BEN, CLEO, DARA)
    assert room.refuses(ADA, BeginCircle("welcome")) == "unknown_member"

    room.does(ADA, BeginCircle("welcome", newcomer="ben"))

    assert circle(room)["order"] == ["cleo", "dara", "ben"]
    assert circle(room)["newcomer"] == "ben"
    room.does(CLEO, PassTurn())
    room.does(DARA, PassTurn())
    assert kinds(room.does(BEN, PassTurn())) == ["turn.passed", "circle.ended"]


def test_abilities_follow_the_piece():
    room = circle_of(BEN, CLEO, reflect="next")
    room.does(BEN, Say("Something."))

    def may(who):
        person = room.state.people[who.key]
        found = abilities(room.state.looked_at(None), person)
        names = ("message.say", "turn.pass", "turn.skip", "reflection.done", "reflection.confirm")
        return {name for name in names if found[name]["allowed"]}

    assert may(BEN) == {"message.say", "turn.pass", "turn.skip"}
    assert may(CLEO) == set()
    assert abilities(room.state, room.state.people["cleo"])["message.say"]["reason"] == (
        "Somebody else has the talking piece."
    )
    room.does(BEN, PassTurn())
    assert may(BEN) == set()
    assert may(CLEO) == {"message.say", "reflection.done"}
    room.does(CLEO, FinishReflection())
    assert may(BEN) == {"message.say", "reflection.confirm"}


def test_the_close_of_the_session_ends_the_circle():
    room = circle_of(BEN)
    room.does(ADA, CloseSession())
    assert room.state.circle is None
