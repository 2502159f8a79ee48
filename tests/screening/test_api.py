"""Screening over HTTP: shapes, doors, and that no score reaches the person."""

import pytest

from sessions_app.safety.models import RiskFlag
from tests.cast.screening import every, make_response

pytestmark = pytest.mark.django_db(transaction=True)
MINE = "/api/v1/my/screenings"
SCORE_WORDS = ("score", "band", "severe", "moderate", "risk", "total_score", "cut")


ANSWERED = [("asq_1", 0), ("asq_2", 1), ("asq_5", 0)]


def code(answer):
    return answer.status_code, answer.json()["code"]


def patch(browser, response, **answers):
    return browser.patch(f"{MINE}/{response.pk}", {"answers": answers}, format="json")


def complete(browser, response):
    return browser.post(f"{MINE}/{response.pk}/complete")


@pytest.mark.parametrize("stranger", ["otto", "cleo"])
def test_a_stranger_and_another_participant_get_404_everywhere(stranger, request, client_for, phq9):
    browser = client_for(request.getfixturevalue(stranger))
    answers = [
        browser.get(f"{MINE}/{phq9.pk}"),
        patch(browser, phq9, phq9_1=1),
        complete(browser, phq9),
        browser.post(f"/api/v1/screenings/{phq9.pk}/review"),
    ]
    assert [code(each) for each in answers] == [(404, "not_found")] * 4


def test_nobody_reads_without_signing_in(client, phq9):
    for path in (MINE, f"{MINE}/{phq9.pk}", "/api/v1/instruments"):
        assert client.get(path).status_code == 401


def test_staff_have_no_forms_of_their_own(client_for, ada, phq9):
    browser = client_for(ada)
    assert code(browser.get(MINE)) == (403, "forbidden")
    assert code(browser.get(f"{MINE}/{phq9.pk}")) == (403, "forbidden")


def test_administrators_and_auditors_read_no_answers(client_for, ines, abe, ben, phq9):
    for person in (ines, abe):
        found = client_for(person).get(f"/api/v1/participants/{ben.member_id}/screenings")
        assert code(found) == (403, "forbidden")


def test_a_person_walks_through_a_form(client_for, ben, phq9):
    browser = client_for(ben)
    (listed,) = browser.get(MINE).json()
    assert listed == {
        "id": str(phq9.pk), "key": "phq-9", "title": "Patient Health Questionnaire (PHQ-9)",
        "status": "open", "due_at": None, "answered": 0, "total": 9,
    }  # fmt: skip

    shown = browser.get(f"{MINE}/{phq9.pk}").json()
    assert (shown["version"], shown["language"], shown["translation"]) == (1, "en", "official")
    assert len(shown["items"]) == 10
    assert shown["items"][0] == {
        "id": "phq9_1",
        "text": "Little interest or pleasure in doing things",
        "options": [
            {"value": 0, "label": "Not at all"},
            {"value": 1, "label": "Several days"},
            {"value": 2, "label": "More than half the days"},
            {"value": 3, "label": "Nearly every day"},
        ],
        "optional": False,
        "ask_if": None,
    }
    assert shown["items"][9]["ask_if"]["at_least"] == 1
    assert shown["answers"]["phq9_1"] is None
    assert "No permission required" in shown["licence"]

    saved = patch(browser, phq9, phq9_1=1).json()
    assert (saved["answered"], saved["total"]) == (1, 10)
    assert browser.get(f"{MINE}/{phq9.pk}").json()["answers"]["phq9_1"] == 1

    patch(browser, phq9, **every("phq-9", 2, phq9_9=0))
    assert complete(browser, phq9).json() == {"status": "complete", "help": None}
    assert code(patch(browser, phq9, phq9_1=0)) == (409, "response_complete")


def test_a_form_is_shown_in_the_language_asked_for(client_for, ben, phq9, asq):
    browser = client_for(ben)
    shown = browser.get(f"{MINE}/{phq9.pk}?language=es").json()
    assert shown["items"][0]["text"] == "Poco interés o placer en hacer cosas"
    assert browser.get(f"{MINE}?language=es").json()[0]["title"].startswith("Preguntas")
    gad7 = make_response(ben, "gad-7", language="es")
    shown = browser.get(f"{MINE}/{gad7.pk}").json()
    assert (shown["language"], shown["translation"]) == ("es", "unofficial")
    assert code(browser.get(f"{MINE}/{phq9.pk}?language=xx")) == (400, "bad_input")


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        ({"phq9_1": 4}, "bad_answer"), ({"phq9_1": "1"}, "bad_answer"),
        ({"phq9_1": True}, "bad_answer"), ({"phq9_1": 1.5}, "bad_answer"),
        ({"mood": 1}, "unknown_item"), ([1], "bad_input"), ("x", "bad_input"), (None, "bad_input"),
        ({f"i{n}": 1 for n in range(201)}, "bad_input"),
    ],
)  # fmt: skip
def test_bad_answers_are_refused_with_a_code(client_for, ben, phq9, answers, refusal):
    browser = client_for(ben)
    found = browser.patch(f"{MINE}/{phq9.pk}", {"answers": answers}, format="json")
    assert code(found) == (400, refusal)


def test_what_a_refusal_says_holds_nothing_that_was_answered(client_for, ben, phq9):
    found = patch(client_for(ben), phq9, phq9_9="I want to die")
    assert "die" not in found.content.decode()


def test_a_risk_shows_help_at_once_and_again_when_it_is_asked_again(client_for, ben, asq):
    browser = client_for(ben)
    saved = [patch(browser, asq, **{item: value}).json()["help"] for item, value in ANSWERED]

    assert saved == [None, {"country": None}, None]
    first, again = complete(browser, asq).json(), complete(browser, asq).json()

    assert first == again == {"status": "complete", "help": {"country": None}}
    assert RiskFlag.objects.exclude(severity="check").count() == 1


def test_a_question_left_out_shows_no_crisis_card(client_for, ben, phq9):
    browser = client_for(ben)
    patch(browser, phq9, **every("phq-9", 0, phq9_9=None))
    assert complete(browser, phq9).json()["help"] is None


def test_no_score_ever_reaches_the_person(client_for, ben, phq9):
    browser = client_for(ben)
    patch(browser, phq9, **every("phq-9", 3))
    sent = complete(browser, phq9)
    form = browser.get(f"{MINE}/{phq9.pk}")
    for answer in (sent, browser.get(MINE), form):
        keys = " ".join(answer.json()[0] if answer.request["PATH_INFO"] == MINE else answer.json())
        assert not [word for word in SCORE_WORDS if word in keys]


def test_a_long_list_costs_no_more_than_a_short_one(client_for, ben, phq9, queries):
    browser = client_for(ben)
    few = queries(lambda: browser.get(MINE))
    for _ in range(4):
        make_response(ben, "gad-7", every("gad-7"))
    assert queries(lambda: browser.get(MINE)) == few
