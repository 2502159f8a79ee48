"""A dress rehearsal: simulated members in a room kept nowhere, by the rules of every room."""

from datetime import UTC, datetime, timedelta

import pytest

from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.room.intents import (
    AdmitAll,
    BeginBreakouts,
    BeginCircle,
    BeginPause,
    CloseSession,
    EndPause,
    Join,
    MovePhase,
    OpenSession,
    RemoveMember,
    ReturnHeld,
    SayAside,
)
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.state import Part, Status, Who
from sessions_app.rehearsal.cast import CAST, KAI, MILO, NOOR, ROBIN, SASHA
from sessions_app.rehearsal.stage import Stage, card_of

START = datetime(2026, 3, 2, 18, tzinfo=UTC)
WORDS = {"en": "Breathe with us.", "es": "Respire con nosotros."}
HOST = Who("ada", Part.FACILITATOR, "Ada Quill", conn="host.1")


class Rehearsal:
    """A stage, and the hand that moves its clock."""

    def __init__(self):
        self.at = START
        self.stage = Stage(HOST, card_of("rehearsal-x", "UTC", START), WORDS, START)
        self.does(Join(HOST.conn))

    @property
    def state(self):
        return self.stage.ledger.state

    def does(self, intent):
        outcome = self.stage.settle(HOST, intent, at=self.at)
        assert isinstance(outcome, Settled), outcome
        return outcome

    def passes(self, seconds):
        for _ in range(seconds):
            self.at += timedelta(seconds=1)
            self.stage.tick(self.at)
        return self

    def said(self, kind, key=""):
        return [
            event
            for event in self.stage.ledger.events
            if event.kind == kind and key in ("", event.author)
        ]


@pytest.fixture
def alone():
    return Rehearsal()


@pytest.fixture
def rehearsal(alone):
    """Everybody who comes on time is inside, and the session is open."""
    alone.passes(12).does(OpenSession())
    alone.does(AdmitAll())
    return alone


def test_the_members_knock_one_after_the_other_and_wait_to_be_let_in(alone):
    alone.passes(3)
    assert [p.key for p in alone.state.people.values() if not p.is_facilitator] == [ROBIN.key]
    alone.passes(10)
    waiting = [p for p in alone.state.people.values() if not p.admitted]
    assert len(waiting) == 4
    assert not alone.said("message.said")


def test_one_comes_late(rehearsal):
    assert SASHA.key not in rehearsal.state.people
    rehearsal.passes(40)
    assert rehearsal.state.people[SASHA.key].here


def test_they_talk_ask_raise_hands_step_out_and_need_help(rehearsal):
    rehearsal.passes(220)
    talking = {event.author for event in rehearsal.said("message.said")}
    assert {ROBIN.key, KAI.key} <= talking
    assert rehearsal.said("hand.raised", ROBIN.key)
    assert [event.body["out"] for event in rehearsal.said("presence.stepped", NOOR.key)] == [
        True,
        False,
    ]
    assert rehearsal.said("help.needed", NOOR.key)
    assert any(event.body.get("asks") == "listening" for event in rehearsal.said("message.said"))
    assert rehearsal.said("help.offered", KAI.key)


def test_a_newcomers_first_words_are_held_and_are_mended_when_they_come_back(rehearsal):
    rehearsal.passes(50)
    (held,) = rehearsal.said("message.held", MILO.key)
    rehearsal.does(ReturnHeld(held.seq, "Could you say it more kindly?"))
    rehearsal.passes(3)
    assert rehearsal.said("held.edited", MILO.key)


def test_the_talking_piece_goes_round_and_comes_to_an_end(rehearsal):
    rehearsal.does(BeginCircle(order=(ROBIN.key, KAI.key)))
    rehearsal.passes(60)
    assert rehearsal.state.circle is None
    assert len(rehearsal.said("turn.passed")) >= 1
    assert {ROBIN.turn, KAI.turn} <= {e.body["text"] for e in rehearsal.said("message.said")}


def test_who_listens_says_back_and_who_spoke_confirms(rehearsal):
    rehearsal.does(BeginCircle(order=(ROBIN.key, KAI.key), reflect="next"))
    rehearsal.passes(60)
    assert rehearsal.said("reflection.told", KAI.key)
    assert rehearsal.said("reflection.confirmed", ROBIN.key)


def test_they_check_in_and_out_when_the_agenda_says_so(rehearsal):
    rehearsal.does(MovePhase(1))
    rehearsal.passes(2)
    assert {event.author for event in rehearsal.said("checkin.given")} >= {ROBIN.key, NOOR.key}
    rehearsal.does(MovePhase(4))
    rehearsal.passes(2)
    assert rehearsal.said("checkout.given", ROBIN.key)


def test_words_in_private_are_answered_in_private(rehearsal):
    rehearsal.does(SayAside(NOOR.key, "How are you?"))
    rehearsal.passes(6)
    assert [event.body["text"] for event in rehearsal.said("aside.said", NOOR.key)] == [NOOR.aside]


def test_in_small_rooms_they_speak_there(rehearsal):
    rehearsal.does(BeginBreakouts(((ROBIN.key, KAI.key), (NOOR.key, MILO.key)), 5))
    rehearsal.passes(4)
    assert {event.author for event in rehearsal.said("breakout.said")} >= {ROBIN.key, NOOR.key}


def test_a_lost_line_comes_back(rehearsal):
    rehearsal.passes(36).does(AdmitAll())
    rehearsal.passes(96)
    assert not rehearsal.state.people[SASHA.key].here
    rehearsal.passes(25)
    assert rehearsal.state.people[SASHA.key].here


def test_in_a_pause_nobody_speaks_and_it_can_be_ended(rehearsal):
    rehearsal.does(BeginPause())
    before = len(rehearsal.said("message.said"))
    rehearsal.passes(30)
    assert len(rehearsal.said("message.said")) == before
    assert dict(rehearsal.state.pause.words) == WORDS
    rehearsal.does(EndPause("resume"))
    assert rehearsal.state.pause is None


def test_who_was_removed_does_not_come_back(rehearsal):
    rehearsal.does(RemoveMember(KAI.key, "Not today."))
    rehearsal.passes(120)
    assert not rehearsal.state.people[KAI.key].here


def test_once_closed_it_is_over(rehearsal):
    rehearsal.does(CloseSession())
    rehearsal.passes(30)
    assert rehearsal.state.status is Status.CLOSED
    assert rehearsal.stage.is_over


def test_nothing_of_it_is_stored(rehearsal, db):
    rehearsal.passes(120)
    assert not Room.objects.exists()
    assert not RoomEvent.objects.exists()


def test_everybody_in_the_cast_has_their_own_key_and_name():
    assert len({role.key for role in CAST}) == len({role.name for role in CAST}) == 5
