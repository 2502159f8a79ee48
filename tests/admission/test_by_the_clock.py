"""What no command changes closes the gate too: a day of grace that passed, a licence run out."""

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.credentials.models import Licence
from sessions_app.consent.models import ConsentForm
from sessions_app.live import gatekeeping
from sessions_app.live.gatekeeping import close_gates_by_the_clock
from sessions_app.live.log import Request
from sessions_app.live.room.intents import Join, Leave, OpenSession
from tests.admission.prepared import prepare, session_of
from tests.cast.forms import publish
from tests.cast.rooms import Talk


@pytest.fixture
def ids(ada, ines, ben, cleo):
    return prepare(ada, ines, ben, cleo)


@pytest.fixture
def talk(ids, ada, ben):
    held = Talk(session_of(ids)).enters(ada)
    held.does(ada, OpenSession())
    return held.lets_in(ada, ben)


def test_a_licence_that_ran_out_at_midnight_ends_the_stay(talk, ada):
    yesterday = (now() - timedelta(days=2)).date()
    Licence.objects.filter(clinician=ada.member_id).update(expires_on=yesterday)

    close_gates_by_the_clock()

    assert talk.events[-1].body["unmet"] == ["licence_does_not_cover"]
    assert [e.body["why"] for e in talk.events if e.kind == "access.revoked"] == ["gate_closed"]


def test_a_grace_that_passed_ends_the_stay(talk, ids, ines):
    form = ConsentForm.objects.get(pk=ids["telehealth_consent"])
    since = now() - timedelta(minutes=20)
    publish(form, ines, since, grace_until=now() - timedelta(seconds=1))

    close_gates_by_the_clock()

    assert talk.events[-1].body["unmet"] == ["form_outdated"]


def test_who_may_be_there_stays_and_no_log_is_read_for_it(talk, monkeypatch):
    head = talk.room.head
    monkeypatch.setattr(gatekeeping, "append_within_transaction", None)

    close_gates_by_the_clock()

    assert talk.room.head == head


def test_whoever_was_put_out_is_not_put_out_again(talk, ada):
    yesterday = (now() - timedelta(days=2)).date()
    Licence.objects.filter(clinician=ada.member_id).update(expires_on=yesterday)
    close_gates_by_the_clock()
    head = talk.room.head

    close_gates_by_the_clock()

    assert talk.room.head == head


def test_who_knocked_and_went_away_again_is_not_looked_for_in_the_log(ids, ada, ben):
    held = Talk(session_of(ids)).enters(ada)
    held.does(ada, OpenSession())
    held.enters(ben).does(ben, Leave(held.who(ben).conn, "left"))
    yesterday = (now() - timedelta(days=2)).date()
    Licence.objects.filter(clinician=ada.member_id).update(expires_on=yesterday)
    place = (held.room.pk, held.who(ben).key)
    assert place not in gatekeeping._closed([held.room])

    held.log.commit([Request(held.room.pk, held.who(ben), Join(held.who(ben).conn))])

    assert place in gatekeeping._closed([held.room])
