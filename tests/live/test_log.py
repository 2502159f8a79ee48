"""The log on a real database: one transaction for many, one place for each event."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from backend.kernel.ids import uuid7
from clinicians.access.revocation import Revocation, revoke
from clinicians.audit.models import AuditRecord
from sessions_app.groups.models import GroupSession
from sessions_app.live import door, pages, selectors
from sessions_app.live.log import Log
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.room.intents import (
    Admit,
    CloseSession,
    Join,
    Leave,
    OpenSession,
    Reap,
    RemoveMember,
    RemoveMessage,
    Say,
)
from sessions_app.live.room.refusals import CID_REUSED, GONE, NOT_FACILITATOR, Refusal
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


def test_opening_and_closing_move_the_session_and_are_on_the_trail(ada, talk):
    talk.enters(ada)
    talk.does(ada, OpenSession())
    session = GroupSession.objects.get(pk=talk.session.pk)
    assert session.status == "live"
    assert session.opened_at

    talk.does(ada, Say("Welcome."))
    talk.does(ada, CloseSession())

    session.refresh_from_db()
    assert session.status == "closed"
    opened, closed = AuditRecord.objects.filter(act__startswith="session.").order_by("seq")
    assert (opened.act, closed.act) == ("session.opened", "session.closed")
    sealed = closed.sealed["detail"]
    assert sealed["sha256"] == pages.digest_of(talk.events)
    assert sealed["events"] == len(talk.events)


def test_a_cancelled_session_does_not_open(ada, talk):
    talk.enters(ada)
    session = talk.session
    session.cancel()
    session.save()

    refused = talk.asks(ada, OpenSession())

    assert isinstance(refused, Refusal)
    assert refused.code == "session_not_planned"


def test_what_facilitators_do_to_people_is_on_the_trail_and_words_are_not(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    said = open_talk.does(ben, Say("a secret of somebody"))
    open_talk.does(ada, RemoveMessage(said.receipt.seq, "private reason"))
    open_talk.does(ada, RemoveMember(open_talk.who(ben).key, "another reason"))

    records = AuditRecord.objects.exclude(act="session.opened").order_by("seq")
    assert [r.act for r in records] == ["member.admitted", "message.removed", "member.removed"]
    assert "reason" not in str([r.sealed for r in records])


def test_reaching_for_a_facilitators_act_is_refused_and_recorded(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)

    assert open_talk.asks(ben, CloseSession()) is NOT_FACILITATOR

    record = AuditRecord.objects.get(act="access.refused")
    assert record.actor == str(ben.member_id)
    assert record.outcome == "refused"


@pytest.mark.parametrize("whole", [True, False])
def test_a_revoked_right_ends_in_the_log_in_the_same_transaction(
    ada, ben, enrolled, circle, open_talk, whole
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    group = None if whole else circle.pk

    revoke(Revocation(ben.clinic_id, ben.member_id, "enrolment_ended", group))

    assert [e.kind for e in open_talk.events[-2:]] == ["access.revoked", "presence.left"]
    assert open_talk.asks(ben, Say("still here")).code == "not_here"
    assert open_talk.room.present == 1


def test_a_revocation_in_another_group_leaves_this_room_alone(
    ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    head = open_talk.room.head

    revoke(Revocation(ben.clinic_id, ben.member_id, "enrolment_ended", make_group(ada, "B").pk))

    assert open_talk.room.head == head


def test_presence_counts_from_admission_and_a_crash_ends_at_the_last_sign_of_life(
    ada, ben, cleo, enrolled, circle, open_talk
):
    place = enrolled(ben, circle)
    enrolled(cleo, circle)
    open_talk.enters(ben, cleo)
    assert selectors.presence_intervals(open_talk.session) == {}
    open_talk.does(ada, Admit(str(place.pk)))
    seen = now() + timedelta(seconds=3)
    open_talk.does(ada, Reap("test", seen))

    intervals = selectors.presence_intervals(open_talk.session)

    assert list(intervals) == [place.pk]
    ((joined, left),) = intervals[place.pk]
    assert joined < left
    assert abs(left - seen) < timedelta(milliseconds=1)


def test_presence_of_two_connections_and_of_someone_still_here(
    ada, ben, enrolled, circle, open_talk
):
    place = enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ben, Join("test.second"))
    open_talk.does(ben, Leave("test.second"))

    first, second = selectors.presence_intervals(open_talk.session)[place.pk]

    assert first[1] is None
    assert second[1] is not None


def test_the_room_over_http_is_what_the_welcome_says(
    ada, ben, enrolled, circle, open_talk, client_for
):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    address = f"/api/v1/sessions/{open_talk.session.pk}/room"

    seen = client_for(ben).get(address).json()

    assert seen["you"]["standing"] == "admitted"
    assert {p["name"] for p in seen["state"]["people"]} == {"Ada Quill", "Wren"}
    assert seen["head"] == open_talk.room.head
    assert seen["you"]["abilities"]["message.say"]["allowed"] is True


def test_the_room_over_http_is_not_there_for_otto(otto, open_talk, client_for):
    address = f"/api/v1/sessions/{open_talk.session.pk}/room"
    assert client_for(otto).get(address).status_code == 404


def test_rows_of_the_room_are_not_for_other_clinics_or_members(
    otto, ada, ben, enrolled, circle, open_talk
):
    enrolled(ben, circle)
    assert not Room.objects.visible_to(otto).exists()
    assert not RoomEvent.objects.visible_to(otto).exists()
    assert not RoomEvent.objects.visible_to(ben).exists()
    assert RoomEvent.objects.visible_to(ada).exists()
