"""A POST sent twice under one key happens once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections

from backend.kernel.clock import now
from clinicians.access import idempotency
from clinicians.access.models import StoredAnswer
from clinicians.clinics.models import Membership
from tests.cast.sign_in import client_for

STAFF = "/api/v1/staff"
KEY = "018f3a7e-0000-7000-8000-00000000c0de"
NIA = {"email": "nia@harbour.example", "display_name": "Nia Bell", "role": "facilitator"}


def send(browser, body=NIA, key=KEY):
    return browser.post(STAFF, body, format="json", headers={"Idempotency-Key": key})


def people():
    return Membership.objects.count()


def test_the_key_of_another_clinic_is_another_key(ines, olga):
    mine = send(client_for(ines))
    hers = send(client_for(olga))

    assert (mine.status_code, hers.status_code) == (201, 201)
    assert mine.json()["id"] != hers.json()["id"]


def test_the_same_sent_again_gets_the_first_answer_and_happens_once(ines):
    browser = client_for(ines)
    first = send(browser)
    before = people()
    again = send(browser)

    assert again.status_code == 201
    assert again.json() == first.json()
    assert again["Idempotent-Replay"] == "true"
    assert people() == before


def test_without_a_key_the_second_is_judged_by_itself(ines):
    browser = client_for(ines)
    browser.post(STAFF, NIA, format="json")

    assert browser.post(STAFF, NIA, format="json").json()["code"] == "already_member"


def test_another_body_under_the_same_key_is_refused(ines):
    browser = client_for(ines)
    send(browser)

    answer = send(browser, {**NIA, "display_name": "Nia B."})

    assert answer.status_code == 409
    assert answer.json()["code"] == "idempotency_key_reused"


def test_another_address_under_the_same_key_is_refused(ines, ada):
    browser = client_for(ines)
    send(browser)

    answer = browser.post(
        f"{STAFF}/{ada.member_id}/reactivate", {}, format="json", headers={"Idempotency-Key": KEY}
    )

    assert answer.json()["code"] == "idempotency_key_reused"


def test_a_refusal_frees_the_key(ines):
    browser = client_for(ines)

    assert send(browser, {**NIA, "role": "wizard"}).status_code == 400
    assert send(browser).status_code == 201


def test_after_a_day_the_key_is_free(ines):
    browser = client_for(ines)
    send(browser)
    StoredAnswer.objects.update(made_at=now() - timedelta(hours=25))

    assert send(browser, {**NIA, "email": "other@harbour.example"}).status_code == 201


def crashed(ines, monkeypatch, before_the_command=False):
    """A request whose process dies, before or after what it was asked for was committed."""

    def die(*_, **__):
        raise SystemExit

    with monkeypatch.context() as patch:
        if before_the_command:
            patch.setattr("clinicians.audit.command._run_recorded", die)
        else:
            patch.setattr(idempotency.Claim, "settle", die)
        with pytest.raises(SystemExit):
            send(client_for(ines))


def after_a_while():
    StoredAnswer.objects.update(made_at=now() - idempotency.ABANDONED_AFTER - timedelta(seconds=1))


def test_after_a_crash_that_did_nothing_the_key_is_soon_free(ines, monkeypatch):
    crashed(ines, monkeypatch, before_the_command=True)
    before = people()
    after_a_while()

    assert send(client_for(ines)).status_code == 201
    assert people() == before + 1


def test_after_a_crash_that_had_done_it_the_key_says_so(ines, monkeypatch):
    crashed(ines, monkeypatch)
    before = people()
    after_a_while()

    answer = send(client_for(ines))

    assert (answer.status_code, answer.json()["code"]) == (409, "idempotency_answer_lost")
    assert people() == before


def test_who_lost_the_key_while_at_work_does_nothing(ines):
    stored = StoredAnswer.objects.create(
        clinic_id=ines.clinic_id, user_id=ines.user_id, key=KEY, fingerprint="x"
    )
    StoredAnswer.objects.update(made_at=now())

    with pytest.raises(idempotency.StillAtWork):
        idempotency.Claim(stored).note_done()


@pytest.mark.parametrize("key", ["x" * 65, "not\u00e9", "tab\there"])
def test_a_strange_key_is_refused(ines, key):
    answer = client_for(ines).post(STAFF, NIA, format="json", HTTP_IDEMPOTENCY_KEY=key)

    assert answer.status_code == 400
    assert answer.json()["code"] == "bad_idempotency_key"


def test_the_stored_answer_is_encrypted(ines):
    send(client_for(ines))

    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM clinicians_storedanswer")
        [(stored,)] = cursor.fetchall()
    assert stored.startswith("v1|")
    assert "nia" not in stored


@pytest.mark.django_db(transaction=True)
def test_two_that_arrive_at_once_happen_once(ines):
    answers = []

    def go():
        try:
            answers.append(send(client_for(ines)))
        finally:
            connections.close_all()

    before = people()
    threads = [threading.Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert people() == before + 1
