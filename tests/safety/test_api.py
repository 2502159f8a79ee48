"""Flags and the call list over HTTP."""

import pytest

from sessions_app.participants.models import Participant

pytestmark = pytest.mark.django_db(transaction=True)
FLAGS, DUTY = "/api/v1/flags", "/api/v1/on-call"


@pytest.fixture
def flag(raised, ben, ada, circle, enrolled):
    enrolled(ben, circle)
    person = Participant.objects.get(pk=ben.member_id)
    person.emergency_contact = {"name": "Ife", "phone": "+1 617 555 0199", "relation": "sister"}
    person.save()
    return raised(ben, place="US-MA")


def code(answer):
    return answer.status_code, answer.json()["code"]


def clear(browser, flag, **body):
    given = {"what_was_done": "Spoke with him; he is safe."} | body
    return browser.post(f"{FLAGS}/{flag.pk}/clear", given, format="json")


def test_otto_gets_an_empty_list_and_404(client_for, otto, flag, ben):
    browser = client_for(otto)

    assert browser.get(FLAGS).json()["results"] == []
    assert code(browser.post(f"{FLAGS}/{flag.pk}/acknowledge")) == (404, "not_found")
    assert code(clear(browser, flag)) == (404, "not_found")
    given = {"severity": "urgent", "what_was_seen": "x"}
    raising = browser.post(f"/api/v1/participants/{ben.member_id}/flags", given, format="json")
    assert code(raising) == (404, "not_found")


def test_a_participant_is_refused_everywhere(client_for, ben, flag):
    browser = client_for(ben)
    answers = [
        browser.get(FLAGS),
        browser.post(f"{FLAGS}/{flag.pk}/acknowledge"),
        clear(browser, flag),
        browser.get(DUTY),
        browser.put(DUTY, {"clinicians": [], "escalate_after_minutes": 5}, format="json"),
    ]

    assert [code(each) for each in answers] == [(403, "forbidden")] * 5
    assert not any("phq" in each.content.decode() for each in answers)


def test_who_meets_the_person_sees_all_there_is_to_act_on(client_for, ada, ben, flag):
    [shown] = client_for(ada).get(FLAGS, {"state": "open"}).json()["results"]

    assert shown["participant"] == {
        "id": str(ben.member_id),
        "alias": "Wren",
        "legal_name": "Ben Okafor",
    }
    assert shown["kind"] == "phq-9.item9"
    assert shown["severity"] == "urgent"
    assert shown["state"] == "raised"
    assert shown["place"] == "US-MA"
    assert shown["phone"] == "+1 617 555 0101"
    assert shown["emergency_contact"]["name"] == "Ife"
    assert shown["source"]["kind"] == "screening"
    assert shown["acknowledged"] is shown["escalated_at"] is shown["cleared"] is None
    assert {name: able["allowed"] for name, able in shown["abilities"].items()} == {
        "acknowledge": True,
        "clear": True,
    }


def test_an_administrator_sees_that_it_stands_and_who_answers_but_not_why(
    client_for, ines, ada, flag
):
    client_for(ada).post(f"{FLAGS}/{flag.pk}/acknowledge")
    clear(client_for(ada), flag)

    [shown] = client_for(ines).get(FLAGS).json()["results"]
    assert shown["acknowledged"]["by"] == "Ada Quill"
    assert shown["cleared"]["what_was_done"] == ""
    assert (shown["kind"], shown["what_was_seen"], shown["source"]) == ("", "", None)


def test_an_administrator_on_call_sees_why(client_for, ines, flag, call):
    call(ines)

    [shown] = client_for(ines).get(FLAGS).json()["results"]
    assert shown["kind"] == "phq-9.item9"
    assert shown["abilities"]["clear"]["allowed"]


def test_a_flag_is_cleared_with_words_or_not_at_all(client_for, ada, flag):
    browser = client_for(ada)

    for empty in ("", "   ", None):
        assert clear(browser, flag, what_was_done=empty).status_code == 400
    shown = clear(browser, flag).json()
    assert shown["state"] == "cleared"
    assert shown["cleared"]["by"] == "Ada Quill"
    assert code(clear(browser, flag)) == (409, "already_cleared")
    assert browser.get(FLAGS, {"state": "open"}).json()["results"] == []
    assert len(browser.get(FLAGS, {"state": "cleared"}).json()["results"]) == 1


def test_a_clinician_raises_a_flag_once_with_an_idempotency_key(client_for, ada, ben, flag):
    browser, address = client_for(ada), f"/api/v1/participants/{ben.member_id}/flags"
    given = {"severity": "imminent", "what_was_seen": "He said goodbye to everyone."}

    first = browser.post(address, given, format="json", headers={"Idempotency-Key": "k1"})
    again = browser.post(address, given, format="json", headers={"Idempotency-Key": "k1"})

    assert first.status_code == 201
    assert first.json() == again.json()
    assert first.json()["what_was_seen"] == "He said goodbye to everyone."
    unanswered = browser.post(address, given | {"severity": "check"}, format="json")
    assert unanswered.status_code == 400


def test_the_call_list_is_set_by_administrators_and_seen_by_staff(client_for, ines, ada, abe):
    given = {"clinicians": [str(ada.member_id)], "escalate_after_minutes": 3}

    assert client_for(ada).get(DUTY).json()["escalate_after_minutes"] == 10
    assert client_for(ada).put(DUTY, given, format="json").status_code == 403
    assert client_for(ines).put(DUTY, given, format="json").status_code == 200
    for reader in (ada, abe):
        shown = client_for(reader).get(DUTY).json()
        assert {key: shown[key] for key in given} == given
        assert not shown["abilities"]["change"]["allowed"]
    absurd = given | {"escalate_after_minutes": 0}
    assert client_for(ines).put(DUTY, absurd, format="json").status_code == 400


def test_a_long_list_costs_as_many_queries_as_a_short_one(
    client_for, ada, ben, cleo, flag, raised, enrolled, circle, queries
):
    browser = client_for(ada)
    few = queries(lambda: browser.get(FLAGS))
    enrolled(cleo, circle)
    for person in (ben, cleo, cleo):
        raised(person)

    assert len(browser.get(FLAGS).json()["results"]) == 4
    assert queries(lambda: browser.get(FLAGS)) == few
