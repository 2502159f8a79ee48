"""A proved address opens one application, and nothing else."""

from django.db import connection
from rest_framework.test import APIClient

from backend.kernel import clock
from clinicians.accounts.doors import actor_at
from clinicians.clinics.models import Membership
from sessions_app.intake.models import Application
from sessions_app.participants.models import Participant
from tests.cast.groups import make_group
from tests.cast.people import PASSWORD
from tests.cast.post import the_post_goes_out
from tests.cast.screening import every, make_response
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import (
    CURRENT,
    DETAILS,
    EMAIL,
    ENTER,
    answer_all,
    applied,
    come_in,
    decide,
    enter,
    fill_in,
    mailed_code,
    open_page,
    start,
    way,
)


def test_another_device_goes_on_where_the_first_left_off(asking_circle):
    phone = come_in(asking_circle)
    phone.patch(CURRENT, {"legal_name": "Dora Lind", "goals": "To sleep."}, format="json")
    [form] = phone.get("/api/v1/my/screenings").json()
    place = f"/api/v1/my/screenings/{form['id']}"
    phone.patch(place, {"answers": {"phq9_1": 2}}, format="json")

    laptop = come_in(asking_circle)

    kept = laptop.get(CURRENT).json()
    assert kept["details"]["legal_name"] == "Dora Lind"
    assert kept["details"]["goals"] == "To sleep."
    assert laptop.get(place).json()["answers"]["phq9_1"] == 2
    assert phone.get(CURRENT).json() == kept
    assert Application.objects.count() == 1


def test_a_break_of_thirty_minutes_loses_nothing(open_circle, later):
    browser = come_in(open_circle)
    browser.patch(CURRENT, {"phone": "+1 617 555 0177"}, format="json")
    later(minutes=30)
    assert browser.get(CURRENT).json()["details"]["phone"] == "+1 617 555 0177"
    later(minutes=119)
    assert browser.patch(CURRENT, {"pronouns": "she/her"}, format="json").status_code == 200


def test_after_two_idle_hours_a_new_code_goes_on(open_circle, later):
    browser = come_in(open_circle)
    browser.patch(CURRENT, {"phone": "+1 617 555 0177"}, format="json")
    later(hours=2, seconds=1)
    answer = browser.get(CURRENT)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    again = come_in(open_circle)
    assert again.get(CURRENT).json()["details"]["phone"] == "+1 617 555 0177"


def test_an_applicant_reaches_nothing_but_the_application(open_circle):
    browser = come_in(open_circle)
    for path in ("me", "groups", "sessions", "participants", "applications", "my/forms", "flags"):
        answer = browser.get(f"/api/v1/{path}")
        assert (path, answer.status_code) == (path, 401)
    session = browser.get("/api/v1/auth/session").json()
    assert (session["stage"], session["user"]) == ("anonymous", None)


def test_an_applicant_cannot_sign_in_nor_choose_a_password(open_circle):
    come_in(open_circle)
    letters = len(the_post_goes_out())
    browser = APIClient()
    asked = browser.post("/api/v1/auth/password-resets", {"email": EMAIL}, format="json")
    assert asked.status_code == 202
    assert len(the_post_goes_out()) == letters
    given = {"email": EMAIL, "password": PASSWORD}
    refused = browser.post("/api/v1/auth/session", given, format="json")
    assert refused.json()["code"] == "bad_credentials"


def test_applicants_stand_in_no_list_of_participants(open_circle, ines, ada):
    fill_in(come_in(open_circle))
    for actor in (ines, ada):
        desk = client_for(actor)
        assert desk.get("/api/v1/participants").json()["results"] == []
        for words in ("Dora", EMAIL):
            found = desk.post("/api/v1/participants/search", {"search": words}, format="json")
            assert found.json()["results"] == []


def test_nobody_is_enrolled_around_the_application(open_circle, ada):
    come_in(open_circle)
    person = Participant.objects.get()
    answer = client_for(ada).post(
        f"/api/v1/groups/{open_circle.pk}/enrolments",
        {"participant": str(person.pk)},
        format="json",
    )
    assert answer.status_code == 404


def test_a_request_from_another_site_is_refused(open_circle):
    start(open_circle)
    browser = APIClient(enforce_csrf_checks=True)
    body = {**way(open_circle), "code": mailed_code()}
    assert browser.post(ENTER, body, format="json").json()["code"] == "csrf_failed"
    browser.get("/api/v1/auth/session")
    token = browser.cookies["csrftoken"].value
    entered = browser.post(ENTER, body, format="json", headers={"X-CSRFToken": token})
    assert entered.status_code == 200

    changed = {"legal_name": "Mallory"}
    refused = browser.patch(CURRENT, changed, format="json")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    token = browser.cookies["csrftoken"].value
    saved = browser.patch(CURRENT, changed, format="json", headers={"X-CSRFToken": token})
    assert saved.status_code == 200


def test_coming_in_takes_another_session_key(open_circle):
    browser = APIClient()
    browser.get("/api/v1/auth/session")
    first = come_in(open_circle)
    key = first.cookies["sessionid"].value
    start(open_circle, browser=first)
    assert enter(open_circle, mailed_code(), browser=first).status_code == 200
    assert first.cookies["sessionid"].value != key


def test_whoever_leaves_the_browser_can_close_the_door(open_circle):
    browser = come_in(open_circle)
    assert browser.delete("/api/v1/auth/session").status_code == 204
    assert browser.get(CURRENT).status_code == 401


def test_a_deactivated_applicant_is_out_at_once(open_circle):
    browser = come_in(open_circle)
    Membership.objects.filter(status="applied").update(
        status="deactivated", deactivated_at=clock.now()
    )
    assert browser.get(CURRENT).status_code == 401
    letters = len(the_post_goes_out())
    start(open_circle)
    assert len(the_post_goes_out()) == letters


def test_an_active_member_applies_and_is_not_signed_in_by_it(open_circle, ben):
    browser = come_in(open_circle, address_of(ben))

    answer = browser.get(CURRENT).json()

    assert Application.objects.get().participant_id == ben.member_id
    assert answer["details"]["legal_name"] == ""
    assert answer["details"]["phone"] == ""
    assert "Okafor" not in str(answer)
    assert browser.get("/api/v1/me").status_code == 401
    refused = browser.patch(CURRENT, {"phone": "+1 000"}, format="json")
    assert (refused.status_code, refused.json()["code"]) == (403, "sign_in_for_this")
    assert browser.patch(CURRENT, {"country": "CA"}, format="json").status_code == 200
    assert browser.post(f"{CURRENT}/submit").status_code == 200


def test_by_a_code_an_active_member_sees_no_forms_of_their_account(asking_circle, ben):
    kept = make_response(ben, key="gad-7")
    browser = come_in(asking_circle, address_of(ben))
    shown = browser.get("/api/v1/my/screenings").json()
    assert [each["key"] for each in shown] == ["phq-9"]
    assert browser.get(f"/api/v1/my/screenings/{kept.pk}").status_code == 404
    assert client_for(ben).get(f"/api/v1/my/screenings/{kept.pk}").status_code == 200


def test_a_code_for_an_answered_application_shows_no_form_of_the_care_that_followed(
    asking_circle, ada
):
    _, application = applied(asking_circle)
    assert decide(ada, application, "offer").status_code == 200
    member = Membership.objects.get(participant__legal_name__isnull=False)
    Membership.objects.filter(pk=member.pk).update(status="active")
    later_form = make_response(actor_at(member), "gad-7", every("gad-7", 3))
    asked_again = make_response(actor_at(member), "phq-9")

    browser = come_in(asking_circle)

    listed = {each["id"] for each in browser.get("/api/v1/my/screenings").json()}
    told = {each["id"] for each in browser.get(CURRENT).json()["screenings"]}
    for form in (later_form, asked_again):
        assert str(form.pk) not in listed | told
        assert browser.get(f"/api/v1/my/screenings/{form.pk}").status_code == 404
    assert len(listed) == 1


def test_a_signed_in_member_stays_signed_in_and_has_their_details(open_circle, ben):
    browser = client_for(ben)
    start(open_circle, address_of(ben), browser)
    code = mailed_code(address_of(ben))
    assert enter(open_circle, code, address_of(ben), browser).status_code == 200
    assert browser.get("/api/v1/me").status_code == 200
    assert browser.get(CURRENT).json()["details"]["legal_name"] == "Ben Okafor"
    refused = browser.patch(CURRENT, {"legal_name": "Bob"}, format="json")
    assert (refused.status_code, refused.json()["code"]) == (403, "ask_the_clinic")


def test_somebody_else_who_was_signed_in_on_the_device_is_signed_out(open_circle, ben):
    browser = client_for(ben)
    start(open_circle, browser=browser)
    assert enter(open_circle, mailed_code(), browser=browser).status_code == 200
    assert browser.get("/api/v1/me").status_code == 401
    assert Application.objects.get().participant_id != ben.member_id


def test_signing_in_ends_the_applicants_visit(open_circle, ben):
    browser = come_in(open_circle)
    given = {"email": address_of(ben), "password": PASSWORD}
    assert browser.post("/api/v1/auth/session", given, format="json").status_code == 200
    assert browser.get(CURRENT).json()["code"] == "no_application"


def test_a_code_for_one_group_does_not_open_the_application_for_another(open_circle, ada):
    other = open_page(make_group(ada, "Morning Circle"))
    first, second = come_in(open_circle), come_in(other)
    assert first.get(CURRENT).json()["group"]["name"] == "Tuesday Circle"
    assert second.get(CURRENT).json()["group"]["name"] == "Morning Circle"
    second.delete(CURRENT)
    assert first.get(CURRENT).json()["status"] == "draft"


def test_who_has_a_place_in_the_group_is_told_so(open_circle, ben, enrolled):
    enrolled(ben, open_circle)
    start(open_circle, address_of(ben))
    answer = enter(open_circle, mailed_code(address_of(ben)), address_of(ben))
    assert (answer.status_code, answer.json()["code"]) == (409, "already_in_group")


def test_no_detail_is_in_the_clear(asking_circle):
    browser = come_in(asking_circle)
    fill_in(browser)
    answer_all(browser)
    with connection.cursor() as cursor:
        for table in ("sessions_app_application", "sessions_app_participant", "clinicians_notice"):
            cursor.execute(f"SELECT * FROM {table}")
            rows = str(cursor.fetchall())
            for told in (DETAILS["phone"], "Dora", "Nell", "sleep", EMAIL):
                assert str(told) not in rows, (table, told)
