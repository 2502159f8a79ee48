"""Words beside the conversation: asides, the facilitators' channel, and small rooms."""

import pytest

from sessions_app.live.room.house import Holding
from sessions_app.live.room.intents import (
    Admit,
    BeginBreakouts,
    BeginPause,
    Cut,
    EndBreakouts,
    ExtendBreakouts,
    HoldMember,
    Join,
    Leave,
    LeaveBreakout,
    LookAfter,
    MuteMember,
    RemoveMember,
    Say,
    SayAside,
    SayBackstage,
    SayInBreakout,
    StepOut,
    VisitBreakout,
)
from sessions_app.live.room.state import HOUSE, Part, Who, standing_of
from sessions_app.live.room.strands import strand_of
from sessions_app.live.room.topics import abilities
from sessions_app.live.room.view import sees
from tests.live.led_room import SOL, kinds
from tests.live.people import ADA, BEN, CLEO, DARA, TOMAS, open_room

EVE = Who("eve", Part.MEMBER, "Ash", "", conn="p2.6")
PAIRS = ((BEN.key, CLEO.key), (DARA.key, EVE.key))


def hears(room, who):
    """The words that reach this person, in order."""
    person = standing_of(room.state, who)
    return [e.body["text"] for e in room.events if "text" in e.body and sees(person, e)]


@pytest.fixture
def room():
    return open_room(BEN, CLEO, DARA, EVE).enters(TOMAS)


@pytest.fixture
def apart(room):
    room.does(ADA, BeginBreakouts(PAIRS, 5))
    return room


def strand(room, place=0):
    return room.state.strands.breakouts.rooms[place].id


# --- asides and backstage ---------------------------------------------------------------------


def test_no_member_writes_into_anothers_aside_and_none_to_each_other(room):
    assert room.refuses(CLEO, SayAside(BEN.key, "psst")) == "not_facilitator"
    assert room.refuses(ADA, SayAside(TOMAS.key, "psst")) == "unknown_member"
    assert room.refuses(ADA, SayAside("nobody", "psst")) == "unknown_member"


def test_an_aside_is_heard_by_its_member_and_who_holds_the_room(room):
    room.does(BEN, SayAside(BEN.key, "I feel shaky."))
    room.does(ADA, SayAside(BEN.key, "I am here."))
    room.does(ADA, SayAside(CLEO.key, "And you?"))

    assert hears(room, BEN) == ["I feel shaky.", "I am here."]
    assert hears(room, TOMAS) == ["I feel shaky.", "I am here.", "And you?"]
    assert hears(room, DARA) == []
    numbers = [(strand_of(e.kind, e.body), e.body["n"]) for e in room.events if "n" in e.body]
    assert numbers == [("aside:ben", 1), ("aside:ben", 2), ("aside:cleo", 1)]


def test_an_aside_is_open_at_the_door_and_stays_readable_after_it():
    room = open_room().enters(BEN)
    room.does(BEN, SayAside(BEN.key, "May I come in later?"))
    room.does(ADA, SayAside(BEN.key, "Of course."))
    room.does(ADA, Admit(BEN.key))
    assert hears(room, BEN) == ["May I come in later?", "Of course."]


def test_who_waits_at_the_door_does_not_learn_who_sits_in_a_small_room():
    room = open_room(BEN, CLEO).enters(DARA)
    room.does(ADA, BeginBreakouts(((BEN.key, CLEO.key),), 5))
    assert room.shown(DARA)["breakouts"] is None
    assert room.shown(BEN)["breakouts"]


def test_the_back_channel_is_for_facilitators(room):
    assert room.refuses(BEN, SayBackstage("us?")) == "not_facilitator"
    room.does(ADA, SayBackstage("Ben is quiet today."))
    assert hears(room, TOMAS) == ["Ben is quiet today."]
    assert hears(room, BEN) == []


def test_an_observer_says_nothing_anywhere(room):
    room.enters(SOL)
    for intent in (Say("x"), SayAside(SOL.key, "x"), SayInBreakout("x"), SayBackstage("x")):
        assert room.refuses(SOL, intent) in {"observer", "not_facilitator"}


# --- small rooms ------------------------------------------------------------------------------


def test_only_facilitators_send_people_to_small_rooms_and_only_members_of_this_room(room):
    assert room.refuses(BEN, BeginBreakouts(PAIRS, 5)) == "not_facilitator"
    assert room.refuses(ADA, BeginBreakouts((), 5)) == "breakout_too_small"
    assert room.refuses(ADA, BeginBreakouts(((BEN.key,),), 5)) == "breakout_too_small"
    assert room.refuses(ADA, BeginBreakouts(((BEN.key, "nobody"),), 5)) == "unknown_member"
    assert room.refuses(ADA, BeginBreakouts(((BEN.key, TOMAS.key),), 5)) == "unknown_member"


def test_words_stay_in_the_small_room_and_are_numbered_there(apart):
    apart.does(BEN, SayInBreakout("just us two"))
    apart.does(DARA, SayInBreakout("and us"))
    apart.does(CLEO, SayInBreakout("yes"))

    assert hears(apart, CLEO) == ["just us two", "yes"]
    assert hears(apart, EVE) == ["and us"]
    said = [(e.body["strand"], e.body["n"]) for e in apart.events if e.kind == "breakout.said"]
    assert said == [(strand(apart), 1), (strand(apart, 1), 1), (strand(apart), 2)]


def test_who_is_in_a_small_room_does_not_speak_in_the_main_one_and_the_other_way_round(apart):
    assert apart.refuses(BEN, Say("hello all")) == "in_breakout"
    assert apart.refuses(ADA, SayInBreakout("hello two")) == "not_in_breakout"
    apart.does(ADA, Say("Five minutes, everyone."))
    assert hears(apart, BEN) == ["Five minutes, everyone."]


def test_a_facilitator_hears_a_small_room_only_while_they_visit_it_and_all_there_see_it(apart):
    apart.does(BEN, SayInBreakout("before"))
    visited = apart.does(TOMAS, VisitBreakout(strand(apart)))
    apart.does(BEN, SayInBreakout("during"))
    apart.does(TOMAS, SayInBreakout("I listen."))
    apart.does(TOMAS, LeaveBreakout())
    apart.does(BEN, SayInBreakout("after"))

    assert hears(apart, TOMAS) == ["during", "I listen."]
    assert hears(apart, ADA) == []
    assert hears(apart, BEN) == ["before", "during", "I listen.", "after"]
    seen = [
        who for who in (ADA, BEN, CLEO, DARA) if sees(standing_of(apart.state, who), visited[0])
    ]
    assert seen == [ADA, BEN, CLEO]


def test_who_visits_another_small_room_leaves_the_first(apart):
    apart.does(ADA, VisitBreakout(strand(apart)))
    assert apart.refuses(ADA, VisitBreakout(strand(apart))) == "no_change"
    moved = apart.does(ADA, VisitBreakout(strand(apart, 1)))
    assert kinds(moved) == ["breakout.left", "breakout.visited"]
    shown = apart.shown(DARA)["breakouts"]["rooms"]
    assert [each["visitors"] for each in shown] == [[], [ADA.key]]
    assert apart.refuses(ADA, VisitBreakout("b0.1")) == "unknown_breakout"
    assert apart.refuses(BEN, VisitBreakout(strand(apart))) == "not_facilitator"


def test_all_return_when_a_facilitator_says_so_and_the_words_stay_theirs(apart):
    apart.does(BEN, SayInBreakout("ours"))
    apart.does(ADA, EndBreakouts())
    apart.does(CLEO, Say("back again"))

    assert hears(apart, CLEO) == ["ours", "back again"]
    assert hears(apart, EVE) == ["back again"]
    assert apart.shown(BEN)["breakouts"] is None
    assert apart.refuses(ADA, EndBreakouts()) == "no_breakouts"


def test_all_return_when_their_time_is_over_and_only_then(apart):
    apart.waits(minutes=4)
    assert apart.does(HOUSE, LookAfter()) == ()
    apart.does(ADA, ExtendBreakouts(2))
    apart.waits(minutes=2)
    assert apart.does(HOUSE, LookAfter()) == ()
    apart.waits(minutes=1)
    assert kinds(apart.does(HOUSE, LookAfter())) == ["breakouts.ended"]
    assert apart.does(HOUSE, LookAfter()) == ()


def test_small_rooms_never_run_for_more_than_an_hour_from_now(apart):
    for _ in range(3):
        (extended,) = apart.does(ADA, ExtendBreakouts(60))
    assert (apart.state.strands.breakouts.until - apart.clock).total_seconds() <= 3600
    assert extended.body["until"]


def test_the_next_small_rooms_are_others(apart):
    first = strand(apart)
    assert apart.refuses(ADA, BeginBreakouts(PAIRS, 5)) == "breakouts_running"
    apart.does(ADA, EndBreakouts())
    apart.does(ADA, BeginBreakouts(((BEN.key, EVE.key),), 5))
    assert strand(apart) != first
    assert apart.shown(CLEO)["breakouts"]["mine"] is None


def test_a_lost_line_keeps_its_small_room_and_a_lost_place_does_not(apart):
    apart.does(BEN, Leave(BEN.conn, "lost"))
    apart.does(CLEO, SayInBreakout("still here?"))
    apart.enters(BEN)
    assert hears(apart, BEN) == ["still here?"]
    assert apart.shown(BEN)["breakouts"]["mine"] == strand(apart)

    apart.does(HOUSE, Cut(BEN.key, "gate_closed"))
    apart.does(CLEO, SayInBreakout("alone now"))
    apart.enters(BEN)
    apart.does(ADA, Admit(BEN.key))
    assert "alone now" not in hears(apart, BEN)
    assert apart.shown(BEN)["breakouts"]["mine"] is None
    apart.does(BEN, Say("I stay in the main room."))


def test_who_is_removed_hears_nothing_more_of_their_small_room(apart):
    apart.does(ADA, RemoveMember(BEN.key, "As agreed."))
    apart.does(CLEO, SayInBreakout("now alone"))
    assert "now alone" not in hears(apart, BEN)
    assert apart.shown(CLEO)["breakouts"]["rooms"][0]["members"] == [CLEO.key]


def test_a_facilitator_whose_right_ends_visits_nobody(apart):
    apart.does(TOMAS, VisitBreakout(strand(apart)))
    cut = apart.does(HOUSE, Cut(TOMAS.key, "no_longer_facilitator"))
    assert "breakout.left" in kinds(cut)
    apart.does(BEN, SayInBreakout("among us"))
    assert "among us" not in hears(apart, TOMAS)


def test_who_comes_late_stays_in_the_main_room(apart):
    late = Who("finn", Part.MEMBER, "Fern", "", conn="p2.9")
    apart.enters(late)
    apart.does(ADA, Admit(late.key))
    assert apart.refuses(late, SayInBreakout("hello?")) == "not_in_breakout"
    apart.does(late, Say("Am I the only one here?"))


def test_the_muted_and_those_who_stepped_out_are_quiet_in_small_rooms_too(apart):
    apart.does(ADA, MuteMember(BEN.key, 5, "Later."))
    apart.does(CLEO, StepOut())
    assert apart.refuses(BEN, SayInBreakout("x")) == "muted"
    assert apart.refuses(CLEO, SayInBreakout("x")) == "stepped_out"
    apart.does(BEN, SayAside(BEN.key, "May I speak again?"))


def test_a_pause_brings_all_back_and_no_small_room_begins_in_it(apart):
    paused = apart.does(ADA, BeginPause())
    assert "breakouts.ended" in kinds(paused)
    assert apart.refuses(ADA, BeginBreakouts(PAIRS, 5)) == "room_paused"


def test_observers_hear_no_small_room(apart):
    apart.does(SOL, Join(SOL.conn))
    apart.does(BEN, SayInBreakout("ours"))
    apart.does(ADA, Say("to all"))
    assert hears(apart, SOL) == ["to all"]


def test_what_is_read_first_is_not_said_unread_in_a_small_room():
    room = open_room(BEN, CLEO, holding=Holding(words=("whiskey",)))
    room.does(ADA, BeginBreakouts(((BEN.key, CLEO.key),), 5))
    assert room.refuses(BEN, SayInBreakout("Some whiskey?")) == "read_first"
    room.does(BEN, SayInBreakout("Some tea?"))

    room.does(ADA, HoldMember(BEN.key, on=True))

    assert room.refuses(BEN, SayInBreakout("Some tea?")) == "read_first"
    room.does(CLEO, SayInBreakout("Yes, please."))


def test_where_everything_is_read_first_nobody_is_sent_to_a_room_in_which_nothing_can_be_said():
    room = open_room(BEN, CLEO, holding=Holding(everyone=True))
    pair = BeginBreakouts(((BEN.key, CLEO.key),), 5)

    assert room.refuses(BEN, pair) == "not_facilitator"
    assert room.refuses(ADA, pair) == "breakouts_not_read"
    may = abilities(room.state, standing_of(room.state, ADA))["breakouts.begin"]
    assert (may["allowed"], "every message first" in str(may["reason"])) == (False, True)
