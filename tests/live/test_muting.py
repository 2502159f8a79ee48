"""Quiet, being sent away, and the way back. One sentence each."""

import json

from sessions_app.live.room.intents import (
    Admit,
    Join,
    LetBack,
    MuteMember,
    MutePeer,
    RaiseHand,
    ReadmitMember,
    RemoveMember,
    Say,
    SayAside,
    UnmuteMember,
)
from sessions_app.live.room.state import HOUSE, Part, Standing, Who
from sessions_app.live.room.topics import abilities
from tests.live.people import ADA, BEN, CLEO, TOMAS, open_room

SOL = Who("sol", Part.OBSERVER, "Sol Marin", "", conn="p1.8")


def test_a_member_mutes_nobody_for_all():
    room = open_room(BEN, CLEO)

    for intent in (MuteMember("cleo", 5, "no"), UnmuteMember("cleo"), ReadmitMember("cleo")):
        assert room.refuses(BEN, intent) == "not_facilitator"


def test_a_muted_member_listens_asks_for_the_word_and_speaks_aside():
    room = open_room(BEN)
    room.does(ADA, MuteMember("ben", 10, "Let others speak for a while."))

    refused = room.refusal_of(BEN, Say("but"))

    assert refused.code == "muted"
    assert refused.ends() == {"until": "2026-11-22T12:10:05.000Z"}
    assert refused.message == "A facilitator has muted you for 10 minutes more."
    shown = abilities(room.state.looked_at(room.clock), room.state.people["ben"])["message.say"]
    assert (shown["allowed"], shown["until"]) == (False, refused.ends()["until"])
    assert room.does(BEN, RaiseHand())
    assert room.does(BEN, SayAside("ben", "May I explain?"))


def test_a_voice_comes_back_by_itself_or_from_a_facilitators_hand():
    room = open_room(BEN)
    room.does(ADA, MuteMember("ben", 1, "A moment."))
    room.waits(seconds=60)
    assert room.does(BEN, Say("thank you"))
    assert room.refuses(ADA, UnmuteMember("ben")) == "no_change"

    room.does(ADA, MuteMember("ben", None, "For now."))
    room.waits(hours=3)
    assert room.refuses(BEN, Say("hello")) == "muted"
    room.does(ADA, UnmuteMember("ben"))
    assert room.does(BEN, Say("hello"))


def test_only_the_muted_and_the_facilitators_know_of_it_and_why():
    room = open_room(BEN, CLEO).enters(TOMAS)
    room.does(ADA, MuteMember("ben", None, "We spoke of this."))

    def face(who):
        return next(each for each in room.shown(who)["people"] if each["key"] == "ben")

    assert face(BEN)["muted"] == face(TOMAS)["muted"] == {
        "until": None, "reason": "We spoke of this.",
    }  # fmt: skip
    assert "muted" not in face(CLEO)
    assert "We spoke" not in json.dumps([room.hears(CLEO), room.shown(CLEO)])


def test_a_facilitator_is_not_muted_and_a_mute_says_why():
    room = open_room(BEN).enters(TOMAS)

    assert room.refuses(ADA, MuteMember("tomas", 5, "no")) == "unknown_member"
    assert room.refuses(ADA, MuteMember("nobody", 5, "no")) == "unknown_member"
    assert room.refuses(ADA, MuteMember("ben", 5, " ")) == "text_empty"


def test_nobody_but_the_muter_ever_learns_of_a_private_mute():
    room = open_room(BEN, CLEO).enters(TOMAS)
    before = {who.key: room.hears(who) for who in (ADA, TOMAS, CLEO)}
    shown = {who.key: room.shown(who) for who in (ADA, TOMAS, CLEO)}

    (muted,) = room.does(BEN, MutePeer("cleo", True))

    assert muted.audience == "only:ben"
    assert room.shown(BEN)["my_mutes"] == ["cleo"]
    for who in (ADA, TOMAS, CLEO):
        assert room.hears(who) == before[who.key]
        assert room.shown(who) == shown[who.key]
    assert room.does(CLEO, Say("hello")), "the muted person speaks on"
    assert "hello" in json.dumps(room.hears(BEN)), "folding it is the muter's own affair"


def test_a_private_mute_is_lifted_and_is_of_other_members_only():
    room = open_room(BEN, CLEO)
    room.does(BEN, MutePeer("cleo", True))
    assert room.refuses(BEN, MutePeer("cleo", True)) == "no_change"
    room.does(BEN, MutePeer("cleo", False))
    assert room.shown(BEN)["my_mutes"] == []

    assert room.refuses(BEN, MutePeer("ada", True)) == "facilitator_not_mutable"
    assert room.refuses(BEN, MutePeer("ben", True)) == "unknown_member"
    assert room.refuses(BEN, MutePeer("nobody", True)) == "unknown_member"
    assert room.refuses(ADA, MutePeer("cleo", True)) == "facilitator_hears_all"


def test_who_waits_outside_is_not_found_out_by_muting():
    room = open_room(BEN).enters(CLEO)

    assert room.refuses(BEN, MutePeer("cleo", True)) == "unknown_member"
    assert room.refuses(CLEO, MutePeer("ben", True)) == "not_admitted"


def test_who_was_sent_away_may_knock_again_once_a_facilitator_says_so():
    room = open_room(BEN, CLEO)
    room.does(ADA, RemoveMember("ben", "As we agreed."))
    room.does(CLEO, Say("while away"))

    (readmitted,) = room.does(ADA, ReadmitMember("ben"))

    assert readmitted.audience == "everyone"
    assert room.state.people["ben"].standing is Standing.WAITING
    assert room.refuses(BEN, Say("already?")) == "not_here"
    room.does(BEN, Join(BEN.conn))
    assert room.refuses(BEN, Say("let me in")) == "not_admitted"
    room.does(ADA, Admit("ben"))
    assert room.does(BEN, Say("thank you"))
    assert "while away" not in json.dumps(room.hears(BEN))


def test_only_who_was_sent_away_is_let_back():
    room = open_room(BEN).enters(CLEO)

    assert room.refuses(ADA, ReadmitMember("ben")) == "not_removed"
    assert room.refuses(ADA, ReadmitMember("nobody")) == "unknown_member"
    room.does(ADA, RemoveMember("cleo", "Not this time."))
    (readmitted,) = room.does(ADA, ReadmitMember("cleo"))
    assert readmitted.audience == "with:cleo", "nobody inside knew that they had come"


def test_an_appeal_that_was_heard_opens_the_way_back_in_the_name_of_who_answered():
    room = open_room(BEN)
    room.does(ADA, RemoveMember("ben", "As we agreed."))

    (readmitted,) = room.does(HOUSE, LetBack("ben", "tomas"))

    assert readmitted.author == "tomas"
    assert room.refuses(HOUSE, LetBack("ben", "tomas")) == "not_removed"


def test_an_observer_mutes_nobody():
    room = open_room(BEN).enters(SOL)

    assert room.refuses(SOL, MutePeer("ben", True)) in {"observer", "not_here", "not_admitted"}
