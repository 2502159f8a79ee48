"""The sign-ins behind open sockets, looked at all together."""

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from backend.kernel import clock
from clinicians.accounts import sign_ins, timeouts
from clinicians.accounts.models import User
from clinicians.accounts.sign_ins import Asked, SignIns
from clinicians.clinics.models import Membership
from tests.cast.sign_in import client_for


def asked(actor, *, active=False):
    key = client_for(actor).cookies["sessionid"].value
    return Asked(key, actor.member_id, active)


@pytest.fixture
def later(monkeypatch):
    """`later(minutes=4)`: that much time passes."""
    passed = [timedelta()]
    for module in (sign_ins, timeouts):
        monkeypatch.setattr(module, "now", lambda: clock.now() + passed[0])

    def pass_by(**time):
        passed[0] += timedelta(**time)

    return pass_by


def test_who_signed_out_is_found_among_those_who_stay(ben, cleo):
    here, gone = asked(ben), asked(cleo)
    looks = SignIns()
    assert looks._ended([here, gone]) == set()
    Session.objects.filter(session_key=gone.session_key).delete()
    assert looks._ended([here, gone]) == {gone.session_key}


def test_signing_out_everywhere_and_losing_ones_place_end_a_sign_in(ben, cleo):
    both, looks = [asked(ben), asked(cleo)], SignIns()
    assert looks._ended(both) == set()
    User.objects.filter(pk=ben.user_id).update(session_epoch=7)
    assert looks._ended(both) == {both[0].session_key}
    Membership.objects.filter(pk=cleo.member_id).update(
        status="deactivated", deactivated_at=clock.now()
    )
    assert both[1].session_key in looks._ended(both)


def test_who_stands_where_they_stood_costs_two_queries_for_all(ben, cleo, queries):
    both, looks = [asked(ben), asked(cleo)], SignIns()
    assert queries(lambda: looks._ended(both)) == 2


def test_who_only_listens_is_idle_in_the_end(ben, later):
    listening, looks = asked(ben), SignIns()
    for _ in range(2):
        assert looks._ended([listening]) == set()
        later(minutes=7)
    later(minutes=2)
    assert looks._ended([listening]) == {listening.session_key}


def test_who_wrote_is_not_idle_although_it_is_noted_only_now_and_then(ben, later):
    writing, looks = asked(ben), SignIns()
    looks._ended([writing])
    seen = SessionStore(writing.session_key)[timeouts.SEEN_AT]
    later(seconds=40)
    looks._ended([Asked(writing.session_key, ben.member_id, active=True)])
    assert SessionStore(writing.session_key)[timeouts.SEEN_AT] == seen
    later(minutes=3)
    looks._ended([writing])
    assert SessionStore(writing.session_key)[timeouts.SEEN_AT] > seen + 60
    later(minutes=14)
    assert looks._ended([writing]) == set()
