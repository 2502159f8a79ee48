"""Who sees the queue and the one-page view, and what of it."""

import pytest

from clinicians.audit.models import AuditRecord
from sessions_app.intake.models import Application, Decision
from sessions_app.participants.models import Participant
from tests.cast.sign_in import client_for
from tests.intake.walk import (
    CURRENT,
    EMAIL,
    QUEUE,
    SUBMIT,
    answer_all,
    applied,
    come_in,
    decide,
    fill_in,
    page_of,
    plan_for,
)


@pytest.mark.parametrize("stranger", ["otto", "olga", "noor"])
def test_for_whom_it_does_not_concern_it_does_not_exist(stranger, request, waiting):
    actor = request.getfixturevalue(stranger)
    for answer in (page_of(actor, waiting[1]), decide(actor, waiting[1], "offer")):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert client_for(actor).get(QUEUE).json()["results"] == []
    assert not Decision.objects.exists()


@pytest.mark.parametrize("actor", ["ben", "abe"])
def test_participants_and_auditors_are_refused(actor, request, waiting):
    who = request.getfixturevalue(actor)
    for answer in (client_for(who).get(QUEUE), page_of(who, waiting[1])):
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert decide(who, waiting[1], "offer").status_code in {403, 404}


def test_the_applicant_does_not_read_the_page_about_them(waiting):
    assert waiting[0].get(f"{QUEUE}/{waiting[1]}").status_code == 401


def test_an_administrator_sees_contacts_and_no_answers_and_does_not_decide(waiting, ines, ada):
    decide(ada, waiting[1], "waitlist", message="Soon.")
    page = page_of(ines, waiting[1]).json()
    assert page["details"]["phone"] == "+1 617 555 0177"
    assert (page["answers_shown"], page["screenings"]) == (False, [])
    assert (page["details"]["goals"], page["decisions"][0]["reason"]) == ("", "")
    assert page["decisions"][0]["message"] == ""
    assert not any(each["allowed"] for each in page["abilities"].values())
    assert decide(ines, waiting[1], "offer").json()["code"] == "forbidden"


@pytest.mark.parametrize("actor", ["ada", "sol"])
def test_its_facilitator_and_a_supervisor_read_it_all_and_that_is_recorded(actor, request, waiting):
    who = request.getfixturevalue(actor)
    page = page_of(who, waiting[1]).json()
    assert page["name"] == "Dodo"
    assert page["email"] == EMAIL
    assert page["details"]["goals"] == "To sleep again."
    [screening] = page["screenings"]
    assert screening["score"]["band"]["key"] == "minimal"
    assert len(screening["trend"]) == 1
    assert page["abilities"]["offer"] == {"allowed": True, "reason": ""}
    read = AuditRecord.objects.get(act="application.opened", actor=str(who.member_id))
    assert read.object == f"sessions_app.Application:{waiting[1]}"


def test_the_queue_puts_who_waits_longest_first_and_knows_flags(asking_circle, ada):
    _, calm = applied(asking_circle)
    _, flagged = applied(asking_circle, "flagged@home.example", phq9_9=2)
    desk = client_for(ada)

    lines = desk.get(QUEUE, {"status": "submitted"}).json()["results"]

    assert [each["id"] for each in lines] == [calm, flagged]
    assert [each["open_flags"] for each in lines] == [0, 1]
    assert [e["id"] for e in desk.get(QUEUE, {"flagged": "true"}).json()["results"]] == [flagged]
    assert [e["id"] for e in desk.get(QUEUE, {"flagged": "false"}).json()["results"]] == [calm]
    assert desk.get(QUEUE, {"status": "draft"}).json()["results"] == []
    group = {"group": str(asking_circle.pk)}
    assert len(desk.get(QUEUE, group).json()["results"]) == 2
    assert desk.get(QUEUE, {"status": "lost"}).status_code == 400


def test_a_group_of_another_clinic_filters_nothing(waiting, otto, circle):
    assert client_for(otto).get(QUEUE, {"group": str(circle.pk)}).status_code == 404


def test_the_queue_costs_the_same_however_long(open_circle, ada, queries):
    desk = client_for(ada)
    applied(open_circle)
    few = queries(lambda: desk.get(QUEUE))
    for number in range(4):
        applied(open_circle, f"more{number}@home.example")
    assert len(desk.get(QUEUE).json()["results"]) == 5
    assert queries(lambda: desk.get(QUEUE)) == few


def test_the_page_costs_the_same_however_much_was_answered(waiting, ada, queries):
    browser, application = waiting
    few = queries(lambda: page_of(ada, application))
    group = Application.objects.get().group
    decide(ada, application, "ask_more", message="More?", instruments=["gad-7", "asq"])
    answer_all(browser)
    browser.post(SUBMIT, {}, format="json")
    assert queries(lambda: page_of(ada, application)) <= few
    plan_for(group)


def test_a_facilitator_no_longer_knows_who_took_it_back(open_circle, ada):
    browser = come_in(open_circle)
    fill_in(browser)
    assert Participant.objects.visible_to(ada).exists()
    browser.delete(CURRENT)
    assert not Participant.objects.visible_to(ada).exists()
