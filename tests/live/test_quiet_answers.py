"""Hands with reasons, what was heard, what a message asks for, offers of help, and airtime."""

import pytest

from sessions_app.live.room.intents import (
    Admit,
    Cut,
    DeclineOffer,
    Hear,
    IntroduceOffer,
    LowerHand,
    OfferHelp,
    RaiseHand,
    RemoveMember,
    RemoveMessage,
    Say,
    SayAside,
)
from tests.live.led_room import heard_by
from tests.live.people import ADA, BEN, CLEO, DARA, TOMAS, open_room


def said(room, who, text="It was a hard week.", **more):
    return room.does(who, Say(text, **more))[0].seq


def hands(room, viewer):
    faces = room.shown(viewer)["people"]
    return {f["key"]: (f["hand_reason"], f["hand_to"]) for f in faces if f["hand"] is not None}


@pytest.mark.parametrize("reason", ["break", "help"])
def test_a_hand_for_a_break_or_for_help_is_not_for_the_others(reason):
    room = open_room(BEN, CLEO)

    (raised,) = room.does(BEN, RaiseHand(reason))

    assert raised.audience == "with:ben"
    assert hands(room, CLEO) == {}
    assert hands(room, ADA) == hands(room, BEN) == {"ben": (reason, None)}
    (lowered,) = room.does(ADA, LowerHand("ben"))
    assert lowered.audience == "with:ben"
    assert [e["kind"] for e in room.hears(CLEO) if e["kind"].startswith("hand")] == []


def test_a_hand_whose_owner_loses_their_place_goes_down_before_those_who_saw_it():
    room = open_room(BEN, CLEO)
    room.does(BEN, RaiseHand("help"))
    lowered, *_ = room.does(ADA, Cut("ben", "deactivated"))
    assert (lowered.kind, lowered.audience) == ("hand.lowered", "with:ben")


def test_a_hand_may_say_to_which_message_it_responds():
    room = open_room(BEN)
    seq = said(room, ADA)
    room.enters(CLEO)
    room.does(ADA, Admit("cleo"))

    room.does(BEN, RaiseHand("respond", seq))

    assert hands(room, CLEO) == {"ben": ("respond", seq)}
    assert room.refuses(CLEO, RaiseHand("respond", seq)) == "unknown_message"
    assert room.refuses(CLEO, RaiseHand("respond", 10**9)) == "unknown_message"


def test_hands_queue_in_the_order_of_the_log():
    room = open_room(BEN, CLEO)
    room.does(CLEO, RaiseHand())
    room.does(BEN, RaiseHand("respond"))
    raised = {f["key"]: f["hand"] for f in room.shown(DARA)["people"]}
    assert raised == {"ada": None}
    raised = {f["key"]: f["hand"] for f in room.shown(BEN)["people"]}
    assert raised["cleo"] < raised["ben"]


def test_that_a_message_was_heard_is_between_the_two_and_the_facilitators():
    room = open_room(BEN, CLEO, DARA)
    seq = said(room, BEN)

    (heard,) = room.does(CLEO, Hear(seq, "me_too", True))

    assert heard.audience == "with:cleo,ben"
    assert room.shown(DARA)["heard"] == []
    shown = [{"seq": seq, "key": "cleo", "kind": "me_too"}]
    assert (
        room.shown(ADA)["heard"] == room.shown(BEN)["heard"] == room.shown(CLEO)["heard"] == shown
    )
    assert "message.heard" not in [event["kind"] for event in room.hears(DARA)]


def test_a_quiet_answer_is_taken_back_and_given_once():
    room = open_room(BEN, CLEO)
    seq = said(room, BEN)
    assert room.refuses(CLEO, Hear(seq, "heard", False)) == "no_change"
    room.does(CLEO, Hear(seq, "heard", True))
    assert room.refuses(CLEO, Hear(seq, "heard", True)) == "no_change"
    room.does(CLEO, Hear(seq, "thanks", True))

    room.does(CLEO, Hear(seq, "heard", False))

    assert [each["kind"] for each in room.shown(BEN)["heard"]] == ["thanks"]


def test_only_what_one_heard_and_did_not_say_can_be_answered():
    room = open_room(BEN)
    seq = said(room, BEN)
    room.enters(CLEO)
    assert room.refuses(CLEO, Hear(seq, "heard", True)) == "not_admitted"
    room.does(ADA, Admit("cleo"))

    assert room.refuses(CLEO, Hear(seq, "heard", True)) == "unknown_message"
    assert room.refuses(CLEO, OfferHelp(seq, "I could call.")) == "unknown_message"
    assert room.refuses(BEN, Hear(seq, "heard", True)) == "own_message"
    room.does(ADA, RemoveMessage(seq, "By agreement."))
    assert room.refuses(ADA, Hear(seq, "heard", True)) == "already_removed"


@pytest.mark.parametrize("asks", ["listening", "advice", "practical"])
def test_a_message_says_what_it_asks_for(asks):
    room = open_room(BEN, CLEO)
    said(room, BEN, asks=asks)
    assert [e["asks"] for e in room.hears(CLEO) if e["kind"] == "message.said"] == [asks]


def test_an_offer_of_help_goes_to_whoever_holds_the_room():
    room = open_room(BEN, CLEO, DARA).enters(TOMAS)
    seq = said(room, BEN, asks="practical")

    (offered,) = room.does(CLEO, OfferHelp(seq, "I can drive you."))

    assert offered.audience == "with:cleo"
    shown = [{"offer": offered.seq, "from": "cleo", "to": "ben", "target": seq,
              "text": "I can drive you."}]  # fmt: skip
    assert room.shown(ADA)["offers"] == room.shown(TOMAS)["offers"] == shown
    assert room.shown(CLEO)["offers"] == shown
    assert room.shown(BEN)["offers"] == room.shown(DARA)["offers"] == []
    assert "drive" not in str([room.hears(BEN), room.hears(DARA)])


def test_a_facilitator_introduces_the_two():
    room = open_room(BEN, CLEO, DARA)
    (offered,) = room.does(CLEO, OfferHelp(said(room, BEN), "I can drive you."))
    assert room.refuses(CLEO, IntroduceOffer(offered.seq, "Us two")) == "not_facilitator"
    assert room.refuses(ADA, IntroduceOffer(offered.seq, "  ")) == "text_empty"

    introduced, *_asides = room.does(ADA, IntroduceOffer(offered.seq, "Sam offers to drive Wren."))

    assert introduced.audience == "with:cleo,ben"
    assert "Sam offers to drive Wren." in [event.get("words") for event in room.hears(BEN)]
    assert "drive" not in str(room.hears(DARA))
    assert room.shown(ADA)["offers"] == []
    assert room.refuses(ADA, DeclineOffer(offered.seq, "Too late")) == "unknown_offer"


def test_each_of_the_two_can_answer_an_introduction_and_a_facilitator_reads_it():
    room = open_room(BEN, CLEO, DARA)
    (offered,) = room.does(CLEO, OfferHelp(said(room, BEN), "I can drive you."))

    _, to_cleo, to_ben = room.does(ADA, IntroduceOffer(offered.seq, "Sam offers to drive Wren."))
    (answer,) = room.does(BEN, SayAside("ben", "Yes, please."))

    for aside, who in ((to_cleo, CLEO), (to_ben, BEN)):
        assert (aside.kind, aside.author) == ("aside.said", "ada")
        assert (aside.body["member"], aside.body["n"]) == (who.key, 1)
        assert heard_by(room, aside, ADA, BEN, CLEO, DARA) == ["ada", who.key]
    assert answer.body["n"] == 2
    assert heard_by(room, answer, ADA, BEN, CLEO, DARA) == ["ada", "ben"], "no channel of the two"


def test_a_facilitator_declines_kindly_and_nobody_else_learns_of_it():
    room = open_room(BEN, CLEO)
    (offered,) = room.does(CLEO, OfferHelp(said(room, BEN), "I can drive you."))

    (declined,) = room.does(ADA, DeclineOffer(offered.seq, "Thank you. Not this time."))

    assert declined.audience == "with:cleo"
    assert "offer" not in str([event["kind"] for event in room.hears(BEN)])


def test_help_is_offered_once_by_a_member_to_a_member_who_is_there():
    room = open_room(BEN, CLEO, DARA)
    seq, from_ada = said(room, BEN), said(room, ADA)
    assert room.refuses(ADA, OfferHelp(seq, "I")) == "members_only"
    assert room.refuses(BEN, OfferHelp(from_ada, "I")) == "unknown_member"
    assert room.refuses(BEN, OfferHelp(seq, "I")) == "own_message"
    assert room.refuses(CLEO, OfferHelp(seq, "")) == "text_empty"
    (offered,) = room.does(CLEO, OfferHelp(seq, "I can"))
    assert room.refuses(CLEO, OfferHelp(seq, "I can, too")) == "offer_made"

    room.does(ADA, RemoveMember("ben", "As agreed."))

    assert room.refuses(ADA, IntroduceOffer(offered.seq, "You two")) == "unknown_member"
    assert room.refuses(DARA, OfferHelp(seq, "I can")) == "unknown_member"
    room.does(ADA, DeclineOffer(offered.seq, "Wren has left us."))


def test_facilitators_see_who_has_spoken_and_who_has_not():
    room = open_room(BEN, CLEO)
    said(room, BEN, "one two three")
    said(room, BEN, "four")
    said(room, ADA, "not counted among the members")
    said(room, BEN, "five")

    assert room.shown(ADA)["airtime"] == [
        {"key": "ben", "words": 5, "turns": 2},
        {"key": "cleo", "words": 0, "turns": 0},
    ]
    assert room.shown(BEN)["airtime"] is None
