"""What a facilitator reads before the group does is not changed behind their back."""

from sessions_app.live.room.house import Holding
from sessions_app.live.room.intents import EditMessage, HoldMember, ReleaseHeld, Say
from tests.live.people import ADA, BEN, open_room


def test_nobody_puts_other_words_in_the_place_of_those_that_were_let_through():
    room = open_room(BEN, holding=Holding(everyone=True))
    (held,) = room.does(BEN, Say("hello"))
    _, said = room.does(ADA, ReleaseHeld(held.seq))

    assert room.refuses(BEN, EditMessage(said.seq, "something else")) == "edit_would_be_held"


def test_what_a_newcomer_was_let_through_with_stands_also_when_they_are_new_no_more():
    room = open_room(BEN, newcomers=frozenset({"ben"}), holding=Holding(newcomers_first=1))
    (held,) = room.does(BEN, Say("hello"))
    _, said = room.does(ADA, ReleaseHeld(held.seq))

    assert room.refuses(BEN, EditMessage(said.seq, "something else")) == "edit_would_be_held"
    (free,) = room.does(BEN, Say("helo again"))
    assert room.does(BEN, EditMessage(free.seq, "hello again"))


def test_whoever_is_held_from_now_on_changes_nothing_they_said_before():
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("hello"))
    room.does(ADA, HoldMember("ben", True))

    assert room.refuses(BEN, EditMessage(said.seq, "something else")) == "edit_would_be_held"


def test_without_the_listed_word_the_rest_of_a_message_that_waited_stands_too():
    room = open_room(BEN, holding=Holding(words=("whiskey",)))
    (held,) = room.does(BEN, Say("no whiskey since May"))
    _, said = room.does(ADA, ReleaseHeld(held.seq))

    assert room.refuses(BEN, EditMessage(said.seq, "something else")) == "edit_would_be_held"
