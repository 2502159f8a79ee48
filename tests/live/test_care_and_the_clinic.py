"""What pauses, calls for help and missing facilitators change outside the room's log."""

from datetime import timedelta

import pytest

from backend.kernel.clock import now
from clinicians.audit.models import AuditRecord
from clinicians.credentials.models import Licence
from clinicians.notices.models import Notice
from sessions_app.groups.commands import update_group
from sessions_app.groups.models import GroupSession
from sessions_app.live import lease, pages
from sessions_app.live.log import Log, Request
from sessions_app.live.room.intents import (
    BeginPause,
    CloseCall,
    ComeToHelp,
    EndPause,
    Leave,
    LookAfter,
    NeedHelp,
    Say,
    TakeLead,
)
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import HOUSE
from sessions_app.live.room.watch import UNHELD_AFTER
from sessions_app.live.safety.models import Incident
from sessions_app.safety.commands import clear_flag
from sessions_app.safety.models import OnCall, RiskFlag


@pytest.fixture
def held(ada, ben, cleo, enrolled, circle, open_talk):
    """Ada holds the room; Ben and Cleo are in it."""
    enrolled(ben, circle)
    enrolled(cleo, circle)
    return open_talk.lets_in(ada, ben, cleo)


@pytest.fixture
def with_tomas(circle, tomas):
    """Tomás holds the circle with Ada."""
    circle.co_facilitators.add(tomas.member_id)


def leaves(talk, who):
    talk.does(who, Leave(talk.who(who).conn, "lost"))


def looked_after(talk, **later):
    request = Request(talk.room.pk, HOUSE, LookAfter(), at=now() + timedelta(**later))
    return [event.kind for event in talk.log.commit([request])[0].events]


def key(talk, who):
    return talk.who(who).key


# --- help -------------------------------------------------------------------------------------


def test_a_call_that_somebody_hears_calls_nobody_else(held, ada, ben):
    held.does(ben, NeedHelp())
    held.does(ada, ComeToHelp(key(held, ben)))
    held.does(ada, CloseCall(key(held, ben)))

    assert not RiskFlag.objects.exists()
    acts = AuditRecord.objects.filter(act__startswith="help.").values_list("act", flat=True)
    assert sorted(acts) == ["help.closed", "help.coming", "help.needed"]


def test_a_call_that_nobody_hears_calls_the_clinic_and_leaves_the_person_where_they_are(
    held, ada, ben, cleo, tomas
):
    OnCall.objects.create(clinic_id=tomas.clinic_id, clinician_id=tomas.member_id)
    leaves(held, ada)
    held.does(ben, NeedHelp())
    held.does(ben, NeedHelp())

    flag = RiskFlag.objects.get()
    assert (flag.kind, flag.severity, flag.participant_id) == (
        "asked_for_help", "urgent", ben.member_id,
    )  # fmt: skip
    (letter,) = Notice.objects.all()
    assert letter.kind == "safety.call"
    held.does(ben, Say("Is anybody there?"))
    assert held.room.present == 2


def test_another_call_after_the_first_was_answered_calls_again(held, ada, ben, sol):
    leaves(held, ada)
    held.does(ben, NeedHelp())
    clear_flag(sol, RiskFlag.objects.get().pk, what_was_done="Spoke with them.")
    held.does(ben, NeedHelp())

    assert RiskFlag.objects.count() == 2


# --- the pause --------------------------------------------------------------------------------


def test_a_pause_begins_a_record_of_whom_it_is_about(held, ada, ben):
    held.does(ada, BeginPause(key(held, ben)))

    incident = Incident.objects.get()
    assert (incident.participant_id, incident.opened_by_id) == (ben.member_id, ada.member_id)
    assert incident.session_id == held.session.pk
    opened = AuditRecord.objects.get(act="incident.opened")
    assert opened.sealed["detail"]["incident"] == str(incident.pk)


def test_a_room_goes_on_only_once_the_record_is_closed(held, ada, client_for):
    held.does(ada, BeginPause())
    assert held.asks(ada, EndPause("resume")).code == "incident_open"
    texts = {"what_happened": "a", "what_was_done": "b", "follow_up": "c"}
    path = f"/api/v1/incidents/{Incident.objects.get().pk}/close"

    assert client_for(ada).post(path, texts, format="json").status_code == 200

    assert not isinstance(held.asks(ada, EndPause("resume")), Refusal)
    assert [e.kind for e in held.events[-2:]] == ["incident.closed", "room.resumed"]


def test_a_paused_room_speaks_in_the_clinics_own_words(held, ada, ines, client_for):
    words = {"en": "One moment, please.", "es": "Un momento, por favor."}
    browser = client_for(ines)
    assert browser.put("/api/v1/clinic/pause-words", words, format="json").status_code == 200

    held.does(ada, BeginPause())

    assert [e.body["words"] for e in held.events if e.kind == "room.paused"] == [words]


# --- the lead ---------------------------------------------------------------------------------


def test_the_session_follows_who_takes_the_lead(held, with_tomas, tomas):
    held.enters(tomas)
    held.does(tomas, TakeLead())

    session = GroupSession.objects.get(pk=held.session.pk)
    assert session.facilitator_id == tomas.member_id
    taken = AuditRecord.objects.get(act="lead.taken")
    assert taken.sealed["detail"]["by"] == str(tomas.member_id)


def test_who_is_handed_the_group_in_mid_session_is_asked_to_lead_and_takes_over(
    held, ada, tomas, ines, circle
):
    update_group(ines, circle.pk, facilitator=tomas.member_id)
    assert held.asks(ada, Say("Still here.")).code == "not_here"
    held.enters(tomas)
    assert looked_after(held, seconds=61) == ["lead.asked"]

    held.does(tomas, TakeLead())

    held.session.refresh_from_db()
    assert held.session.facilitator_id == tomas.member_id


def test_a_late_session_goes_along_when_the_group_is_handed_over(tonight, tomas, ines, circle):
    update_group(ines, circle.pk, facilitator=tomas.member_id)
    tonight.refresh_from_db()
    assert tonight.facilitator_id == tomas.member_id


def test_no_lead_without_a_licence(held, with_tomas, tomas):
    held.enters(tomas)
    expired = now().date() - timedelta(days=3)
    Licence.objects.filter(clinician_id=tomas.member_id).update(expires_on=expired)

    assert held.asks(tomas, TakeLead()).code == "licence_expired"


def test_a_colleague_who_is_elsewhere_is_written_to_once_and_without_content(
    held, with_tomas, ada, ben
):
    held.does(ben, Say("a private sentence"))
    leaves(held, ada)
    assert looked_after(held, seconds=61) == ["lead.asked"]
    assert looked_after(held, seconds=70) == []

    (letter,) = Notice.objects.all()
    assert (letter.kind, letter.address.partition("@")[0]) == ("room.lead_missed", "tomás")
    asked = AuditRecord.objects.get(act="lead.asked")
    assert asked.role == "house"


def test_two_processes_that_notice_the_same_thing_do_it_once(held, ada):
    leaves(held, ada)
    later = now() + UNHELD_AFTER + timedelta(seconds=5)
    request = Request(held.room.pk, HOUSE, LookAfter(), at=later)
    for log in (held.log, Log(), Log()):
        log.commit([request])

    assert [e.kind for e in held.events].count("room.paused") == 1
    assert [e.kind for e in held.events].count("lead.asked") == 1


# --- rooms that were never closed -------------------------------------------------------------


def test_a_forgotten_room_closes_itself_and_its_log_is_sealed(held, ada, ben, cleo):
    for who in (ada, ben, cleo):
        leaves(held, who)
    assert list(lease.empty_rooms()) == [held.room.pk]
    assert looked_after(held, days=1) == ["session.closed"]

    held.session.refresh_from_db()
    assert held.session.status == "closed"
    sealed = AuditRecord.objects.get(act="session.closed")
    assert sealed.role == "house"
    assert sealed.sealed["detail"]["sha256"] == pages.digest_of(held.events)
    assert lease.empty_rooms() == {}


def test_an_empty_room_is_looked_at_when_something_may_be_due(held, ada, ben, cleo):
    for who in (ada, ben, cleo):
        leaves(held, who)
    empty = lease.empty_rooms()[held.room.pk]

    assert empty.may_be_due(now()) == 0
    assert empty.may_be_due(now() + timedelta(minutes=6)) == 1
    assert empty.may_be_due(now() + timedelta(days=1)) == 2
