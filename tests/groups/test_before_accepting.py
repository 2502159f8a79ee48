"""What a person sees of a group before they are in it: offered a place, or waiting for one."""

from datetime import timedelta

from backend.kernel.clock import now
from tests.cast.groups import enrol_at, make_session

GROUPS = "/api/v1/groups"


def test_otto_finds_no_dates_of_a_group_that_offers_a_place_to_another(
    client_for, otto, ben, circle, tonight
):
    enrol_at(ben, circle, "offered")
    browser = client_for(otto)
    assert browser.get(f"{GROUPS}/{circle.pk}/sessions").status_code == 404
    assert browser.get(f"/api/v1/sessions/{tonight.pk}").status_code == 404
    assert browser.get("/api/v1/sessions").json()["results"] == []


def test_a_person_on_the_waiting_list_sees_the_group_s_name_and_little_else(
    client_for, ben, cleo, circle, tonight
):
    circle.ground_rules = "We keep what is said."
    circle.save()
    enrol_at(cleo, circle)
    enrol_at(ben, circle, "waitlisted")
    browser = client_for(ben)
    (group,) = browser.get(GROUPS).json()["results"]
    assert (group["name"], group["my_place"]["status"]) == (circle.name, "waitlisted")
    assert (group["ground_rules"], group["next_session"]) == ("", None)
    assert browser.get(f"{GROUPS}/{circle.pk}/roster").status_code == 403
    assert browser.get("/api/v1/sessions").json()["results"] == []
    assert browser.get(f"{GROUPS}/{circle.pk}/sessions").json()["results"] == []
    assert browser.get(f"/api/v1/sessions/{tonight.pk}").status_code == 404


def test_an_offered_person_sees_the_plan_but_no_session_that_runs_or_is_over(
    client_for, ben, circle
):
    enrol_at(ben, circle, "offered")
    make_session(circle, starts_at=now() - timedelta(days=7))
    make_session(circle, starts_at=now(), status="live", opened_at=now())
    assert client_for(ben).get("/api/v1/sessions").json()["results"] == []


def test_an_offered_person_sees_the_group_and_not_yet_who_is_in_it(
    client_for, ben, cleo, circle, tonight
):
    enrol_at(cleo, circle)
    place = enrol_at(ben, circle, "offered")
    browser = client_for(ben)
    group = browser.get(f"{GROUPS}/{circle.pk}").json()
    assert group["my_place"]["id"] == str(place.pk)
    assert group["my_place"]["abilities"]["accept"]["allowed"] is True
    assert group["my_place"]["abilities"]["leave"]["allowed"] is False
    assert browser.get(f"{GROUPS}/{circle.pk}/roster").status_code == 403
    assert browser.get(f"/api/v1/sessions/{tonight.pk}").status_code == 404

    dates = browser.get(f"{GROUPS}/{circle.pk}/sessions").json()["results"]
    assert [each["id"] for each in dates] == [str(tonight.pk)]
    assert dates == browser.get("/api/v1/sessions").json()["results"]
    assert not any(each["allowed"] for each in dates[0]["abilities"].values())

    accepted = browser.post(f"/api/v1/enrolments/{place.pk}/accept")
    assert accepted.json()["status"] == "active"
    assert len(browser.get(f"{GROUPS}/{circle.pk}/roster").json()) == 2
