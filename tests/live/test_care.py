"""Stepping out, asking for help, pausing, and who leads: what the room itself decides."""

from datetime import timedelta

import pytest

from sessions_app.live.room.intents import (
    Admit,
    BeginPause,
    CloseSession,
    ComeToHelp,
    Cut,
    EndPause,
    Join,
    Leave,
    LookAfter,
    NeedHelp,
    OpenSession,
    RemoveMember,
    Say,
    SayAside,
    StepIn,
    StepOut,
    TakeLead,
    WriteUpIncident,
)
from sessions_app.live.room.state import HOUSE, Part, Status, Who, standing_of
from sessions_app.live.room.view import sees
from sessions_app.live.room.watch import is_due
from tests.live.people import ADA, BEN, CLEO, NOON, TOMAS, Room

SOL = Who("sol", Part.OBSERVER, "Sol Marin", "", conn="p2.7")
WORDS = (("en", "We pause."), ("es", "Pausamos."))


def kinds(events):
    return [event.kind for event in events]


def heard_by(room, event, *people):
    return [who.key for who in people if sees(standing_of(room.state, who), event)]


def led_room(*members):
    """Ada leads and holds it; it ends in an hour and a half."""
    ends_at = NOON + timedelta(minutes=90)
    room = Room(lead=ADA.key, ends_at=ends_at, pause_words=WORDS).enters(ADA)
    room.does(ADA, OpenSession())
    for who in members:
        room.enters(who)
        room.does(ADA, Admit(who.key))
    return room


@pytest.fixture
def room():
    return led_room(BEN, CLEO)


# --- stepping out -----------------------------------------------------------------------------


def test_who_steps_out_listens_and_comes_back_without_a_word(room):
    (out,) = room.does(BEN, StepOut())
    assert room.refuses(BEN, StepOut()) == "already_stepped_out"
    assert room.refuses(BEN, Say("x")) == "stepped_out"
    (said,) = room.does(CLEO, Say("We go on."))
    assert heard_by(room, said, BEN) == heard_by(room, out, BEN) == [BEN.key]
    assert [p["out"] for p in room.shown(CLEO)["people"] if p["key"] == BEN.key] == [True]
    room.does(BEN, StepIn())
    room.does(BEN, Say("Back."))
    assert room.refuses(BEN, StepIn()) == "not_stepped_out"


def test_stepping_out_is_for_members(room):
    assert room.refuses(ADA, StepOut()) == "members_only"


def test_who_is_let_in_again_is_inside(room):
    room.does(BEN, StepOut())
    room.does(HOUSE, Cut(BEN.key, "gate_closed"))
    room.enters(BEN)
    room.does(ADA, Admit(BEN.key))
    room.does(BEN, Say("Here."))


# --- help -------------------------------------------------------------------------------------


def test_a_call_for_help_reaches_who_holds_the_room_and_no_other_member(room):
    (called,) = room.does(BEN, NeedHelp())
    assert called.body == {"key": BEN.key, "called": False}
    assert heard_by(room, called, ADA, BEN, CLEO) == [ADA.key, BEN.key]
    assert room.shown(CLEO)["help"] == []
    (coming,) = room.does(ADA, ComeToHelp(BEN.key))
    assert heard_by(room, coming, ADA, BEN, CLEO) == [ADA.key, BEN.key]
    assert [call["by"] for call in room.shown(BEN)["help"]] == [ADA.key]


def test_help_can_be_asked_for_always_from_the_door_on(room):
    dara = Who("dara", Part.MEMBER, "Juniper", "", conn="p2.5")
    room.enters(dara)
    room.does(dara, NeedHelp())
    room.does(BEN, StepOut())
    room.does(ADA, BeginPause())
    room.does(BEN, NeedHelp())
    room.does(BEN, NeedHelp())
    assert {call["key"] for call in room.shown(ADA)["help"]} == {BEN.key, dara.key}


def test_where_nobody_holds_the_room_the_clinic_is_called(room):
    room.does(ADA, Leave(ADA.conn, "lost"))
    (called,) = room.does(BEN, NeedHelp())
    assert called.body["called"] is True


def test_facilitators_come_only_to_who_asked_and_members_to_nobody(room):
    assert room.refuses(ADA, ComeToHelp(BEN.key)) == "help_not_asked"
    assert room.refuses(BEN, ComeToHelp(CLEO.key)) == "not_facilitator"
    assert room.refuses(ADA, NeedHelp()) == "members_only"


# --- the pause --------------------------------------------------------------------------------


def test_a_member_neither_pauses_nor_resumes(room):
    assert room.refuses(BEN, BeginPause()) == "not_facilitator"
    room.does(ADA, BeginPause())
    assert room.refuses(BEN, EndPause("resume")) == "not_facilitator"


def test_a_pause_stops_everybody_in_the_clinics_own_words(room):
    paused, opened = room.does(ADA, BeginPause(BEN.key))
    assert paused.body["words"] == dict(WORDS)
    assert heard_by(room, paused, BEN, CLEO) == [BEN.key, CLEO.key]
    assert heard_by(room, opened, ADA, BEN, CLEO) == [ADA.key]
    assert room.refuses(CLEO, Say("x")) == "room_paused"
    room.does(ADA, Say("We take a moment."))
    room.does(ADA, SayAside(BEN.key, "Are you safe?"))
    room.does(BEN, SayAside(BEN.key, "Yes."))
    assert "about" not in room.shown(CLEO)["paused"]
    assert room.shown(ADA)["paused"]["about"] == BEN.key
    assert room.refuses(ADA, BeginPause()) == "room_already_paused"


def test_a_pause_about_nobody_known_is_no_pause(room):
    assert room.refuses(ADA, BeginPause("nobody")) == "unknown_member"
    assert room.refuses(ADA, BeginPause(ADA.key)) == "unknown_member"


def test_the_room_goes_on_or_ends_only_once_the_record_is_closed(room):
    _, opened = room.does(ADA, BeginPause(BEN.key))
    for intent in (EndPause("resume"), EndPause("end"), CloseSession()):
        assert room.refuses(ADA, intent) == "incident_open"
    assert room.does(HOUSE, WriteUpIncident("another", ADA.key)) == ()
    (closed,) = room.does(HOUSE, WriteUpIncident(opened.body["incident"], ADA.key))
    assert heard_by(room, closed, ADA, BEN) == [ADA.key]
    assert room.does(HOUSE, WriteUpIncident(opened.body["incident"], ADA.key)) == ()
    room.does(ADA, EndPause("resume"))
    room.does(CLEO, Say("On we go."))
    assert room.refuses(ADA, EndPause("resume")) == "room_not_paused"


def test_a_pause_may_be_the_end_of_the_session(room):
    _, opened = room.does(ADA, BeginPause())
    room.does(HOUSE, WriteUpIncident(opened.body["incident"], ADA.key))
    ended = room.does(ADA, EndPause("end"))
    assert ended[0].kind == "session.closed"
    assert room.state.status is Status.CLOSED
    assert room.state.present == 0


def test_two_pauses_have_two_records(room):
    _, first = room.does(ADA, BeginPause())
    room.does(HOUSE, WriteUpIncident(first.body["incident"], ADA.key))
    room.does(ADA, EndPause("resume"))
    _, second = room.does(ADA, BeginPause())
    assert first.body["incident"] != second.body["incident"]


def test_there_is_no_pause_before_the_opening():
    room = Room().enters(ADA)
    assert room.refuses(ADA, BeginPause()) == "session_not_open"


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
