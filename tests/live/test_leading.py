"""Who leads, rooms that nobody holds or closes, and observers: what the room itself decides."""

from dataclasses import replace

import pytest

from sessions_app.live.room.intents import (
    Admit,
    BeginPause,
    Cut,
    EndPause,
    Join,
    Leave,
    LookAfter,
    NeedHelp,
    OpenSession,
    ReadmitMember,
    RemoveMember,
    Say,
    SayAside,
    SayBackstage,
    TakeLead,
)
from sessions_app.live.room.state import HOUSE, Part, Status, Who, standing_of
from sessions_app.live.room.watch import is_due
from tests.live.led_room import SOL, heard_by, kinds, led_room
from tests.live.people import ADA, BEN, CLEO, TOMAS, Room


@pytest.fixture
def room():
    return led_room(BEN, CLEO)


# --- the lead ---------------------------------------------------------------------------------


def test_a_colleague_is_asked_after_a_minute_and_once(room):
    room.enters(TOMAS)
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=50)
    assert room.does(HOUSE, LookAfter()) == ()
    room.waits(seconds=10)
    (asked,) = room.does(HOUSE, LookAfter())
    assert asked.body == {"missing": ADA.key, "member": TOMAS.key}
    assert heard_by(room, asked, TOMAS, BEN) == [TOMAS.key]
    assert room.does(HOUSE, LookAfter()) == ()
    assert room.shown(TOMAS)["lead_asked"] == TOMAS.key
    room.does(TOMAS, TakeLead())
    assert room.shown(BEN)["lead"] == TOMAS.key
    assert room.does(HOUSE, LookAfter()) == ()


def test_who_comes_back_in_time_is_not_missed(room):
    room.enters(TOMAS)
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=50)
    room.enters(ADA)
    room.waits(seconds=50)
    assert room.does(HOUSE, LookAfter()) == ()


def test_where_no_colleague_is_here_one_is_written_to_and_whoever_comes_is_asked(room):
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=61)
    (asked,) = room.does(HOUSE, LookAfter())
    assert asked.body["member"] is None
    assert room.does(HOUSE, LookAfter()) == ()
    room.enters(TOMAS)
    (asked,) = room.does(HOUSE, LookAfter())
    assert asked.body["member"] == TOMAS.key


def test_the_lead_is_taken_by_facilitators_under_a_licence(room):
    assert room.refuses(BEN, TakeLead()) == "not_facilitator"
    assert room.refuses(ADA, TakeLead()) == "already_leading"
    noor = Who("noor", Part.FACILITATOR, "Noor Hale", "", conn="p1.9")
    room.enters(noor)
    assert room.refuses(noor, TakeLead()) == "licence_expired"


def test_a_room_that_nobody_holds_pauses_itself_after_five_minutes_and_says_so(room):
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.does(HOUSE, LookAfter())
    room.waits(minutes=4, seconds=50)
    assert "room.paused" not in kinds(room.does(HOUSE, LookAfter()))
    room.waits(seconds=10)
    assert is_due(room.state, room.clock)
    (paused,) = room.does(HOUSE, LookAfter())
    assert (paused.kind, paused.body["why"], paused.body["by"]) == (
        "room.paused",
        "unheld",
        "system",
    )
    assert room.does(HOUSE, LookAfter()) == ()
    assert room.refuses(BEN, Say("hello?")) == "room_paused"
    room.enters(ADA)
    room.does(ADA, EndPause("resume"))
    room.does(BEN, Say("You are back."))


def test_a_facilitator_at_the_other_end_of_a_second_line_is_here(room):
    second = Who(ADA.key, Part.FACILITATOR, "Ada Quill", "", conn="p2.1")
    room.enters(second)
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(minutes=10)
    assert room.does(HOUSE, LookAfter()) == ()


# --- rooms that were never closed -------------------------------------------------------------


def test_a_forgotten_room_closes_itself_two_hours_after_its_end(room):
    room.does(ADA, Leave(ADA.conn))
    room.does(BEN, Leave(BEN.conn))
    room.waits(minutes=90, hours=1)
    assert "session.closed" not in kinds(room.does(HOUSE, LookAfter()))
    room.waits(hours=1)
    assert kinds(room.does(HOUSE, LookAfter())) == ["session.closed", "presence.left"]
    assert room.state.status is Status.CLOSED
    assert room.does(HOUSE, LookAfter()) == ()


def test_a_room_that_is_held_stays_open_however_late(room):
    room.waits(hours=12)
    assert room.does(HOUSE, LookAfter()) == ()


def test_a_forgotten_room_closes_though_its_record_is_open(room):
    room.does(ADA, BeginPause())
    room.does(ADA, Leave(ADA.conn))
    room.waits(hours=4)
    assert "session.closed" in kinds(room.does(HOUSE, LookAfter()))


# --- observers --------------------------------------------------------------------------------


def test_an_observer_waits_for_the_opening_and_is_then_inside_for_all_to_see():
    room = Room().enters(ADA, BEN)
    (knock,) = room.does(SOL, Join(SOL.conn))
    assert heard_by(room, knock, ADA, BEN, SOL) == [SOL.key]
    assert room.refuses(ADA, Admit(SOL.key)) == "not_waiting"
    opened = room.does(ADA, OpenSession())
    assert kinds(opened) == ["session.opened", "member.admitted", "presence.joined"]
    room.does(ADA, Admit(BEN.key))
    assert ("sol", "observer") in [(p["key"], p["role"]) for p in room.shown(BEN)["people"]]


def test_an_observer_hears_all_from_their_joining_and_takes_no_seat(room):
    (before,) = room.does(BEN, Say("before"))
    room.enters(SOL)
    (after,) = room.does(BEN, Say("after"))
    (aside,) = room.does(BEN, SayAside(BEN.key, "mine"))
    assert [heard_by(room, each, SOL) for each in (before, after, aside)] == [[], [SOL.key], []]
    assert room.state.seats_taken == 2


def test_an_observer_whose_seat_was_taken_back_hears_nothing_of_the_meantime(room):
    room.enters(SOL)
    room.does(HOUSE, Cut(SOL.key, "observation_ended"))
    (meanwhile,) = room.does(BEN, Say("meanwhile"))
    room.enters(SOL)
    (later,) = room.does(BEN, Say("later"))
    assert heard_by(room, meanwhile, SOL) == []
    assert heard_by(room, later, SOL) == [SOL.key]


def test_a_facilitator_may_send_an_observer_out(room):
    room.enters(SOL)
    room.does(ADA, RemoveMember(SOL.key, "The group asked for it."))
    assert not standing_of(room.state, SOL).here
    assert room.refuses(SOL, NeedHelp()) == "removed"


def test_an_observer_who_was_sent_out_comes_back_when_a_facilitator_says_so(room):
    room.enters(SOL)
    room.does(ADA, RemoveMember(SOL.key, "The group asked for it."))
    assert room.refuses(SOL, Join("p2.8")) == "removed"
    assert room.refuses(BEN, ReadmitMember(SOL.key)) == "not_facilitator"

    room.does(ADA, ReadmitMember(SOL.key))

    (meanwhile,) = room.does(BEN, Say("meanwhile"))
    room.enters(SOL)
    (later,) = room.does(BEN, Say("later"))
    assert (heard_by(room, meanwhile, SOL), heard_by(room, later, SOL)) == ([], [SOL.key])
    assert room.refuses(ADA, ReadmitMember(TOMAS.key)) == "unknown_member"


def test_an_observer_who_was_sent_out_and_is_to_hold_the_room_now_comes_as_a_facilitator(room):
    room.enters(SOL)
    room.does(ADA, RemoveMember(SOL.key, "The group asked for it."))
    holding = replace(SOL, part=Part.FACILITATOR, conn="p2.8")
    room.enters(holding)
    room.does(holding, SayBackstage("I take over."))
    (said,) = room.does(BEN, Say("welcome"))
    assert heard_by(room, said, holding) == [SOL.key]
    assert ("sol", "facilitator") in [(p["key"], p["role"]) for p in room.shown(BEN)["people"]]


def test_who_sat_in_and_is_to_hold_the_room_now_comes_as_a_facilitator(room):
    room.enters(SOL)
    holding = replace(SOL, part=Part.FACILITATOR, conn="p2.8")
    room.enters(holding)
    room.does(holding, SayBackstage("I take over."))
    assert ("sol", "facilitator") in [(p["key"], p["role"]) for p in room.shown(BEN)["people"]]


def test_who_held_the_room_and_sits_in_now_is_an_observer(room):
    room.enters(TOMAS)
    room.does(HOUSE, Cut(TOMAS.key, "no_longer_facilitator"))
    watching = replace(TOMAS, part=Part.OBSERVER, conn="p2.9")
    room.enters(watching)
    assert room.refuses(watching, SayBackstage("x")) == "not_facilitator"
    (aside,) = room.does(BEN, SayAside(BEN.key, "mine"))
    assert heard_by(room, aside, watching) == []
