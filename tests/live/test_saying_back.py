"""Saying back: somebody says what they heard, and the speaker confirms, before the turn passes."""

from sessions_app.live.room.intents import (
    AskReflection,
    BeginCircle,
    ConfirmReflection,
    FinishReflection,
    HoldMember,
    PassTurn,
    ReleaseHeld,
    RemoveMember,
    Say,
    SkipReflection,
    StepOut,
)
from tests.live.people import ADA, BEN, CLEO, DARA, Room, open_room


def kinds(events):
    return [event.kind for event in events]


def circle_of(*members, **how) -> Room:
    room = open_room(*members)
    room.does(ADA, BeginCircle(**how))
    return room


def circle(room):
    return room.shown(ADA)["circle"]


def test_the_next_speaker_says_back_and_the_speaker_confirms():
    room = circle_of(BEN, CLEO, reflect="next")
    room.does(BEN, Say("I was alone on Sunday."))

    (asked,) = room.does(BEN, PassTurn())
    assert asked.body == {"speaker": "ben", "listener": "cleo"}
    assert room.refuses(BEN, Say("hm")) == "not_your_turn"
    assert room.refuses(BEN, FinishReflection()) == "not_your_turn"
    assert room.refuses(CLEO, ConfirmReflection()) == "no_reflection"

    said, told = room.does(CLEO, Say("You were alone, and it was hard."))
    assert said.body["reflects"] is True
    assert told.kind == "reflection.told"
    assert circle(room)["stage"] == "confirming"
    assert room.refuses(CLEO, Say("more")) == "not_your_turn"

    room.does(BEN, Say("Yes. And quiet."))
    assert kinds(room.does(BEN, ConfirmReflection())) == ["reflection.confirmed", "turn.passed"]
    assert circle(room)["holder"] == "cleo"


def test_the_last_speaker_is_said_back_by_whoever_began():
    room = circle_of(BEN, CLEO, reflect="next")
    room.does(BEN, PassTurn())
    room.does(CLEO, Say("The last word."))

    (asked,) = room.does(CLEO, PassTurn())

    assert asked.body == {"speaker": "cleo", "listener": "ben"}
    room.does(BEN, FinishReflection())
    assert kinds(room.does(CLEO, ConfirmReflection()))[-1] == "circle.ended"


def test_who_passes_without_a_word_is_not_said_back():
    room = circle_of(BEN, CLEO, reflect="next")
    assert kinds(room.does(BEN, PassTurn())) == ["turn.passed"]


def test_who_speaks_alone_is_not_kept_waiting_for_a_listener():
    room = circle_of(BEN, reflect="next")
    room.does(BEN, Say("Only me."))
    assert kinds(room.does(BEN, PassTurn())) == ["turn.passed", "circle.ended"]


def test_the_facilitator_names_who_says_back_or_goes_on():
    room = circle_of(BEN, CLEO, DARA, reflect="named")
    assert room.refuses(ADA, AskReflection("cleo")) == "no_reflection"
    room.does(BEN, Say("Something."))

    (asked,) = room.does(BEN, PassTurn())

    assert asked.body["listener"] is None
    assert circle(room)["stage"] == "naming"
    assert {room.refuses(who, Say("hm")) for who in (BEN, CLEO)} == {"not_your_turn"}
    assert room.refuses(ADA, AskReflection("ben")) == "own_words"
    assert room.refuses(ADA, AskReflection("nobody")) == "unknown_member"
    room.does(ADA, AskReflection("dara"))
    room.does(DARA, Say("I heard something."))
    room.does(ADA, AskReflection("cleo"))
    assert circle(room)["stage"] == "reflecting"
    assert kinds(room.does(ADA, SkipReflection())) == ["turn.passed"]
    assert room.refuses(ADA, SkipReflection()) == "no_reflection"


def test_a_listener_who_goes_leaves_it_to_the_next_one():
    room = circle_of(BEN, CLEO, DARA, reflect="next")
    room.does(BEN, Say("Something."))
    room.does(BEN, PassTurn())

    *_, skipped, asked = room.does(ADA, RemoveMember("cleo", "As agreed."))

    assert skipped.body["to"] == "ben"
    assert asked.body == {"speaker": "ben", "listener": "dara"}
    assert circle(room)["stage"] == "reflecting"
    assert kinds(room.does(DARA, StepOut()))[-2:] == ["turn.passed", "circle.ended"]


def test_a_named_listener_who_goes_is_named_anew():
    room = circle_of(BEN, CLEO, reflect="named")
    room.does(BEN, Say("Something."))
    room.does(BEN, PassTurn())
    room.does(ADA, AskReflection("cleo"))

    *_, asked = room.does(CLEO, StepOut())

    assert asked.body == {"speaker": "ben", "listener": None}


def test_a_speaker_who_goes_takes_the_reflection_with_them():
    room = circle_of(BEN, CLEO, DARA, reflect="next")
    room.does(BEN, Say("Something."))
    room.does(BEN, PassTurn())

    room.does(ADA, RemoveMember("ben", "As agreed."))

    assert circle(room)["holder"] == "cleo"
    assert circle(room)["stage"] == "speaking"
    assert circle(room)["listener"] is None


def test_what_was_said_back_and_held_is_said_back_once_it_is_let_through():
    room = circle_of(BEN, CLEO, reflect="next")
    room.does(ADA, HoldMember("cleo", True))
    room.does(BEN, Say("Something."))
    room.does(BEN, PassTurn())

    (held,) = room.does(CLEO, Say("I heard something."))
    assert held.kind == "message.held"
    assert circle(room)["stage"] == "reflecting"

    assert kinds(room.does(ADA, ReleaseHeld(held.seq)))[-1] == "reflection.told"
    assert circle(room)["stage"] == "confirming"
