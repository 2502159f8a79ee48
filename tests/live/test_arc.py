"""The arc of a session: phases, how people come, and how it was for them."""

from dataclasses import replace

import pytest

from sessions_app.live.room.checking import feelings
from sessions_app.live.room.house import Holding, Phase
from sessions_app.live.room.intents import (
    Admit,
    CheckIn,
    CheckOut,
    Leave,
    MovePhase,
    MuteMember,
    OpenSession,
)
from sessions_app.live.room.state import Part
from tests.live.led_room import heard_by
from tests.live.people import ADA, BEN, CLEO, DARA, TOMAS, Room, open_room

AGENDA = (Phase("arrive", "", 5), Phase("check_in", "", 15), Phase("theme", "Boundaries", 20))


def planned_room(*members) -> Room:
    room = Room(agenda=AGENDA).enters(ADA)
    room.does(ADA, OpenSession())
    for who in members:
        room.enters(who)
        room.does(ADA, Admit(who.key))
    return room


def test_who_waits_at_the_door_does_not_see_where_the_group_is():
    assert planned_room().enters(BEN).shown(BEN)["agenda"] is None


def test_a_member_does_not_move_the_phases():
    assert planned_room(BEN).refuses(BEN, MovePhase(1)) == "not_facilitator"


def test_the_agenda_is_set_at_the_opening_and_begins_with_the_first_phase():
    room = Room(agenda=AGENDA).enters(ADA)
    assert room.refuses(ADA, MovePhase(1)) == "session_not_open"

    opened, planned = room.does(ADA, OpenSession())

    assert (opened.kind, planned.kind) == ("session.opened", "agenda.set")
    shown = room.shown(ADA)["agenda"]
    assert [phase["kind"] for phase in shown["phases"]] == ["arrive", "check_in", "theme"]
    assert shown["at"] == 0


def test_a_change_of_the_plan_does_not_touch_a_session_that_is_open():
    room = planned_room(BEN)
    room.ledger.state = replace(room.state, house=replace(room.state.house, agenda=()))

    room.does(ADA, MovePhase(2))

    assert room.shown(BEN)["agenda"]["at"] == 2
    assert room.shown(BEN)["agenda"]["phases"][2]["title"] == "Boundaries"


def test_a_facilitator_goes_on_and_back_and_nowhere_else():
    room = planned_room(BEN)

    (moved,) = room.does(ADA, MovePhase(2))
    room.does(ADA, MovePhase(1))

    assert moved.body == {"to": 2}
    assert moved.audience == "everyone"
    assert room.refuses(ADA, MovePhase(1)) == "no_change"
    assert room.refuses(ADA, MovePhase(3)) == "unknown_phase"
    assert open_room().refuses(ADA, MovePhase(0)) == "no_agenda"


def test_a_check_in_is_seen_by_those_with_whom_it_is_shared():
    room = open_room(BEN, CLEO, DARA).enters(TOMAS)
    room.does(BEN, CheckIn(3, "tired", "group"))
    room.does(CLEO, CheckIn(7, "", "facilitators"))
    room.does(DARA, CheckIn(1, "empty", "nobody"))

    def on_the_table(who):
        return [each["key"] for each in room.shown(who)["checkins"]]

    assert on_the_table(BEN) == ["ben"]
    assert on_the_table(CLEO) == ["ben", "cleo"]
    assert on_the_table(ADA) == on_the_table(TOMAS) == ["ben", "cleo"]
    assert room.shown(DARA)["my_checkin"] == {"mood": 1, "word": "empty", "share": "nobody"}
    assert "empty" not in str([room.hears(ADA), room.hears(BEN)])
    assert "7" not in [str(e.get("mood")) for e in room.hears(BEN)]


def test_a_check_in_that_is_given_again_replaces_the_first():
    room = open_room(BEN, CLEO)
    room.does(BEN, CheckIn(3, "tired", "group"))

    (again,) = room.does(BEN, CheckIn(5, "  better   now ", "group"))

    assert again.body["word"] == "better now"
    assert room.shown(CLEO)["checkins"] == [{"key": "ben", "mood": 5, "word": "better now"}]


def test_a_check_in_shared_with_fewer_leaves_the_table_of_the_others():
    room = open_room(BEN, CLEO)
    room.does(BEN, CheckIn(3, "tired", "group"))

    withdrawn, given = room.does(BEN, CheckIn(3, "tired", "nobody"))

    assert (withdrawn.kind, withdrawn.audience) == ("checkin.withdrawn", "everyone")
    assert given.audience == "only:ben"
    assert room.shown(CLEO)["checkins"] == room.shown(ADA)["checkins"] == []
    for who in (ADA, CLEO):
        assert "tired" not in str(room.hears(who)), "nor is it read again from the log"
    assert "tired" in str(room.hears(BEN))


def test_who_comes_later_does_not_see_how_others_came_before():
    room = open_room(BEN)
    room.does(BEN, CheckIn(3, "tired", "group"))
    room.enters(CLEO)
    assert room.shown(CLEO)["checkins"] == []

    room.does(ADA, Admit("cleo"))

    assert room.shown(CLEO)["checkins"] == []


@pytest.mark.parametrize(
    ("word", "code"), [("x" * 25, "text_too_long"), ("turned \u202e", "unsafe_text")]
)
def test_a_check_in_has_one_short_word(word, code):
    assert open_room(BEN).refuses(BEN, CheckIn(5, word, "group")) == code


def test_a_check_in_to_the_group_passes_by_no_mute_and_no_hold():
    room = Room(holding=Holding(words=("hollow",))).enters(ADA, BEN)
    room.does(ADA, OpenSession())
    room.does(ADA, Admit("ben"))
    assert room.refuses(BEN, CheckIn(2, "Hollow", "group")) == "word_would_be_held"
    room.does(BEN, CheckIn(2, "Hollow", "facilitators"))
    room.does(BEN, CheckIn(2, "", "group"))

    room.does(ADA, MuteMember("ben", None, "A moment of quiet."))

    assert room.refuses(BEN, CheckIn(2, "", "group")) == "muted"
    room.does(BEN, CheckIn(2, "loud", "facilitators"))


def test_a_check_out_is_seen_by_nobody_but_its_author():
    room = open_room(BEN, CLEO)

    (given,) = room.does(BEN, CheckOut(3, 4, 2))

    assert given.audience == "only:ben"
    assert room.shown(BEN)["my_checkout"] == {"heard": 3, "understood": 4, "hopeful": 2}
    for who in (ADA, CLEO):
        assert "checkout.given" not in [event["kind"] for event in room.hears(who)]
        assert room.shown(who)["my_checkout"] is None


def test_a_check_out_is_for_members_who_are_inside():
    room = open_room(BEN).enters(CLEO)
    assert room.refuses(ADA, CheckOut(4, 4, 4)) == "members_only"
    assert room.refuses(CLEO, CheckOut(4, 4, 4)) == "not_admitted"
    room.does(BEN, Leave(BEN.conn))
    assert room.refuses(BEN, CheckOut(4, 4, 4)) == "not_here"


def test_who_closes_is_told_how_many_of_those_here_have_not_answered_and_never_who():
    room = Room(agenda=(Phase("theme", "", 20), Phase("check_out", "", 5))).enters(ADA)
    room.does(ADA, OpenSession())
    for who in (BEN, CLEO, DARA):
        room.enters(who)
        room.does(ADA, Admit(who.key))
    assert room.shown(ADA)["checkouts_due"] is None, "nobody has been asked yet"

    room.does(ADA, MovePhase(1))
    room.does(BEN, CheckOut(3, 4, 2))
    room.does(BEN, CheckOut(3, 3, 3))
    room.enters(TOMAS)

    assert room.shown(ADA)["checkouts_due"] == {"here": 3, "due": 2}
    assert room.shown(TOMAS)["checkouts_due"] == {"here": 3, "due": 2}
    for who in (BEN, CLEO):
        assert room.shown(who)["checkouts_due"] is None
    room.does(CLEO, Leave(CLEO.conn))
    assert room.shown(ADA)["checkouts_due"] == {"here": 2, "due": 1}


def test_where_nothing_asks_for_a_check_out_none_is_due():
    room = open_room(BEN)
    assert room.shown(ADA)["checkouts_due"] is None

    room.does(BEN, CheckOut(3, 4, 2))

    assert room.shown(ADA)["checkouts_due"] == {"here": 1, "due": 0}


def test_feelings_are_averages_of_three_or_more_last_answers():
    room = open_room(BEN, CLEO, DARA)
    assert feelings(room.events) is None
    room.does(BEN, CheckOut(0, 0, 0))
    room.does(CLEO, CheckOut(4, 2, 2))
    two = feelings(room.events)
    assert two is not None
    assert (two.answers, two.heard, two.understood, two.hopeful) == (2, None, None, None)

    room.does(DARA, CheckOut(3, 3, 4))
    room.does(BEN, CheckOut(4, 3, 2))

    three = feelings(room.events)
    assert three is not None
    assert (three.answers, three.heard) == (3, 3.67)
    assert (three.understood, three.hopeful) == (2.67, 2.67)


def test_facilitators_alone_see_who_is_new():
    room = Room(newcomers=frozenset({"ben"})).enters(ADA, BEN)
    room.does(ADA, Admit("ben"))

    knocked = next(event for event in room.events if event.kind == "presence.knocked")
    assert knocked.body["newcomer"]
    assert heard_by(room, knocked, ADA, BEN) == ["ada"]
    new = {face["key"]: face.get("newcomer") for face in room.shown(ADA)["people"]}
    assert new == {"ada": False, "ben": True}
    assert all("newcomer" not in face for face in room.shown(BEN)["people"])
    assert room.state.people["ben"].part is Part.MEMBER
