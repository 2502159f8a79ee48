"""What becomes of a message: changed for two minutes, removed, put back. One sentence each."""

import json

import pytest

from sessions_app.live.room.house import Holding
from sessions_app.live.room.intents import (
    Admit,
    BeginBreakouts,
    BeginCircle,
    BeginPause,
    EditMessage,
    Leave,
    MuteMember,
    PassTurn,
    RemoveMessage,
    RestoreMessage,
    Say,
)
from sessions_app.live.room.topics import abilities
from tests.live.people import ADA, BEN, CLEO, DARA, open_room


def words_of(room, who):
    """The texts that leave for this person, whatever event carries them."""
    return [event["text"] for event in room.hears(who) if "text" in event]


def test_nobody_changes_anothers_message():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("hello"))

    assert room.refuses(CLEO, EditMessage(said.seq, "mine")) == "not_your_message"
    assert room.refuses(ADA, EditMessage(said.seq, "mine")) == "not_your_message"
    assert room.refuses(BEN, RestoreMessage(said.seq)) == "not_facilitator"
    assert room.refuses(BEN, EditMessage(10**9, "mine")) == "unknown_message"


def test_for_two_minutes_the_author_changes_a_message_and_it_is_marked():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("helo"))

    (edited,) = room.does(BEN, EditMessage(said.seq, "hello"))

    assert edited.body == {"target": said.seq, "text": "hello"}
    assert edited.audience == "everyone"
    first = next(event for event in room.hears(CLEO) if event["seq"] == said.seq)
    assert (first["text"], first["edited"]) == ("hello", True)
    assert "helo" not in json.dumps(room.hears(CLEO))


def test_after_two_minutes_a_message_stands():
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("hello"))
    room.waits(seconds=119)
    room.does(BEN, EditMessage(said.seq, "just in time"))

    assert room.refuses(BEN, EditMessage(said.seq, "too late")) == "edit_too_late"


@pytest.mark.parametrize(("text", "code"), [("hello", "no_change"), (" ", "text_empty")])
def test_an_edit_that_changes_nothing_or_leaves_nothing_is_refused(text, code):
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("hello"))

    assert room.refuses(BEN, EditMessage(said.seq, text)) == code


def test_an_edit_does_not_bring_in_what_would_be_held():
    room = open_room(BEN, holding=Holding(words=("whiskey",)))
    (said,) = room.does(BEN, Say("hello"))

    assert room.refuses(BEN, EditMessage(said.seq, "whiskey")) == "edit_would_be_held"


def test_who_may_not_speak_changes_nothing():
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("hello"))
    room.does(ADA, MuteMember("ben", None, "A moment."))

    assert room.refuses(BEN, EditMessage(said.seq, "shouting")) == "muted"


def test_out_of_turn_nobody_speaks_by_changing_what_they_said():
    room = open_room(BEN, CLEO)
    (said,) = room.does(CLEO, Say("helo"))
    room.does(ADA, BeginCircle(order=("ben", "cleo")))
    assert room.refuses(CLEO, EditMessage(said.seq, "and another thing")) == "not_your_turn"

    room.does(BEN, PassTurn())

    assert room.does(CLEO, EditMessage(said.seq, "hello"))


def test_in_a_small_room_and_in_a_paused_one_messages_stand_as_they_are():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("helo"))
    room.does(ADA, BeginBreakouts((("ben", "cleo"),), 5))
    assert room.refuses(BEN, EditMessage(said.seq, "hello")) == "in_breakout"

    room.does(ADA, BeginPause(None))

    assert room.refuses(BEN, EditMessage(said.seq, "hello")) == "room_paused"


def test_in_slow_mode_a_slip_is_mended_at_once_and_whatever_follows_waits():
    room = open_room(BEN, slow_s=300)
    (said,) = room.does(BEN, Say("helo"))
    room.waits(seconds=60)

    room.does(BEN, EditMessage(said.seq, "hello"))

    assert room.refuses(BEN, EditMessage(said.seq, "hello, all")) == "slow_mode"
    room.waits(seconds=280)
    assert room.refuses(BEN, Say("and one more")) == "slow_mode"
    room.waits(seconds=20)
    room.does(BEN, Say("and one more"))


def test_in_slow_mode_only_the_newest_message_is_mended_without_waiting():
    room = open_room(BEN, slow_s=30)
    (first,) = room.does(BEN, Say("one"))
    room.waits(seconds=30)
    (second,) = room.does(BEN, Say("tow"))
    assert room.refuses(BEN, EditMessage(first.seq, "once")) == "slow_mode"
    room.does(BEN, EditMessage(second.seq, "two"))


def test_who_may_not_say_anything_is_shown_why_they_may_change_nothing():
    room = open_room(BEN, CLEO)
    room.does(ADA, BeginCircle(order=("ben", "cleo")))
    for who in (ADA, BEN, CLEO):
        may = abilities(room.state, room.state.people[who.key])
        assert may["message.edit"] == may["message.say"]


def test_a_removed_message_cannot_be_changed_and_none_of_its_wordings_leaves():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("Jane"))
    room.does(BEN, EditMessage(said.seq, "Jane D."))
    room.does(BEN, EditMessage(said.seq, "Jane Doe"))
    assert words_of(room, CLEO) == ["Jane Doe"] * 3

    room.does(ADA, RemoveMessage(said.seq, "It names a person."))

    assert words_of(room, CLEO) == words_of(room, ADA) == [None] * 3
    assert room.refuses(BEN, EditMessage(said.seq, "Jane")) == "already_removed"


def test_a_message_that_was_put_back_comes_with_its_newest_words():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("helo"))
    room.does(BEN, EditMessage(said.seq, "hello"))
    assert room.refuses(ADA, RestoreMessage(said.seq)) == "not_removed"
    room.does(ADA, RemoveMessage(said.seq, "By mistake."))

    (restored,) = room.does(ADA, RestoreMessage(said.seq))

    assert restored.body == {"target": said.seq, "text": "hello", "asks": None, "edited": True}
    assert words_of(room, CLEO) == ["hello"] * 3
    room.does(ADA, RemoveMessage(said.seq, "Not by mistake."))
    assert words_of(room, CLEO) == [None] * 3


def test_who_came_later_hears_nothing_of_what_becomes_of_earlier_messages():
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("only between us"))
    room.enters(CLEO)
    room.does(ADA, Admit("cleo"))
    before = len(room.hears(CLEO))

    room.does(BEN, EditMessage(said.seq, "still only between us"))
    room.does(ADA, RemoveMessage(said.seq, "It named a person."))
    room.does(ADA, RestoreMessage(said.seq))

    assert len(room.hears(CLEO)) == before
    assert [event["kind"] for event in room.hears(BEN)][-3:] == [
        "message.edited", "message.removed", "message.restored",
    ]  # fmt: skip


def test_where_all_could_hear_a_message_all_hear_its_edit_in_one_batch():
    room = open_room(BEN, CLEO)
    room.enters(DARA)
    (said,) = room.does(BEN, Say("hello"))
    room.does(CLEO, Leave(CLEO.conn, "lost"))

    (edited,) = room.does(BEN, EditMessage(said.seq, "hello all"))

    assert edited.audience == "everyone"
