"""Screening over HTTP, for staff: scores, reviews, asking, plans and switches."""

import pytest

from sessions_app.screening.models import ScreeningResponse
from tests.cast.screening import every, make_response

pytestmark = pytest.mark.django_db(transaction=True)


def code(answer):
    return answer.status_code, answer.json()["code"]


def test_the_clinician_reads_scores_answers_and_change(client_for, ada, ben, met):
    make_response(ben, "pcl-5", every("pcl-5", 2))
    make_response(ben, "pcl-5", every("pcl-5", 1, pcl5_1=2))
    browser = client_for(ada)

    newest, oldest = browser.get(f"/api/v1/participants/{ben.member_id}/screenings").json()

    assert newest["score"] == {
        "total": 21, "raw": 21, "minimum": 0, "maximum": 80, "prorated": False, "missing": [],
        "scored": True, "band": None, "cut_reached": False,
        "cuts": [
            {
                "key": "provisional_low", "label": "Provisional cut, lower end", "value": 31,
                "reached": False,
            },
            {
                "key": "provisional_high", "label": "Provisional cut, upper end", "value": 33,
                "reached": False,
            },
        ],
        "risks": [],
    }  # fmt: skip
    assert newest["change"] == {"from": 40, "to": 21, "points": -19, "kind": "meaningful_better"}
    assert [point["total"] for point in newest["trend"]] == [40, 21]
    assert (oldest["score"]["cut_reached"], oldest["change"]) == (True, None)
    assert newest["items"][0]["answer"] == "Moderately"
    assert (newest["reviewed"], newest["abilities"]["review"]["allowed"]) == (None, True)


def test_the_clinician_reviews(client_for, ada, ben, met):
    response = make_response(ben, "asq", every("asq"))
    browser = client_for(ada)
    url = f"/api/v1/screenings/{response.pk}/review"

    reviewed = browser.post(url, {"note": "All no."}, format="json").json()

    assert reviewed["reviewed"]["by"] == "Ada Quill"
    assert reviewed["reviewed"]["note"] == "All no."
    assert reviewed["score"]["band"] == {"key": "negative", "label": "Negative screen"}
    assert reviewed["abilities"]["review"]["allowed"] is False
    assert code(browser.post(url)) == (409, "already_reviewed")


def test_an_open_form_is_not_reviewed(client_for, ada, phq9):
    answer = client_for(ada).post(f"/api/v1/screenings/{phq9.pk}/review")
    assert code(answer) == (409, "response_open")


def test_staff_ask_for_a_form_once(client_for, ada, ben, met):
    browser, url = client_for(ada), f"/api/v1/participants/{ben.member_id}/screenings"
    body = {"instrument": "gad-7", "due_at": "2031-05-06T17:00:00Z"}

    asked = browser.post(url, body, format="json")

    assert (asked.status_code, asked.json()["due_at"]) == (201, "2031-05-06T17:00:00Z")
    assert browser.post(url, body, format="json").json()["id"] == asked.json()["id"]
    unknown = browser.post(url, {"instrument": "x"}, format="json")
    assert code(unknown) == (400, "unknown_instrument")
    assert ScreeningResponse.objects.count() == 1


def test_the_list_of_questionnaires_tells_licence_and_caveat(client_for, ada, ben, ines):
    shown = {each["key"]: each for each in client_for(ada).get("/api/v1/instruments").json()}
    assert list(shown) == ["asq", "phq-9", "gad-7", "pcl-5", "who-5", "audit-c"]
    assert "CC BY-NC-SA" in shown["who-5"]["licence"]
    assert shown["audit-c"]["caveat"]
    assert shown["gad-7"]["unofficial_in"] == ["es"]
    assert len(shown["phq-9"]["items"]) == 10
    assert code(client_for(ben).get("/api/v1/instruments")) == (403, "forbidden")

    off = client_for(ines).put("/api/v1/instruments/who-5", {"enabled": False}, format="json")
    assert off.json()["enabled"] is False
    shown = {each["key"]: each for each in client_for(ada).get("/api/v1/instruments").json()}
    assert shown["who-5"]["enabled"] is False
    refused = client_for(ada).put("/api/v1/instruments/who-5", {"enabled": True}, format="json")
    assert code(refused) == (403, "forbidden")


def test_one_clinics_switch_is_not_anothers(client_for, ines, olga):
    client_for(ines).put("/api/v1/instruments/who-5", {"enabled": False}, format="json")
    shown = {each["key"]: each for each in client_for(olga).get("/api/v1/instruments").json()}
    assert shown["who-5"]["enabled"] is True


def test_a_groups_plan_is_read_and_set(client_for, ada, otto, met):
    url = f"/api/v1/groups/{met.pk}/screening-plan"
    browser = client_for(ada)
    assert browser.get(url).json() == {"instruments": []}
    put = browser.put(url, {"instruments": ["asq", "who-5"]}, format="json")
    assert put.json() == browser.get(url).json() == {"instruments": ["asq", "who-5"]}
    assert code(client_for(otto).get(url)) == (404, "not_found")
    assert code(client_for(otto).put(url, {"instruments": []}, format="json")) == (404, "not_found")
