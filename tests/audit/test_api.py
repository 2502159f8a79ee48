"""The trail over HTTP."""

import pytest
from django.db import transaction

from clinicians.audit import verify
from clinicians.audit.models import AuditRecord
from clinicians.audit.trail import append, draft

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/api/v1/audit"


@pytest.fixture
def busy_week(ada, ben):
    with transaction.atomic():
        for number in range(60):
            append([draft(ada if number % 2 else ben, "note.opened", f"note:{number}")])


def test_olga_sees_the_trail_of_her_own_clinic_only(client_for, olga, busy_week):
    page = client_for(olga).get(URL).json()
    assert {each["act"] for each in page["results"]} <= {"trail.read", "session.started"}
    assert not any(each["act"] == "note.opened" for each in page["results"])


@pytest.mark.parametrize("who", ["ben", "ada", "sol", "otto"])
def test_others_are_refused(client_for, who, busy_week, request):
    browser = client_for(request.getfixturevalue(who))
    for answer in (browser.get(URL), browser.post(f"{URL}/exports", {}, format="json")):
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


def test_pages_follow_each_other_without_gap_or_repetition(client_for, abe, busy_week):
    browser, seqs = client_for(abe), []
    url = f"{URL}?act=note.opened&page_size=25"
    while url:
        page = browser.get(url).json()
        seqs += [each["seq"] for each in page["results"]]
        url = page["next"]
    assert seqs == sorted(seqs, reverse=True)
    assert len(set(seqs)) == 60


def test_a_record_shows_who_did_what_to_what(client_for, abe, ada, busy_week):
    record = client_for(abe).get(f"{URL}?act=note").json()["results"][0]
    assert (record["actor_name"], record["role"], record["act"], record["object"]) == (
        "Ada Quill",
        "facilitator",
        "note.opened",
        "note:59",
    )
    assert set(record) == {
        "seq", "at", "actor", "actor_name", "role", "act", "object", "purpose", "outcome", "hash",
    }  # fmt: skip


def test_filters_narrow(client_for, abe, ben, busy_week):
    browser = client_for(abe)
    by_ben = browser.get(f"{URL}?actor={ben.member_id}&page_size=200").json()["results"]
    assert len(by_ben) == 30
    assert all(each["actor_name"].startswith("participant ") for each in by_ben)
    assert len(browser.get(f"{URL}?object=note:7").json()["results"]) == 1
    assert browser.get(f"{URL}?to=2020-01-01T00:00:00Z").json()["results"] == []
    assert browser.get(f"{URL}?outcome=refused").json()["results"] == []


@pytest.mark.parametrize(
    "query", ["act=DROP TABLE", "actor=ada", "outcome=maybe", "from=yesterday", "object=%00"]
)
def test_strange_questions_are_refused(client_for, abe, query):
    answer = client_for(abe).get(f"{URL}?{query}")
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_input")


def test_a_page_costs_the_same_however_many_people_are_on_it(
    client_for, abe, busy_week, django_assert_max_num_queries
):
    browser = client_for(abe)
    with django_assert_max_num_queries(22):
        browser.get(f"{URL}?page_size=100")


def test_an_export_downloads_and_verifies_with_the_public_key(client, client_for, ines, busy_week):
    answer = client_for(ines).post(f"{URL}/exports", {}, format="json")
    key = client.get(f"{URL}/public-key").json()

    assert answer.headers["Content-Disposition"].endswith('.jsonl"')
    assert verify.verify(answer.content, key["public_key"]).code == 0
    assert verify.verify(answer.content, key["fingerprint"]).code == 0
    assert key["algorithm"] == "Ed25519"
    assert AuditRecord.objects.latest("seq").act == "trail.exported"


def test_an_export_of_a_time(client_for, ines, busy_week):
    body = {"from": "2020-01-01T00:00:00Z", "to": "2020-02-01T00:00:00Z"}
    answer = client_for(ines).post(f"{URL}/exports", body, format="json")
    assert "0 links" in verify.verify(answer.content).note
