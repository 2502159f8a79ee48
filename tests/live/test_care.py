"""Stepping out, asking for help, and pausing: what the room itself decides."""

import pytest

from sessions_app.live.room.intents import (
    Admit,
    BeginPause,
    CloseCall,
    CloseSession,
    ComeToHelp,
    Cut,
    EndPause,
    Leave,
    LookAfter,
    NeedHelp,
    Say,
    SayAside,
    StepIn,
    StepOut,
    WriteUpIncident,
)
from sessions_app.live.room.state import HOUSE, Part, Status, Who
from sessions_app.live.room.watch import UNHELD_AFTER
from tests.live.led_room import WORDS, heard_by, led_room
from tests.live.people import ADA, BEN, CLEO, TOMAS, Room


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


def test_where_who_heard_the_call_goes_and_nobody_came_the_clinic_is_called(room):
    room.does(BEN, NeedHelp())
    room.does(CLEO, NeedHelp())
    room.does(ADA, ComeToHelp(CLEO.key))
    room.does(ADA, CloseCall(CLEO.key))
    room.does(ADA, Leave(ADA.conn, "lost"))
    assert room.does(HOUSE, LookAfter()) == ()
    room.waits(seconds=30)
    (called,) = room.does(HOUSE, LookAfter())
    assert (called.kind, called.body) == ("help.needed", {"key": BEN.key, "called": True})
    assert heard_by(room, called, ADA, BEN, CLEO) == [ADA.key, BEN.key]
    assert room.does(HOUSE, LookAfter()) == ()


def test_where_who_came_to_a_call_is_gone_before_it_is_put_away_the_clinic_is_called(room):
    room.does(BEN, NeedHelp())
    room.does(ADA, ComeToHelp(BEN.key))
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=30)
    (called,) = room.does(HOUSE, LookAfter())
    assert called.body == {"key": BEN.key, "called": True}
    assert [call["by"] for call in room.shown(BEN)["help"]] == [None]


def test_a_call_from_the_door_is_not_lost_before_the_opening():
    room = Room().enters(ADA, BEN)
    room.does(BEN, NeedHelp())
    room.does(ADA, Leave(ADA.conn))
    room.waits(seconds=30)
    (called,) = room.does(HOUSE, LookAfter())
    assert called.body == {"key": BEN.key, "called": True}


def test_facilitators_come_only_to_who_asked_and_members_to_nobody(room):
    assert room.refuses(ADA, ComeToHelp(BEN.key)) == "help_not_asked"
    assert room.refuses(BEN, ComeToHelp(CLEO.key)) == "not_facilitator"
    assert room.refuses(ADA, NeedHelp()) == "members_only"


def test_whoever_called_is_told_when_their_call_is_put_away_and_no_other_member(room):
    room.does(BEN, NeedHelp())
    assert room.refuses(CLEO, CloseCall(BEN.key)) == "not_facilitator"
    room.does(ADA, ComeToHelp(BEN.key))

    (closed,) = room.does(ADA, CloseCall(BEN.key))

    assert closed.body == {"member": BEN.key, "by": ADA.key}
    assert heard_by(room, closed, ADA, BEN, CLEO) == [ADA.key, BEN.key]
    assert [call["closed"] for call in room.shown(BEN)["help"]] == [True]
    assert room.shown(CLEO)["help"] == []
    for intent in (CloseCall(BEN.key), ComeToHelp(BEN.key)):
        assert room.refuses(ADA, intent) == "help_not_asked"


def test_whoever_called_reads_who_put_their_call_away_not_who_had_come():
    room = led_room(BEN)
    room.enters(TOMAS)
    room.does(BEN, NeedHelp())
    room.does(ADA, ComeToHelp(BEN.key))
    room.does(TOMAS, CloseCall(BEN.key))
    assert [call["by"] for call in room.shown(BEN)["help"]] == [TOMAS.key]


def test_a_call_that_nobody_came_to_is_not_put_away(room):
    assert room.refuses(ADA, CloseCall(BEN.key)) == "help_not_asked"
    room.does(BEN, NeedHelp())
    assert room.refuses(ADA, CloseCall(BEN.key)) == "help_not_met"


def test_who_calls_again_after_that_is_heard_anew(room):
    room.does(BEN, NeedHelp())
    room.does(ADA, ComeToHelp(BEN.key))
    room.does(ADA, CloseCall(BEN.key))

    room.does(BEN, NeedHelp())

    (call,) = room.shown(ADA)["help"]
    assert (call["by"], call["closed"]) == (None, False)
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=30)
    (called,) = room.does(HOUSE, LookAfter())
    assert called.body == {"key": BEN.key, "called": True}


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


def test_who_comes_back_to_a_room_that_paused_itself_may_begin_a_record_at_once(room):
    room.does(ADA, Leave(ADA.conn, "lost"))
    room.waits(seconds=UNHELD_AFTER.total_seconds())
    room.does(HOUSE, LookAfter())
    room.enters(ADA)
    since = room.shown(BEN)["paused"]["since"]

    room.does(ADA, BeginPause(BEN.key))

    assert room.shown(ADA)["paused"]["about"] == BEN.key
    assert room.shown(BEN)["paused"]["since"] == since
    assert room.refuses(ADA, EndPause("resume")) == "incident_open"
