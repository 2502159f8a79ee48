"""The record of a safety pause, and the words that a paused room shows, over HTTP."""

import pytest
from django.db import DatabaseError, transaction

from clinicians.audit.models import AuditRecord
from sessions_app.live.pause_words import usual_words
from sessions_app.live.room.intents import BeginPause
from sessions_app.live.safety.models import Incident, PauseWords
from tests.cast.people import enlist

TEXTS = {
    "what_happened": "Two members argued.",
    "what_was_done": "We paused and spoke with both.",
    "follow_up": "I call both tomorrow.",
}
WORDS = {"en": "One moment, please.", "es": "Un momento, por favor."}


@pytest.fixture
def paused(ada, ben, enrolled, circle, open_talk):
    enrolled(ben, circle)
    open_talk.lets_in(ada, ben)
    open_talk.does(ada, BeginPause(open_talk.who(ben).key))
    return open_talk


@pytest.fixture
def incident(paused):
    return Incident.objects.get()


def at(incident, tail=""):
    return f"/api/v1/incidents/{incident.pk}{tail}"


def listed(browser, session):
    return browser.get(f"/api/v1/sessions/{session.pk}/incidents")


def test_it_is_not_there_for_otto_nor_for_the_person_it_is_about(
    client_for, otto, tomas, ben, ines, abe, incident
):
    for who in (otto, tomas, ben, ines, abe):
        browser = client_for(who)
        assert browser.get(at(incident)).status_code == 404
        assert browser.patch(at(incident), TEXTS, format="json").status_code == 404
        assert browser.post(at(incident, "/close"), TEXTS, format="json").status_code == 404
    for who, status in ((otto, 404), (tomas, 404), (ben, 403), (ines, 403), (abe, 403)):
        assert listed(client_for(who), incident.session).status_code == status


def test_a_supervisor_reads_it_and_writes_nothing(client_for, sol, incident):
    browser = client_for(sol)
    (line,) = listed(browser, incident.session).json()

    assert line["abilities"]["write"]["allowed"] is False
    assert browser.get(at(incident)).status_code == 200
    assert browser.patch(at(incident), TEXTS, format="json").status_code == 403
    assert browser.post(at(incident, "/close"), TEXTS, format="json").status_code == 403


def test_the_facilitator_writes_it_up_bit_by_bit_and_closes_it(client_for, ada, incident):
    browser = client_for(ada)
    for name, text in TEXTS.items():
        unfinished = browser.post(at(incident, "/close"))
        assert (unfinished.status_code, unfinished.json()["code"]) == (409, "incident_unfinished")
        assert browser.patch(at(incident), {name: text}, format="json").json()[name] == text

    closed = browser.post(at(incident, "/close")).json()

    assert closed["closed"]["by"] == "Ada Quill"
    assert {name: closed[name] for name in TEXTS} == TEXTS
    assert closed["participant"]["alias"] == "Wren"


def test_a_closed_record_refuses_every_change_in_the_database_too(client_for, ada, incident):
    browser = client_for(ada)
    browser.post(at(incident, "/close"), TEXTS, format="json")

    for answer in (
        browser.patch(at(incident), {"follow_up": "x"}, format="json"),
        browser.post(at(incident, "/close"), TEXTS, format="json"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "incident_closed")
    with pytest.raises(DatabaseError), transaction.atomic():
        Incident.objects.filter(pk=incident.pk).update(opened_at=incident.session.starts_at)


def test_what_was_done_with_it_is_on_the_trail_and_no_word_of_it(client_for, ada, incident):
    browser = client_for(ada)
    browser.get(at(incident))
    browser.post(at(incident, "/close"), TEXTS, format="json")

    records = AuditRecord.objects.filter(act__startswith="incident.").order_by("seq")
    assert [each.act for each in records] == [
        "incident.opened", "incident.read", "incident.written", "incident.closed",
    ]  # fmt: skip
    assert "argued" not in str([each.sealed for each in records])


def test_a_list_shows_that_there_is_one_and_not_what_it_says(client_for, ada, incident):
    client_for(ada).patch(at(incident), TEXTS, format="json")

    (line,) = listed(client_for(ada), incident.session).json()

    assert line["opened"]["by"] == "Ada Quill"
    assert not TEXTS.keys() & line.keys()


def test_a_record_is_closed_after_its_session_too(client_for, ada, paused, incident):
    session = paused.session
    session.refresh_from_db()
    session.close(session.ends_at)
    session.save()
    head = paused.room.head

    answer = client_for(ada).post(at(incident, "/close"), TEXTS, format="json")

    assert answer.status_code == 200
    assert paused.room.head == head


# --- the words of a pause ---------------------------------------------------------------------


def test_only_an_administrator_words_a_pause(client_for, ada, sol, abe, ben, ines):
    address = "/api/v1/clinic/pause-words"
    for who in (ada, sol, abe, ben):
        assert client_for(who).put(address, WORDS, format="json").status_code == 403
    assert client_for(ben).get(address).status_code == 403
    begun = client_for(ada).get(address).json()
    assert (begun["en"], begun["abilities"]["change"]["allowed"]) == (usual_words()["en"], False)

    said = client_for(ines).put(address, WORDS, format="json").json()

    assert said == WORDS | {"abilities": {"change": {"allowed": True, "reason": ""}}}
    assert client_for(ada).get(address).json()["es"] == WORDS["es"]


def test_the_words_of_one_clinic_are_not_those_of_another(client_for, ines, other_clinic):
    address = "/api/v1/clinic/pause-words"
    client_for(ines).put(address, WORDS, format="json")
    olga = enlist(other_clinic, "Olga Mill", ines.role)

    assert client_for(olga).get(address).json()["en"] == usual_words()["en"]
    assert PauseWords.objects.visible_to(olga).count() == 0


@pytest.mark.parametrize("words", [{"en": "Only one."}, {"en": " ", "es": "x"}, {**WORDS, "en": 1}])
def test_a_pause_is_worded_in_every_language(client_for, ines, words):
    answer = client_for(ines).put("/api/v1/clinic/pause-words", words, format="json")
    assert answer.status_code == 400
