"""The clinic's side of the beginning: the public page and referrals."""

import pytest
from rest_framework.test import APIClient

from clinicians.access.actor import Role
from clinicians.clinics.models import Membership
from sessions_app.intake.models import Application, PublicPage
from sessions_app.participants.models import Participant
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import (
    CURRENT,
    EMAIL,
    HEAD,
    REFERRALS,
    come_in,
    fill_in,
    open_page,
    send,
    start,
)


def refer(actor, group, **given):
    body = {"group": str(group.pk), "legal_name": "Dora Lind", "email": EMAIL, **given}
    return client_for(actor).post(REFERRALS, body, format="json")


@pytest.mark.parametrize("stranger", ["otto", "olga"])
def test_for_another_clinic_the_group_does_not_exist(stranger, request, circle):
    actor = request.getfixturevalue(stranger)
    page = f"/api/v1/groups/{circle.pk}/public-page"
    for answer in (
        refer(actor, circle),
        send(actor, circle, f"{HEAD}\nDora,{EMAIL}", dry_run=False),
        client_for(actor).get(page),
        client_for(actor).put(page, {"open": True, "words": ""}, format="json"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert not Application.objects.exists()


@pytest.mark.parametrize("actor", ["ben", "abe", "sol"])
def test_who_does_not_manage_the_group_refers_nobody(actor, request, circle):
    who = request.getfixturevalue(actor)
    assert refer(who, circle).status_code in {403, 404}
    assert send(who, circle, f"{HEAD}\nDora,{EMAIL}", dry_run=False).status_code in {403, 404}
    assert not Application.objects.exists()


def test_the_page_is_closed_until_somebody_opens_it(circle, ada):
    page = f"/api/v1/groups/{circle.pk}/public-page"
    public = f"/api/v1/public/groups/harbour/{circle.pk}"
    desk = client_for(ada)
    shown = desk.get(page).json()
    assert (shown["open"], shown["words"]) == (False, "")
    assert shown["path"] == f"/apply/harbour/{circle.pk}"
    assert APIClient().get(public).status_code == 404

    said = desk.put(page, {"open": True, "words": "Come as you are."}, format="json")

    assert said.json()["open"] is True
    told = APIClient().get(public).json()
    assert told["clinic"] == {"name": "Harbour Street Clinic"}
    assert told["words"] == "Come as you are."
    assert told["group"]["facilitators"] == ["Ada Quill, LICSW"]
    desk.put(page, {"open": False, "words": "Come as you are."}, format="json")
    assert APIClient().get(public).status_code == 404
    assert PublicPage.objects.count() == 1


def test_the_page_says_what_will_be_asked_in_the_readers_language(circle):
    open_page(circle, "phq-9")
    public = f"/api/v1/public/groups/harbour/{circle.pk}"
    [asked] = APIClient().get(public).json()["screening"]
    assert asked["key"] == "phq-9"
    assert asked["minutes"] > 0
    [spanish] = APIClient().get(public, {"language": "es"}).json()["screening"]
    assert spanish["title"] != asked["title"]


def test_a_page_and_its_cost(circle, queries):
    open_page(circle, "phq-9", "gad-7", "asq")
    public = f"/api/v1/public/groups/harbour/{circle.pk}"
    assert queries(lambda: APIClient().get(public)) <= 5


@pytest.mark.parametrize("actor", ["ada", "ines"])
def test_a_referral_writes_to_the_person_and_nothing_of_care_into_the_letter(
    actor, request, circle
):
    answer = refer(request.getfixturevalue(actor), circle, note="From Dr. Amsel.", language="es")
    assert answer.status_code == 201, answer.json()
    assert (answer.json()["source"], answer.json()["status"]) == ("referral", "draft")
    [letter] = the_post_goes_out()
    said = f"{letter.subject} {letter.body}"
    assert letter.to == [EMAIL]
    assert "espera sus noticias" in said
    assert f"/application#/apply/harbour/{circle.pk}" in said
    assert "Circle" not in said
    assert "Amsel" not in said


def test_who_was_referred_comes_in_though_the_page_is_closed(circle, ada):
    refer(ada, circle)
    browser = come_in(circle)
    kept = browser.get(CURRENT).json()
    assert kept["details"]["legal_name"] == "Dora Lind"
    assert Application.objects.get().source == "referral"
    letters = len(the_post_goes_out())
    assert start(circle, "nobody@home.example").status_code == 202
    assert len(the_post_goes_out()) == letters


def test_nobody_is_referred_twice_nor_into_their_own_group(circle, ada, ben, enrolled):
    refer(ada, circle)
    assert refer(ada, circle).json()["code"] == "already_applied"
    enrolled(ben, circle)
    assert refer(ada, circle, email=address_of(ben)).json()["code"] == "already_in_group"
    Membership.objects.filter(pk=ben.member_id).update(
        status="deactivated", deactivated_at="2026-01-01T00:00Z"
    )
    assert refer(ada, circle, email=address_of(ben)).json()["code"] == "participant_inactive"


def test_a_referral_leaves_what_a_person_said_of_themselves(open_circle, circle, ada):
    fill_in(come_in(open_circle))
    Application.objects.update(status="withdrawn")
    refer(ada, circle, legal_name="Theodora L.", phone="1")
    assert Participant.objects.get().legal_name == "Dora Lind"


def test_a_referral_sent_twice_happens_once(circle, ada):
    body = {"group": str(circle.pk), "legal_name": "Dora Lind", "email": EMAIL}
    desk = client_for(ada)
    twice = [
        desk.post(REFERRALS, body, format="json", HTTP_IDEMPOTENCY_KEY="dora") for _ in range(2)
    ]
    assert [each.status_code for each in twice] == [201, 201]
    assert twice[0].json() == twice[1].json()
    assert Application.objects.count() == 1


def test_a_colleague_may_apply_with_their_own_address(circle, ada, clinic):
    noor = enlist(clinic, "Noor Hale", Role.FACILITATOR)
    assert refer(ada, circle, email=address_of(noor)).status_code == 201
    assert come_in(circle, address_of(noor)).get("/api/v1/staff").status_code == 401
    assert client_for(noor).get("/api/v1/groups").status_code == 200


def test_who_has_applied_is_not_invited_around_it(open_circle, ines):
    come_in(open_circle)
    body = {"legal_name": "Dora Lind", "email": EMAIL}
    answer = client_for(ines).post("/api/v1/participants", body, format="json")
    assert (answer.status_code, answer.json()["code"]) == (409, "has_applied")


def test_a_letter_about_a_new_form_leads_an_applicant_back_on_any_device(waiting, ada):
    application = Application.objects.get(pk=waiting[1])
    path = f"/api/v1/participants/{application.participant_id}/screenings"
    assert client_for(ada).post(path, {"instrument": "gad-7"}, format="json").status_code == 201

    letter = the_post_goes_out()[-1]
    way = f"/application#/apply/{application.clinic.slug}/{application.group_id}"
    assert str(letter.body).rstrip().endswith(way)
