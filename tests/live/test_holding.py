"""Hold before publish and slow mode, one sentence each."""

import json

import pytest

from sessions_app.live.room.house import Holding
from sessions_app.live.room.intents import (
    AnswerHeldAside,
    BeginPause,
    CloseSession,
    Cut,
    EditHeld,
    HoldMember,
    ReleaseHeld,
    RemoveMessage,
    ReturnHeld,
    Say,
    SetSlow,
    WithdrawHeld,
)
from sessions_app.live.room.word_list import contains
from tests.live.people import ADA, BEN, CLEO, TOMAS, open_room

EVERYBODY = Holding(everyone=True)


def held_room(*members, **house):
    return open_room(*members, **{"holding": EVERYBODY, **house})


def test_another_member_never_hears_of_words_that_wait():
    room = held_room(BEN, CLEO)
    (held,) = room.does(BEN, Say("my neighbour Jane"))
    before = len(room.hears(CLEO))
    room.does(ADA, ReturnHeld(held.seq, "Without the name, please."))
    room.does(BEN, EditHeld(held.seq, "my neighbour, again"))
    room.does(ADA, AnswerHeldAside(held.seq, "Let us talk about it."))

    assert len(room.hears(CLEO)) == before
    assert room.shown(CLEO)["held"] == []
    assert "Jane" not in json.dumps(room.hears(CLEO))


def test_another_member_can_do_nothing_with_words_that_wait():
    room = held_room(BEN, CLEO)
    (held,) = room.does(BEN, Say("hello"))

    for intent in (ReleaseHeld(held.seq), ReturnHeld(held.seq, "no"), HoldMember("ben", True),
                   AnswerHeldAside(held.seq, "no"), SetSlow(10)):  # fmt: skip
        assert room.refuses(CLEO, intent) == "not_facilitator"
    for own in (EditHeld(held.seq, "mine now"), WithdrawHeld(held.seq)):
        assert room.refuses(CLEO, own) == "unknown_message"
        assert room.refuses(ADA, own) == "unknown_message"


def test_the_author_sees_that_and_why_their_words_wait():
    room = held_room(BEN)

    (held,) = room.does(BEN, Say("hello"), "c1")

    assert held.kind == "message.held"
    assert held.audience == "with:ben"
    (shown,) = room.shown(BEN)["held"]
    assert shown == {
        "seq": held.seq, "author": "ben", "at": "2026-11-22T12:00:05.000Z", "text": "hello",
        "asks": None, "why": "group", "state": "waiting", "words": "",
    }  # fmt: skip
    assert room.shown(ADA)["held"] == [shown]
    assert room.does(BEN, Say("hello"), "c1") == ()


def test_words_that_are_let_through_are_the_authors_and_nothing_tells_the_group_apart():
    room = held_room(BEN, CLEO)
    (held,) = room.does(BEN, Say("hello"))

    released, said = room.does(ADA, ReleaseHeld(held.seq))

    assert released.audience == "with:ben"
    assert (said.author, said.audience) == ("ben", "everyone")
    assert said.body["text"] == "hello"
    assert room.shown(ADA)["held"] == []
    assert room.refuses(ADA, ReleaseHeld(held.seq)) == "not_held"


@pytest.mark.parametrize("asks", [None, "listening"])
def test_the_group_cannot_tell_words_that_waited_from_any_others(asks):
    room = open_room(BEN, CLEO)
    room.does(BEN, Say("hello", asks))
    room.does(ADA, HoldMember("ben", True))
    (held,) = room.does(BEN, Say("hello", asks))
    room.does(ADA, ReleaseHeld(held.seq))

    own, *_, waited = (
        {name: told for name, told in event.items() if name not in {"seq", "at"}}
        for event in room.hears(CLEO)
        if event["kind"] == "message.said"
    )
    assert waited == own
    for insider in (ADA, BEN):
        assert "held.released" in {event["kind"] for event in room.hears(insider)}


def test_words_sent_back_wait_for_their_author_and_then_again_for_a_facilitator():
    room = held_room(BEN)
    (held,) = room.does(BEN, Say("Jane said"))
    room.does(ADA, ReturnHeld(held.seq, "Without the name, please."))

    (shown,) = room.shown(BEN)["held"]
    assert (shown["state"], shown["words"]) == ("returned", "Without the name, please.")
    assert room.refuses(ADA, ReleaseHeld(held.seq)) == "sent_back"
    room.does(BEN, EditHeld(held.seq, "Somebody said"))

    assert room.shown(ADA)["held"][0]["text"] == "Somebody said"
    _, said = room.does(ADA, ReleaseHeld(held.seq))
    assert said.body["text"] == "Somebody said"
    assert "Jane" not in json.dumps([room.hears(ADA), room.hears(BEN)])


def test_an_answer_aside_brings_the_words_and_the_answer_and_ends_the_hold():
    room = held_room(BEN)
    (held,) = room.does(BEN, Say("I cannot go on"))

    aside, words, answer = room.does(ADA, AnswerHeldAside(held.seq, "I am here."))

    assert aside.body == {"target": held.seq}
    assert (words.author, words.body["text"]) == ("ben", "I cannot go on")
    assert (answer.author, answer.body["text"]) == ("ada", "I am here.")
    assert {each.audience for each in (aside, words, answer)} == {"with:ben"}
    assert room.shown(ADA)["held"] == []


def test_words_that_are_withdrawn_never_leave_again():
    room = held_room(BEN)
    (held,) = room.does(BEN, Say("too much"))
    room.does(BEN, EditHeld(held.seq, "still too much"))
    room.does(BEN, WithdrawHeld(held.seq))

    assert "too much" not in json.dumps([room.hears(ADA), room.hears(BEN)])
    assert room.refuses(ADA, ReleaseHeld(held.seq)) == "not_held"
    assert room.refuses(BEN, EditHeld(held.seq, "again")) == "not_held"
    assert room.refuses(ADA, ReleaseHeld(10**9)) == "unknown_message"


def test_a_message_that_was_let_through_and_removed_leaves_from_no_place_of_the_log():
    room = held_room(BEN)
    (held,) = room.does(BEN, Say("Jane"))
    _, said = room.does(ADA, ReleaseHeld(held.seq))
    room.does(ADA, RemoveMessage(said.seq, "It names a person."))

    assert "Jane" not in json.dumps([room.hears(ADA), room.hears(BEN)])


def test_a_member_can_be_held_and_let_go_and_only_they_are_told():
    room = open_room(BEN, CLEO)
    assert room.shown(BEN)["my_hold"] is None
    room.does(ADA, HoldMember("ben", True))

    assert room.shown(BEN)["my_hold"] == "person"
    assert room.does(BEN, Say("hello"))[0].body["why"] == "person"
    assert room.does(CLEO, Say("hello"))[0].kind == "message.said"
    faces = {face["key"]: face for face in room.shown(CLEO)["people"]}
    assert "held" not in faces["ben"]
    assert "member.held" not in {event["kind"] for event in room.hears(CLEO)}
    assert room.refuses(ADA, HoldMember("ben", True)) == "no_change"
    assert room.refuses(ADA, HoldMember("tomas", True)) == "unknown_member"
    room.does(ADA, HoldMember("ben", False))
    assert room.does(BEN, Say("hello"))[0].kind == "message.said"


def test_a_newcomers_first_messages_wait_until_that_many_were_read():
    room = open_room(BEN, CLEO, newcomers=frozenset({"ben"}), holding=Holding(newcomers_first=2))
    first = [room.does(BEN, Say(f"{n}"))[0] for n in range(3)]
    assert [each.body["why"] for each in first] == ["newcomer"] * 3
    assert room.does(CLEO, Say("hello"))[0].kind == "message.said"

    for held in first[:2]:
        room.does(ADA, ReleaseHeld(held.seq))

    assert room.does(BEN, Say("at last"))[0].kind == "message.said"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I drank WHISKEY again", "whiskey"),
        ("so much whiskey.", "Whiskey"),
        ("whi\u00adskey", "whiskey"),
        ("wh\u200biskey", "whiskey"),
        ("ＷＨＩＳＫＥＹ", "whiskey"),
        ("la cafetería de José", "jose"),
        ("at Mercy  Hospital,", "mercy hospital"),
        ("想自杀了", "自杀"),
        ("בירושלים", "ירושלים"),
    ],
)
def test_one_of_the_groups_own_words_holds_in_any_spelling(text, word):
    assert contains(text, [word])
    room = open_room(BEN, holding=Holding(words=(word,)))
    (held,) = room.does(BEN, Say(text))
    assert held.body["why"] == "word"


@pytest.mark.parametrize("text", ["scunthorpe", "a pint of milk", "whis key", ""])
def test_a_word_holds_nothing_that_only_looks_like_it(text):
    assert not contains(text, ["cunt", "whiskey", "pin", ""])


def test_facilitators_words_never_wait():
    room = held_room(BEN, slow_s=300)

    assert room.does(ADA, Say("welcome"))[0].kind == "message.said"
    assert room.does(ADA, Say("all"))[0].kind == "message.said"


def test_the_words_of_somebody_who_has_gone_for_good_are_not_let_through():
    room = held_room(BEN)
    (held,) = room.does(BEN, Say("hello"))
    room.does(ADA, Cut("ben", "enrolment_ended"))

    assert room.refuses(ADA, ReleaseHeld(held.seq)) == "author_gone"


def test_a_paused_room_hears_nobodys_words_and_a_closed_one_holds_no_more():
    room = held_room(BEN).enters(TOMAS)
    (held,) = room.does(BEN, Say("hello"))
    room.does(ADA, BeginPause(None))
    assert room.refuses(ADA, ReleaseHeld(held.seq)) == "room_paused"

    other = held_room(BEN)
    (held,) = other.does(BEN, Say("hello"))
    other.does(ADA, CloseSession())
    assert other.refuses(BEN, WithdrawHeld(held.seq)) == "session_closed"


def test_slow_mode_asks_for_a_pause_between_two_messages_and_says_how_long():
    room = open_room(BEN, CLEO)
    room.does(ADA, SetSlow(30))
    assert room.shown(BEN)["slow_s"] == 30
    room.does(BEN, Say("first"))

    refused = room.refusal_of(BEN, Say("second"))
    assert (refused.code, refused.ends()) == ("slow_mode", {"until": "2026-11-22T12:00:38.000Z"})
    assert refused.message == "The room is in slow mode. You can write again in 29 seconds."
    assert room.does(CLEO, Say("mine"))
    room.waits(seconds=28)
    assert room.does(BEN, Say("second"))

    room.does(ADA, SetSlow(0))
    assert room.does(BEN, Say("third"))
    assert room.refuses(ADA, SetSlow(0)) == "no_change"


def test_the_pace_of_the_group_holds_until_a_facilitator_sets_another():
    room = open_room(BEN, slow_s=60)
    room.does(BEN, Say("first"))
    assert room.refuses(BEN, Say("second")) == "slow_mode"

    room.does(ADA, SetSlow(0))

    assert room.does(BEN, Say("second"))


def test_words_that_wait_count_towards_slow_mode_when_they_are_sent():
    room = held_room(BEN, slow_s=60)
    (held,) = room.does(BEN, Say("first"))
    assert room.refuses(BEN, Say("second")) == "slow_mode"
    room.waits(seconds=60)
    room.does(ADA, ReleaseHeld(held.seq))

    assert room.does(BEN, Say("second")), "being let through is not writing"
