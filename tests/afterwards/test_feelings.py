"""How the group left: numbers of three or more, for who holds the group."""

import pytest
from django.db import IntegrityError, transaction

from clinicians.access.actor import Role
from sessions_app.live.kept import SessionFeeling
from sessions_app.live.room.intents import CheckOut, CloseSession
from tests.cast.groups import enrol_at
from tests.cast.people import enlist


def address(group):
    return f"/api/v1/groups/{group.pk}/feelings"


def test_otto_members_administrators_and_auditors_see_none(
    client_for, held, circle, otto, ben, ines, abe, tomas
):
    for who, status in ((otto, 404), (ben, 403), (ines, 403), (abe, 403), (tomas, 404)):
        assert client_for(who).get(address(circle)).status_code == status


def test_one_answer_counts_and_is_not_told(client_for, held, circle, ada):
    (told,) = client_for(ada).get(address(circle)).json()
    assert (told["answers"], told["heard"], told["hopeful"]) == (1, None, None)


def test_of_three_the_means_are_told_and_a_second_answer_replaces_the_first(
    client_for, clinic, met, circle, ada, sol, ben, cleo
):
    dan = enlist(clinic, "Dan Poe", Role.PARTICIPANT)
    enrol_at(dan, circle)
    met.lets_in(ada, dan)
    for who, heard in ((ben, 0), (ben, 4), (cleo, 3), (dan, 2)):
        met.does(who, CheckOut(heard, 2, 1))
    met.does(ada, CloseSession())

    for reader in (ada, sol):
        (told,) = client_for(reader).get(address(circle)).json()
        assert (told["answers"], told["heard"], told["understood"]) == (3, 3.0, 2.0)


def test_the_database_keeps_no_means_of_two(held):
    SessionFeeling.objects.filter(session=held)
    with pytest.raises(IntegrityError), transaction.atomic():
        SessionFeeling.objects.create(
            clinic_id=held.clinic_id, session=held, answers=2, heard=1, understood=1, hopeful=1
        )
