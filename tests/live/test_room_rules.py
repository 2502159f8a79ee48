"""The rules of the room, one sentence each."""

from dataclasses import replace

import pytest

from sessions_app.live.room.intents import (
    Admit,
    AdmitAll,
    CloseSession,
    Cut,
    Join,
    Leave,
    LowerHand,
    OpenSession,
    RaiseHand,
    Reap,
    RemoveMember,
    RemoveMessage,
    Say,
)
from sessions_app.live.room.state import Standing
from sessions_app.live.room.topics import abilities
from sessions_app.live.room.view import snapshot, wire
from tests.live.people import ADA, BEN, CLEO, DARA, NOON, TOMAS, Room, open_room


def kinds(events):
    return [event.kind for event in events]


def test_a_member_waits_at_the_door_and_says_nothing():
    room = Room().enters(ADA, BEN)

    assert room.refuses(BEN, Say("hello")) == "not_admitted"
    (face,) = snapshot(room.state, room.state.people["ben"])["people"]
    assert face.items() >= {
        "key": "ada", "name": "Ada Quill", "pronouns": "she/her", "role": "facilitator",
        "here": True, "hand": None,
    }.items()  # fmt: skip


def test_a_member_is_let_in_and_speaks():
    room = open_room(BEN)

    (said,) = room.does(BEN, Say("  Cafe\u0301 at nine?\r\nYes. "))

    assert said.body == {"text": "Café at nine?\nYes."}
    assert said.author == "ben"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("   \n ", "text_empty"),
        ("x" * 4001, "text_too_long"),
        ("x" * 40_000, "text_too_long"),
        ("nul \x00", "unsafe_text"),
        ("lone \ud800", "unsafe_text"),
        ("turned \u202e around", "unsafe_text"),
        ("isolated \u2066 text", "unsafe_text"),
        ("bell \x07", "unsafe_text"),
    ],
)
def test_text_that_cannot_be_shown_safely_is_refused(text, code):
    assert open_room(BEN).refuses(BEN, Say(text)) == code


def test_four_thousand_characters_of_any_script_pass():
    room = open_room(BEN)

    assert room.does(BEN, Say("ש" * 4000))
    assert room.does(BEN, Say("👩‍👩‍👧" * 800))


def test_nobody_speaks_before_the_session_opens_or_after_it_closes():
    room = Room().enters(ADA, BEN)
    room.does(ADA, Admit("ben"))
    assert room.refuses(BEN, Say("early")) == "session_not_open"

    room.does(ADA, OpenSession())
    room.does(ADA, CloseSession())

    assert room.refuses(BEN, Say("late")) == "session_closed"
    assert room.refuses(BEN, Join("p1.9")) == "session_closed"


def test_a_member_may_not_do_what_facilitators_do():
    room = open_room(BEN, CLEO)
    (said,) = room.does(CLEO, Say("hello"))

    for intent in (
        OpenSession(), CloseSession(), Admit("cleo"), AdmitAll(), RemoveMessage(said.seq, "no"),
        RemoveMember("cleo", "no"), LowerHand("cleo"),
    ):  # fmt: skip
        assert room.refuses(BEN, intent) == "not_facilitator"


def test_a_session_opens_once_and_closes_once():
    room = Room().enters(ADA)
    assert room.refuses(ADA, CloseSession()) == "session_not_open"
    room.does(ADA, OpenSession())
    assert room.refuses(ADA, OpenSession()) == "session_already_open"
    assert kinds(room.does(ADA, CloseSession())) == ["session.closed", "presence.left"]
    assert room.refuses(ADA, OpenSession()) == "session_closed"
    assert room.state.present == 0


def test_letting_in_follows_the_order_of_knocking_and_stops_at_the_last_place():
    room = Room(capacity=2).enters(ADA, BEN, CLEO, DARA)
    room.does(BEN, Leave(BEN.conn))
    room.enters(BEN)
    room.does(ADA, OpenSession())

    admitted = [e.body["member"] for e in room.does(ADA, AdmitAll()) if e.kind == "member.admitted"]

    assert admitted == ["cleo", "dara"]
    assert room.refuses(ADA, Admit("ben")) == "room_full"
    assert room.refuses(ADA, AdmitAll()) == "room_full"


def test_an_automatic_group_lets_people_in_once_someone_holds_the_room():
    room = Room(automatic=True).enters(ADA, BEN)
    assert room.state.people["ben"].standing is Standing.WAITING

    room.does(ADA, OpenSession())
    room.enters(CLEO)

    assert room.state.people["ben"].admitted
    assert room.state.people["cleo"].admitted
    assert room.state.people["cleo"].name == "Sam"


def test_only_who_waits_can_be_let_in():
    room = open_room(BEN)

    assert room.refuses(ADA, Admit("nobody")) == "not_waiting"
    assert room.refuses(ADA, Admit("ben")) == "not_waiting"
    assert room.refuses(ADA, AdmitAll()) == "nobody_waiting"


def test_hands_go_up_and_down_once_and_survive_a_lost_line():
    room = open_room(BEN, CLEO)
    (raised,) = room.does(BEN, RaiseHand())
    room.does(BEN, Leave(BEN.conn, "lost"))
    room.enters(BEN)

    assert room.state.people["ben"].hand == raised.seq
    assert room.refuses(BEN, RaiseHand()) == "hand_already_raised"
    room.does(ADA, LowerHand("ben"))
    assert room.refuses(BEN, LowerHand()) == "hand_not_raised"
    assert room.refuses(ADA, LowerHand("cleo")) == "hand_not_raised"
    assert room.refuses(ADA, LowerHand("nobody")) == "unknown_member"


def test_a_removed_message_leaves_a_tombstone_that_says_who_and_why():
    room = open_room(BEN)
    (said,) = room.does(BEN, Say("something private of somebody else"))

    (removed,) = room.does(ADA, RemoveMessage(said.seq, "It named a person."))

    assert removed.body == {"target": said.seq, "reason": "It named a person.", "by": "ada"}
    assert wire(room.state, said)["text"] is None
    assert wire(room.state, said)["removed"] is True
    assert room.refuses(ADA, RemoveMessage(said.seq, "again")) == "already_removed"
    assert room.refuses(ADA, RemoveMessage(removed.seq, "odd")) == "unknown_message"
    assert room.refuses(ADA, RemoveMessage(10**9, "odd")) == "unknown_message"
    assert room.refuses(ADA, RemoveMessage(said.seq + 0, "")) == "already_removed"


def test_a_removed_person_hears_why_and_may_not_return():
    room = open_room(BEN, CLEO)

    events = room.does(ADA, RemoveMember("ben", "We talked about this."))

    assert kinds(events) == ["member.removed", "member.told", "presence.left"]
    assert "reason" not in events[0].body
    assert events[1].audience == "with:ben"
    assert room.refuses(BEN, Say("but")) == "removed"
    assert room.refuses(BEN, Join("p1.8")) == "removed"
    assert room.refuses(ADA, RemoveMember("ben", "again")) == "already_removed"
    assert room.refuses(ADA, RemoveMember("tomas", "no")) == "unknown_member"


def test_who_waits_outside_is_not_for_members_to_know():
    room = open_room(CLEO).enters(BEN)

    events = [
        *room.does(BEN, Leave(BEN.conn)),
        *room.does(BEN, Join(BEN.conn)),
        *room.does(ADA, RemoveMember("ben", "Not this time.")),
    ]

    assert all(event.audience in {"facilitators", "with:ben"} for event in events)


def test_two_connections_are_one_person_until_the_last_is_gone():
    room = open_room(BEN)
    second = replace(BEN, conn="p1.33")
    assert kinds(room.does(second, Join(second.conn))) == ["presence.joined"]
    assert room.does(second, Join(second.conn)) == ()

    (first_gone,) = room.does(BEN, Leave(BEN.conn))
    assert first_gone.body["here"] is True
    assert room.refuses(BEN, Say("from a closed tab")) == "not_here"
    (last_gone,) = room.does(second, Leave(second.conn))
    assert last_gone.body["here"] is False
    assert room.does(second, Leave(second.conn)) == ()


def test_a_dead_process_takes_its_connections_and_no_others():
    room = open_room(BEN, DARA)

    events = room.does(ADA, Reap("p2", NOON))

    assert [(e.kind, e.body["key"], e.body["how"]) for e in events] == [
        ("presence.left", "dara", "lost")
    ]
    assert events[0].body["seen"] == "2026-11-22T12:00:00.000Z"
    assert room.does(ADA, Reap("p2", NOON)) == ()


def test_a_right_that_ends_outside_ends_in_the_room_at_that_place():
    room = open_room(BEN)

    events = room.does(ADA, Cut("ben", "deactivated"))

    assert kinds(events) == ["access.revoked", "presence.left"]
    assert events[0].audience == "with:ben"
    assert room.refuses(BEN, Say("still here?")) == "not_here"
    assert room.does(ADA, Cut("ben", "deactivated")) == ()
    assert room.does(ADA, Cut("nobody", "deactivated")) == ()


def test_who_was_let_in_once_walks_in_again():
    room = open_room(BEN)
    room.does(BEN, Leave(BEN.conn, "lost"))

    assert kinds(room.does(replace(BEN, name="Wren B."), Join("p1.7"))) == ["presence.joined"]
    assert room.state.people["ben"].name == "Wren B."


def test_the_same_cid_settles_once_and_another_body_is_refused():
    room = open_room(BEN, CLEO)
    (said,) = room.does(BEN, Say("once"), "c1")

    assert room.does(BEN, Say("once"), "c1") == ()
    assert room.events[-1] == said
    assert room.refuses(BEN, Say("other"), "c1") == "cid_reused"
    assert room.does(CLEO, Say("once"), "c1"), "another author's cids are their own"


def test_abilities_say_what_the_log_would_answer():
    room = open_room(BEN).enters(TOMAS, CLEO)
    people = room.state.people

    may = {key: {n for n, v in abilities(room.state, people[key]).items() if v["allowed"]}
           for key in ("ada", "ben", "cleo")}  # fmt: skip

    assert not may["cleo"] & {"message.say", "hand.raise", "message.edit", "peer.mute"}
    assert may["ben"] >= {"message.say", "hand.raise"}
    assert not may["ben"] & {"session.close", "door.admit", "message.remove", "member.remove"}
    assert "session.open" not in may["ada"]
    assert may["ada"] >= {"session.close", "door.admit", "message.remove", "member.remove"}
    assert abilities(room.state, people["cleo"])["message.say"] == {
        "allowed": False,
        "reason": "A facilitator has not let you in yet.",
    }
