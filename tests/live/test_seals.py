"""What the trail keeps of a log that is over: digests that give no word away."""

import json

import pytest

from clinicians.audit.models import AuditRecord
from sessions_app.live import pages
from sessions_app.live.models import RoomEvent
from sessions_app.live.room.intents import CloseSession, SayAside, SayBackstage
from tests.live.people import ADA, BEN, open_room


@pytest.fixture
def talk_with_ben(ada, ben, enrolled, circle, open_talk):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    return open_talk


def strand_of(talk, who):
    return f"aside:{talk.who(who).key}"


def says_aside(talk, who, words):
    talk.does(who, SayAside(talk.who(who).key, words))


def sealed_detail():
    return AuditRecord.objects.get(act="session.closed").sealed["detail"]


def the_close(talk):
    (closed,) = [event for event in talk.events if event.kind == "session.closed"]
    return closed


def test_each_strand_is_sealed_beside_the_room(talk_with_ben, ada, ben):
    says_aside(talk_with_ben, ben, "between us")
    talk_with_ben.does(ada, SayBackstage("a note"))
    talk_with_ben.does(ada, CloseSession())

    sealed = sealed_detail()["strands"]
    assert sealed == pages.digests_of_strands(talk_with_ben.events)
    assert set(sealed) == {strand_of(talk_with_ben, ben), "backstage"}


def test_a_word_that_somebody_guesses_cannot_be_tried_against_its_digest(talk_with_ben, ada, ben):
    """Who, when and where stand in the rows in clear: only the salt is not known."""
    says_aside(talk_with_ben, ben, "yes")
    (guessed,) = [event for event in talk_with_ben.events if event.kind == "aside.said"]
    talk_with_ben.does(ada, CloseSession())

    assert pages.digest_of([guessed]) not in sealed_detail()["strands"].values()


def test_the_salts_are_random_one_for_each_and_encrypted_under_the_rooms_key(
    talk_with_ben, ada, ben
):
    says_aside(talk_with_ben, ben, "yes")
    talk_with_ben.does(ada, CloseSession())

    salts = the_close(talk_with_ben).body["salts"]
    assert set(salts) == {"room", strand_of(talk_with_ben, ben)}
    assert len(set(salts.values())) == 2
    row = RoomEvent.objects.filter(room=talk_with_ben.room, kind="session.closed")
    (stored,) = row.values_list("sealed", flat=True)
    for salt in salts.values():
        assert salt not in str(stored)
        assert salt not in str(sealed_detail())


def test_digests_of_a_log_from_before_there_was_salt_are_found_again(talk_with_ben, ben):
    says_aside(talk_with_ben, ben, "yes")
    words = [event for event in talk_with_ben.events if event.kind == "aside.said"]

    found = pages.digests_of_strands(talk_with_ben.events)
    assert found == {strand_of(talk_with_ben, ben): pages.digest_of(words)}


def test_nobody_in_the_room_hears_what_salts_the_digests():
    room = open_room(BEN)
    room.does(BEN, SayAside("ben", "yes"))
    closed, *_ = room.does(ADA, CloseSession())

    assert closed.body["salts"].keys() == {"room", "aside:ben"}
    for who in (BEN, ADA):
        assert "salt" not in json.dumps(room.hears(who))
