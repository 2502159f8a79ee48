"""A right that ended: no old handshake, no second socket and no half-open door brings it back."""

import threading

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from clinicians.access import revocation
from clinicians.access.revocation import Revocation, revoke, revoke_all
from clinicians.accounts.commands import end_every_sign_in
from clinicians.accounts.models import User
from clinicians.clinics.models import Clinician, Membership
from sessions_app.groups.commands import leave_group, update_group
from sessions_app.live.log import Log, Request
from sessions_app.live.room.intents import Admit, CloseSession, Join, Leave, RaiseHand, Say
from sessions_app.live.room.refusals import NO_LONGER
from sessions_app.live.room.state import HOUSE
from tests.cast.groups import enrol_at, make_group, make_session
from tests.cast.rooms import Talk

in_the_open = pytest.mark.django_db(transaction=True)


def kinds(talk):
    return [event.kind for event in talk.events]


@in_the_open
def test_a_hello_after_the_place_ended_is_refused(ada, ben, enrolled, circle, open_talk):
    place = enrolled(ben, circle)
    hello = open_talk.request(ben, Join("test.late"))
    leave_group(ada, place.pk)

    assert open_talk.log.commit([hello]) == [NO_LONGER]
    assert "presence.knocked" not in kinds(open_talk)


def test_a_hello_after_the_account_ended_is_refused(ben, ada, enrolled, circle, open_talk):
    enrolled(ben, circle)
    hellos = [open_talk.request(each, Join("test.late")) for each in (ben, ada)]
    Membership.objects.filter(pk__in=[ben.member_id, ada.member_id]).update(
        status="deactivated", deactivated_at="2026-11-22T12:00:00Z"
    )

    assert open_talk.log.commit(hellos) == [NO_LONGER, NO_LONGER]


def test_the_rights_of_all_who_come_at_once_are_read_at_once(
    ben, cleo, enrolled, circle, open_talk
):
    hellos = []
    for person in (ben, cleo):
        enrolled(person, circle)
        hellos += [open_talk.request(person, Join(f"test.x{n}")) for n in range(5)]

    with CaptureQueriesContext(connection) as queries:
        open_talk.log.commit(hellos)

    assert sum('FROM "sessions_app_enrolment"' in query["sql"] for query in queries) == 1


@in_the_open
def test_a_facilitator_who_no_longer_holds_the_group_leaves_its_room(ada, tomas, circle, open_talk):
    circle.co_facilitators.add(Clinician.objects.get(pk=tomas.member_id))
    open_talk.enters(tomas)
    again = open_talk.request(tomas, Join("test.late"))

    update_group(ada, circle.pk, co_facilitators=[])

    assert kinds(open_talk)[-2:] == ["access.revoked", "presence.left"]
    assert open_talk.asks(tomas, Admit("anybody")).code == "not_here"
    assert open_talk.log.commit([again]) == [NO_LONGER]
    assert open_talk.does(ada, Say("still here"))


@in_the_open
def test_who_hands_the_group_over_leaves_its_room_and_who_stays_on_does_not(
    ada, ines, tomas, circle, open_talk
):
    circle.co_facilitators.add(Clinician.objects.get(pk=tomas.member_id))
    open_talk.enters(tomas)

    update_group(ines, circle.pk, facilitator=tomas.member_id, co_facilitators=[])

    assert open_talk.events[-1].body["key"] == str(ada.member_id)
    assert open_talk.does(tomas, Say("I have the group now."))
    assert open_talk.asks(ada, Join("test.late")) is NO_LONGER


@in_the_open
def test_the_seat_of_a_place_that_ended_is_free_even_of_somebody_who_was_away(
    ada, ben, cleo, enrolled, circle, open_talk
):
    circle.capacity = 1
    circle.save()
    place = enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ben, RaiseHand())
    open_talk.does(ben, Leave(open_talk.who(ben).conn, "lost"))
    leave_group(ada, place.pk)
    enrolled(cleo, circle)

    open_talk.lets_in(ada, cleo)

    assert kinds(open_talk)[-5:-3] == ["hand.lowered", "access.revoked"]


def test_who_only_signed_out_keeps_the_seat_and_walks_in(ada, ben, enrolled, circle, open_talk):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)

    revoke(Revocation(ben.clinic_id, ben.member_id, "signed_out"))
    open_talk.does(ben, Join("test.again"))

    assert kinds(open_talk)[-1] == "presence.joined"


def test_a_closed_log_stays_as_it_was_sealed(ada, ben, enrolled, circle, open_talk):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ada, CloseSession())
    head = open_talk.room.head

    revoke(Revocation(ben.clinic_id, ben.member_id, "enrolment_ended", circle.pk))

    assert open_talk.room.head == head


@in_the_open
def test_several_rights_that_end_at_once_wait_for_no_writer_in_a_circle(ada, ben, enrolled):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer")
    talks = []
    for name in ("First", "Second"):
        group = make_group(ada, name)
        enrol_at(ben, group)
        talks.append(Talk(make_session(group, group.created_at)).enters(ada, ben))
    rooms = [talk.room.pk for talk in talks]
    groups = [talk.session.group_id for talk in reversed(talks)]
    faults = []

    def write():
        try:
            for _ in range(10):
                Log().commit([Request(room, HOUSE) for room in rooms])
        except DatabaseError as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    writer = threading.Thread(target=write)
    writer.start()
    for _ in range(10):
        _end_all(ben, groups)
    writer.join()

    assert faults == []


def _end_all(ben, groups):
    with transaction.atomic():
        revoke_all([Revocation(ben.clinic_id, ben.member_id, "signed_out", g) for g in groups])


@in_the_open
def test_signing_out_everywhere_ends_all_ones_rights_in_one_go(ben, other_clinic, monkeypatch):
    elsewhere = Membership.objects.create(
        clinic=other_clinic, user_id=ben.user_id, role="participant", status="active"
    )
    told = []
    monkeypatch.setattr(revocation, "_handlers", [told.append])

    end_every_sign_in(ben, user=User.objects.get(pk=ben.user_id))

    (at_once,) = told
    assert {each.member_id for each in at_once} == {ben.member_id, elsewhere.pk}
