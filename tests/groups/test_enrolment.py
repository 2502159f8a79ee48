"""A place in a group: offered, waiting, active, gone; never more people than seats."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from backend.kernel.clock import now
from backend.kernel.errors import Conflict, Forbidden, NotFound
from clinicians.access import revocation
from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from sessions_app.groups.commands import (
    accept_offer,
    activate_place,
    decline_place,
    enrol,
    leave_group,
    update_group,
)
from sessions_app.groups.models import Enrolment
from sessions_app.groups.states import (
    AlreadyEnrolled,
    CapacityBelowSeats,
    EnrolmentSettled,
    GroupClosed,
    MinimumOverCapacity,
    NotStanding,
    ParticipantInactive,
)
from sessions_app.participants.aliases import AliasTaken
from sessions_app.participants.models import Participant
from tests.cast.people import enlist

STEPS = {
    "accept": accept_offer,
    "activate": activate_place,
    "decline": decline_place,
    "leave": leave_group,
}


@pytest.fixture
def seat(circle):
    """The circle with a single seat."""
    circle.capacity = 1
    circle.save()
    return circle


@pytest.fixture
def revoked(monkeypatch):
    """What the doors were told to close."""
    told: list[revocation.Revocation] = []
    monkeypatch.setattr(revocation, "_handlers", [told.extend])
    return told


def status_of(place):
    return Enrolment.objects.get(pk=place.pk).status


def test_otto_finds_no_place_and_no_person_of_ours(otto, olga, ines, ben, circle, enrolled):
    place = enrolled(ben, circle, "offered")
    for stranger in (otto, olga):
        with pytest.raises(NotFound):
            enrol(stranger, circle.pk, participant=ben.member_id)
        for step in STEPS.values():
            with pytest.raises(NotFound):
                step(stranger, place.pk)


def test_nobody_of_another_clinic_is_enrolled_in_ours(ines, other_clinic, circle):
    stranger = enlist(other_clinic, "Nils Berg", Role.PARTICIPANT)
    with pytest.raises(NotFound):
        enrol(ines, circle.pk, participant=stranger.member_id)


def test_one_member_cannot_touch_the_place_of_another(ben, cleo, circle, enrolled):
    enrolled(ben, circle)
    place = enrolled(cleo, circle)
    for step in STEPS.values():
        with pytest.raises(NotFound):
            step(ben, place.pk)


def test_a_participant_enrols_nobody_not_even_themselves(ben, circle, enrolled):
    enrolled(ben, circle, "offered")
    with pytest.raises(Forbidden):
        enrol(ben, circle.pk, participant=ben.member_id)
    refusal = AuditRecord.objects.filter(actor=str(ben.member_id)).latest("seq")
    assert refusal.outcome == "refused"


def test_another_facilitator_does_not_even_find_the_group(tomas, ben, circle):
    with pytest.raises(NotFound):
        enrol(tomas, circle.pk, participant=ben.member_id)


def test_supervisors_and_auditors_give_no_places(sol, abe, ben, circle):
    for watcher in (sol, abe):
        with pytest.raises(Forbidden):
            enrol(watcher, circle.pk, participant=ben.member_id)


def test_a_person_is_offered_a_place_and_takes_it(ines, ben, circle):
    place = enrol(ines, circle.pk, participant=ben.member_id)
    assert place.status == "offered"
    taken = accept_offer(ben, place.pk)
    assert taken.status == "active"
    assert taken.activated_at is not None
    acts = list(AuditRecord.objects.visible_to(ines).values_list("act", flat=True).order_by("seq"))
    assert acts == ["enrolment.offered", "enrolment.accepted"]


def test_staff_cannot_accept_for_the_person_but_may_confirm_what_they_said(
    ada, ben, circle, enrolled
):
    place = enrolled(ben, circle, "offered")
    with pytest.raises(Forbidden):
        accept_offer(ada, place.pk)
    assert activate_place(ada, place.pk).status == "active"


def test_a_full_group_puts_people_on_the_waiting_list(ines, ben, cleo, seat):
    enrol(ines, seat.pk, participant=ben.member_id)
    assert enrol(ines, seat.pk, participant=cleo.member_id).status == "waitlisted"


def test_a_seat_that_frees_goes_to_the_longest_waiting(ines, ben, cleo, clinic, seat):
    dana = enlist(clinic, "Dana Frost", Role.PARTICIPANT)
    first = enrol(ines, seat.pk, participant=ben.member_id)
    second = enrol(ines, seat.pk, participant=cleo.member_id)
    third = enrol(ines, seat.pk, participant=dana.member_id)
    decline_place(ben, first.pk)
    assert [status_of(each) for each in (first, second, third)] == [
        "declined",
        "offered",
        "waitlisted",
    ]


def test_a_member_who_leaves_frees_the_seat_and_their_doors_close(ines, ben, cleo, seat, revoked):
    place = enrol(ines, seat.pk, participant=ben.member_id)
    accept_offer(ben, place.pk)
    waiting = enrol(ines, seat.pk, participant=cleo.member_id)
    left = leave_group(ben, place.pk, reason="I am moving away.")
    assert left.left_at is not None
    assert status_of(waiting) == "offered"
    (told,) = revoked
    assert (told.member_id, told.group_id, told.why) == (ben.member_id, seat.pk, "enrolment_ended")


def test_a_revocation_that_fails_takes_the_leaving_back(ben, circle, enrolled, monkeypatch):
    def broken(_):
        raise RuntimeError

    monkeypatch.setattr(revocation, "_handlers", [broken])
    place = enrolled(ben, circle)
    with pytest.raises(RuntimeError):
        leave_group(ben, place.pk)
    assert status_of(place) == "active"


def test_more_capacity_offers_seats_to_who_waits(ines, ben, cleo, seat):
    enrol(ines, seat.pk, participant=ben.member_id)
    waiting = enrol(ines, seat.pk, participant=cleo.member_id)
    update_group(ines, seat.pk, capacity=2)
    assert status_of(waiting) == "offered"


def test_a_deactivated_person_is_passed_over(ines, ben, cleo, clinic, seat):
    dana = enlist(clinic, "Dana Frost", Role.PARTICIPANT)
    first, second, third = (
        enrol(ines, seat.pk, participant=each.member_id) for each in (ben, cleo, dana)
    )
    Membership.objects.filter(pk=cleo.member_id).update(status="deactivated", deactivated_at=now())
    decline_place(ben, first.pk)
    assert (status_of(second), status_of(third)) == ("waitlisted", "offered")
    with pytest.raises(ParticipantInactive):
        enrol(ines, seat.pk, participant=cleo.member_id)


def test_capacity_cannot_fall_below_the_seats_taken_nor_the_minimum(
    ines, ben, cleo, circle, enrolled
):
    enrolled(ben, circle)
    enrolled(cleo, circle, "offered")
    with pytest.raises(CapacityBelowSeats):
        update_group(ines, circle.pk, capacity=1)
    with pytest.raises(MinimumOverCapacity):
        update_group(ines, circle.pk, capacity=3, minimum=4)


def test_a_closed_group_takes_nobody_new(ines, ben, circle):
    update_group(ines, circle.pk, accepting=False)
    with pytest.raises(GroupClosed):
        enrol(ines, circle.pk, participant=ben.member_id)


def test_a_person_has_one_standing_place_and_may_come_back_after_leaving(ines, ben, circle):
    place = enrol(ines, circle.pk, participant=ben.member_id)
    with pytest.raises(AlreadyEnrolled):
        enrol(ines, circle.pk, participant=ben.member_id)
    accept_offer(ben, place.pk)
    leave_group(ben, place.pk)
    again = enrol(ines, circle.pk, participant=ben.member_id)
    assert again.pk != place.pk


def test_who_would_come_in_under_a_taken_alias_is_asked_to_choose_another(
    ines, ben, cleo, circle, enrolled
):
    enrolled(ben, circle)
    person = Participant.objects.get(pk=cleo.member_id)
    person.alias = "wrén"
    person.save()
    place = enrol(ines, circle.pk, participant=cleo.member_id)
    for step, who in ((accept_offer, cleo), (activate_place, ines)):
        with pytest.raises(AliasTaken):
            step(who, place.pk)
    person.alias = "Juno"
    person.save()
    assert accept_offer(cleo, place.pk).status == "active"


@pytest.mark.parametrize(
    ("status", "allowed"),
    [
        ("offered", {"accept": "active", "activate": "active", "decline": "declined"}),
        ("waitlisted", {"decline": "declined"}),
        ("active", {"leave": "left"}),
        ("left", {}),
        ("declined", {}),
    ],
)
@pytest.mark.parametrize("step", STEPS)
def test_each_state_allows_its_steps_and_no_others(
    ada, ben, circle, enrolled, status, allowed, step
):
    place = enrolled(ben, circle, status)
    who = ben if step == "accept" else ada
    if step in allowed:
        assert STEPS[step](who, place.pk).status == allowed[step]
    else:
        with pytest.raises(Conflict) as refused:
            STEPS[step](who, place.pk)
        assert refused.value.code in {NotStanding.code, EnrolmentSettled.code}
        assert status_of(place) == status


def test_the_database_itself_refuses_a_place_that_cannot_be(ben, circle, enrolled):
    place = enrolled(ben, circle)
    with pytest.raises(IntegrityError), transaction.atomic():
        enrolled(ben, circle, "waitlisted")
    for wrong in ({"status": "left"}, {"left_at": now()}, {"activated_at": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Enrolment.objects.filter(pk=place.pk).update(**wrong)


def test_a_place_has_a_random_key_that_tells_nothing_of_time(ben, circle, enrolled):
    assert enrolled(ben, circle).pk.version == 4


@pytest.mark.django_db(transaction=True)
def test_of_two_who_ask_for_the_last_seat_at_once_one_waits(ines, ben, cleo, seat):
    start = Barrier(2)

    def ask(person):
        start.wait()
        try:
            return enrol(ines, seat.pk, participant=person.member_id).status
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(ask, (ben, cleo))) == ["offered", "waitlisted"]
