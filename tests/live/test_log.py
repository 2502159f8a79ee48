"""The log on a real database: one transaction for many, one place for each event."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from backend.kernel.ids import uuid7
from sessions_app.live import door, selectors
from sessions_app.live.log import Log
from sessions_app.live.room.intents import (
    CloseSession,
    OpenSession,
    Say,
)
from sessions_app.live.room.refusals import CID_REUSED, GONE
from tests.cast.groups import make_group, make_session
from tests.cast.rooms import Talk


def test_there_is_no_room_for_otto(otto, tonight):
    with pytest.raises(NotFound):
        door.visit(otto, tonight.pk)
    with pytest.raises(NotFound):
        selectors.room_as_seen(otto, tonight.pk)


def test_there_is_no_room_for_a_participant_without_a_place(cleo, ben, enrolled, tonight, circle):
    enrolled(ben, circle, status="offered")
    for person in (ben, cleo):
        with pytest.raises(NotFound):
            door.visit(person, tonight.pk)


def test_other_staff_of_the_clinic_do_not_sit_in(ines, sol, abe, tomas, tonight):
    for person in (ines, sol, abe, tomas):
        with pytest.raises(NotFound):
            door.visit(person, tonight.pk)


def test_a_closed_session_has_a_closed_door(ada, open_talk):
    open_talk.does(ada, CloseSession())
    with pytest.raises(door.DoorClosed):
        door.visit(ada, open_talk.session.pk)


def test_members_go_by_alias_and_a_key_of_this_group(ben, enrolled, circle, tonight):
    place = enrolled(ben, circle)
    who = door.visit(ben, tonight.pk).who
    assert (who.key, who.name) == (str(place.pk), "Wren")


def test_what_is_said_is_sealed_in_the_row_and_read_back_from_the_log(ada, open_talk):
    settled = open_talk.does(ada, Say("A quiet word."), "c1")

    row = open_talk.rows[-1]
    assert row.seq == settled.receipt.seq
    assert row.cid == "c1"
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM sessions_app_roomevent WHERE seq = %s", [row.seq])
        (stored,) = cursor.fetchone()
    assert "quiet" not in stored
    assert open_talk.events[-1].body == {"text": "A quiet word."}
    assert open_talk.room.head == row.seq


def test_the_log_is_append_only_in_the_database(ada, open_talk):
    for change in (
        "UPDATE sessions_app_roomevent SET seq = 99",
        "DELETE FROM sessions_app_roomevent",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)


def test_intents_of_many_rooms_are_one_transaction(ada, tonight):
    other = make_session(make_group(ada, "Second Circle"), now() - timedelta(minutes=1))
    talks = [Talk(tonight), Talk(other)]
    log = Log()
    for each in talks:
        each.log = log
        each.enters(ada)
        each.does(ada, OpenSession())
    requests = [t.request(ada, Say(f"{n}"), f"{n}") for n in range(10) for t in talks]

    with CaptureQueriesContext(connection) as queries:
        outcomes = log.commit(requests)

    inserts = [q for q in queries if "INSERT INTO" in q["sql"] and "roomevent" in q["sql"]]
    assert len(inserts) == 1
    assert len(outcomes) == 20
    for each in talks:
        assert [e.body["text"] for e in each.events if e.kind == "message.said"] == [
            str(n) for n in range(10)
        ]


def test_a_cid_settles_once_even_after_the_log_was_read_again(ada, open_talk):
    first = open_talk.does(ada, Say("once"), "c1")
    open_talk.log = Log()

    again = open_talk.does(ada, Say("once"), "c1")

    assert again.receipt == first.receipt
    assert open_talk.asks(ada, Say("twice"), "c1") is CID_REUSED
    assert [e.body["text"] for e in open_talk.events if e.kind == "message.said"] == ["once"]


def test_two_writers_take_in_what_the_other_appended(ada, open_talk):
    ours, theirs = open_talk.log, Log()
    for n in range(6):
        open_talk.log = (ours, theirs)[n % 2]
        open_talk.does(ada, Say(str(n)), f"c{n}")

    assert [e.seq for e in open_talk.events] == list(range(1, len(open_talk.events) + 1))
    open_talk.log = theirs
    assert open_talk.asks(ada, Say("0"), "c0").events == ()


def test_an_unknown_room_is_refused_without_harm_to_the_others(ada, open_talk):
    known = open_talk.request(ada, Say("hello"), "c1")
    unknown = type(known)(uuid7(), known.who, Say("hello"), "c2", ada)

    refused, settled = open_talk.log.commit([unknown, known])

    assert refused is GONE
    assert settled.receipt


def test_a_transaction_that_fails_leaves_neither_rows_nor_memory(ada, open_talk):
    head = open_talk.room.head
    request = open_talk.request(ada, Say("lost"), "c1")

    with pytest.raises(OperationalError):
        _append_and_fail(open_talk.log, request)
    open_talk.log.forget([request.room_id])

    assert open_talk.room.head == head
    assert open_talk.does(ada, Say("lost"), "c1").receipt.seq == head + 1


def _append_and_fail(log, request):
    with transaction.atomic():
        log.append([request])
        raise OperationalError
