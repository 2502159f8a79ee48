"""What an applicant says is saved as they go, and handed in once it is whole."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction
from rest_framework.test import APIClient

from backend.kernel.clock import now
from sessions_app.groups.models import Enrolment
from sessions_app.intake.models import Application
from sessions_app.participants.models import Participant
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import client_for
from tests.intake.walk import (
    CURRENT,
    DETAILS,
    EMAIL,
    SUBMIT,
    answer_all,
    answer_form,
    applied,
    come_in,
    fill_in,
    plan_for,
)


def save(browser, **changes):
    return browser.patch(CURRENT, changes, format="json")


def submit(browser):
    return browser.post(SUBMIT, {}, format="json")


@pytest.mark.parametrize("actor", ["otto", "ada", "ines"])
def test_staff_do_not_apply(actor, request, open_circle):
    browser = client_for(request.getfixturevalue(actor))
    for answer in (browser.get(CURRENT), save(browser, phone="1"), submit(browser)):
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


def test_a_member_who_has_not_applied_has_no_application(ben):
    answer = client_for(ben).get(CURRENT)
    assert (answer.status_code, answer.json()["code"]) == (404, "no_application")


def test_nobody_without_a_door_sees_one():
    for answer in (APIClient().get(CURRENT), submit(APIClient())):
        assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


def test_nothing_is_required_until_it_is_handed_in(asking_circle):
    browser = come_in(asking_circle)
    assert save(browser).status_code == 200
    assert save(browser, legal_name="").status_code == 200
    shown = browser.get(CURRENT).json()
    wanted = ["legal_name", "phone", "country", "emergency_contact", "screening:phq-9"]
    assert shown["missing"] == wanted

    refused = submit(browser)

    assert (refused.status_code, refused.json()["code"]) == (400, "details_missing")
    assert refused.json()["errors"]["fields"] == wanted
    assert browser.get(CURRENT).json()["status"] == "draft"


def test_in_the_united_states_the_state_counts(open_circle):
    browser = come_in(open_circle)
    fill_in(browser, region="")
    assert browser.get(CURRENT).json()["missing"] == ["region"]
    save(browser, country="CA")
    assert browser.get(CURRENT).json()["missing"] == []


def test_another_country_takes_the_old_region_away(open_circle):
    browser = come_in(open_circle)
    fill_in(browser)
    save(browser, country="FR")
    details = browser.get(CURRENT).json()["details"]
    assert (details["country"], details["region"]) == ("FR", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("country", "XX"),
        ("country", "USA"),
        ("region", "ZZ"),
        ("time_zone", "Mars/Olympus"),
        ("language", "de"),
        ("legal_name", "Do\u202era"),
        ("legal_name", "D" * 121),
        ("phone", "1" * 41),
        ("goals", "g" * 4001),
        ("emergency_contact", {"name": "N\x00ell"}),
        ("emergency_contact", "Nell"),
        ("pronouns", 7),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(field, value, open_circle):
    browser = come_in(open_circle)
    fill_in(browser)
    answer = save(browser, **{field: value})
    assert answer.status_code == 400, answer.json()
    assert field in answer.json()["errors"]
    kept = browser.get(CURRENT).json()["details"]
    assert {name: kept[name] for name in DETAILS} == DETAILS


def test_two_tabs_do_not_undo_each_other(open_circle):
    one, other = come_in(open_circle), come_in(open_circle)
    save(one, phone="+1 617 555 0177", emergency_contact={"name": "Nell"})
    save(other, goals="To sleep.", emergency_contact={"phone": "+1 617 555 0178"})
    kept = one.get(CURRENT).json()["details"]
    assert (kept["phone"], kept["goals"]) == ("+1 617 555 0177", "To sleep.")
    assert kept["emergency_contact"] == {
        "name": "Nell",
        "phone": "+1 617 555 0178",
        "relation": "",
    }


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_lose_nothing(open_circle):
    browsers = [come_in(open_circle) for _ in range(2)]
    said = [{"phone": "+1 617 555 0177"}, {"goals": "To sleep."}]

    def tab(browser, changes):
        answers.append(save(browser, **changes).status_code)
        connection.close()

    answers = []
    tabs = [threading.Thread(target=tab, args=each) for each in zip(browsers, said, strict=True)]
    for each in tabs:
        each.start()
    for each in tabs:
        each.join()
    kept = browsers[0].get(CURRENT).json()["details"]
    assert answers == [200, 200]
    assert (kept["phone"], kept["goals"]) == ("+1 617 555 0177", "To sleep.")


def test_the_alias_never_shows_the_name_that_is_told_later(open_circle):
    browser = come_in(open_circle)
    person = Participant.objects.get()
    save(browser, legal_name=f"{person.alias} Lind")
    person = Participant.objects.get()
    assert person.legal_name.endswith("Lind")
    assert person.alias not in person.legal_name


def test_whoever_changes_the_language_of_the_screen_reads_the_titles_in_it(asking_circle):
    browser = come_in(asking_circle)
    [asked] = browser.get(CURRENT).json()["screenings"]
    [spoken] = browser.get(f"{CURRENT}?language=es").json()["screenings"]
    assert asked["title"] == "Patient Health Questionnaire (PHQ-9)"
    assert spoken["title"] == "Cuestionario sobre la salud del paciente (PHQ-9)"
    assert browser.get(f"{CURRENT}?language=xx").json()["code"] == "bad_input"


def test_handing_in_takes_it_out_of_the_applicants_hands(asking_circle):
    browser, _ = applied(asking_circle)
    shown = browser.get(CURRENT).json()
    assert (shown["status"], shown["missing"]) == ("submitted", [])
    assert save(browser, phone="1").json()["code"] == "application_with_clinic"
    assert submit(browser).json()["code"] == "application_with_clinic"
    [*_, letter] = the_post_goes_out()
    assert letter.to == [EMAIL]
    assert "Circle" not in f"{letter.subject}{letter.body}"


def test_a_worrying_answer_keeps_help_on_the_page_until_a_clinician_clears_it(asking_circle):
    browser = come_in(asking_circle)
    fill_in(browser)
    assert browser.get(CURRENT).json()["help"] is None
    [form] = browser.get("/api/v1/my/screenings").json()

    sent = answer_form(browser, form["id"], phq9_9=1)

    assert sent["help"] == {"country": "US"}
    assert browser.get(CURRENT).json()["help"] == {"country": "US"}


def test_it_can_be_taken_back_and_begun_anew(open_circle):
    browser, first = applied(open_circle)
    answer = browser.delete(CURRENT)
    assert (answer.status_code, answer.json()["status"]) == (200, "withdrawn")
    assert browser.delete(CURRENT).json()["code"] == "application_settled"

    again = come_in(open_circle).get(CURRENT).json()

    assert again["status"] == "draft"
    assert again["id"] != first
    assert again["details"]["legal_name"] == "Dora Lind"
    assert Application.objects.count() == 2


def test_taking_it_back_leaves_the_waiting_list(open_circle, ada):
    browser, application = applied(open_circle)
    client_for(ada).post(
        f"/api/v1/applications/{application}/decide",
        {"kind": "waitlist", "reason": "Next round."},
        format="json",
    )
    assert Enrolment.objects.get().status == "waitlisted"
    browser.delete(CURRENT)
    assert Enrolment.objects.get().status == "declined"


def test_an_application_that_found_its_seat_is_shown_not_begun_again(open_circle, ada):
    _, application = applied(open_circle)
    client_for(ada).post(
        f"/api/v1/applications/{application}/decide",
        {"kind": "offer", "reason": "Fits."},
        format="json",
    )
    assert come_in(open_circle).get(CURRENT).json()["id"] == application
    Enrolment.objects.update(status="declined")
    anew = come_in(open_circle).get(CURRENT).json()
    assert (anew["status"], anew["id"] == application) == ("draft", False)


def test_what_was_answered_for_this_application_is_not_asked_twice(asking_circle):
    browser = come_in(asking_circle)
    answer_all(browser)
    again = come_in(asking_circle).get(CURRENT).json()
    assert [each["status"] for each in again["screenings"]] == ["complete"]
    assert "screening:phq-9" not in again["missing"]


def test_one_application_of_a_person_is_under_way_in_a_group(open_circle):
    come_in(open_circle)
    first = Application.objects.get()
    twin = {"clinic": first.clinic, "group": first.group, "participant": first.participant}
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.create(**twin)
    Application.objects.create(**twin, status="referred", submitted_at=now())


def test_the_page_costs_as_much_with_many_forms(open_circle, queries):
    browser = come_in(open_circle)
    few = queries(lambda: browser.get(CURRENT))
    plan_for(open_circle, "phq-9", "gad-7", "asq", "who-5")
    browser = come_in(open_circle)
    assert queries(lambda: browser.get(CURRENT)) <= few + 1
