"""A mailed code proves an address, and tells nobody who is known here."""

import pytest
from rest_framework.test import APIClient

from backend.kernel import clock
from clinicians.accounts import proofs
from clinicians.accounts.models import AddressProof, User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from sessions_app.intake.models import Application, PublicPage
from tests.cast.groups import make_group
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import (
    CURRENT,
    EMAIL,
    ENTER,
    START,
    come_in,
    enter,
    mailed_code,
    open_page,
    start,
    way,
)

OTHER_CODES = {"000000": "111111"}


def wrong(code):
    return OTHER_CODES.get(code, "000000")


def test_a_code_makes_an_applied_person_with_a_draft(open_circle):
    answer = come_in(open_circle).get(CURRENT).json()

    member = Membership.objects.get(user=User.objects.by_email(EMAIL))
    assert (member.role, member.status) == ("participant", "applied")
    assert member.participant.clinic_id == open_circle.clinic_id
    assert answer["status"] == "draft"
    assert answer["group"]["name"] == "Tuesday Circle"
    acts = AuditRecord.objects.filter(actor=str(member.pk)).values_list("act", flat=True)
    assert "application.begun" in acts


def test_neither_the_code_nor_the_address_is_kept(open_circle):
    start(open_circle)
    code, proof = mailed_code(), AddressProof.objects.get()
    kept = " ".join(str(getattr(proof, field.attname)) for field in proof._meta.fields)
    assert code not in kept.replace(str(proof.pk), "")
    assert "dora" not in kept
    assert len(proof.digest) == 64


def test_a_code_works_once(open_circle):
    start(open_circle)
    code = mailed_code()
    assert enter(open_circle, code).status_code == 200
    again = enter(open_circle, code)
    assert (again.status_code, again.json()["code"]) == (401, "bad_code")


def test_five_tries_end_a_code(open_circle):
    start(open_circle)
    code = mailed_code()
    for _ in range(5):
        assert enter(open_circle, wrong(code)).status_code == 401
    answer = enter(open_circle, code)
    assert (answer.status_code, answer.json()["code"]) == (401, "bad_code")
    assert not Application.objects.exists()


def test_a_code_runs_out_after_ten_minutes(open_circle, later):
    start(open_circle)
    code = mailed_code()
    later(minutes=10, seconds=1)
    assert enter(open_circle, code).json()["code"] == "bad_code"


def test_a_new_code_ends_the_one_before(open_circle):
    start(open_circle)
    first = mailed_code()
    start(open_circle)
    second = mailed_code()
    if first != second:
        assert enter(open_circle, first).json()["code"] == "bad_code"
    assert enter(open_circle, second).status_code == 200


def test_a_code_is_for_one_group_one_clinic_one_address(open_circle, ada, otto):
    elsewhere = open_page(make_group(ada, "Morning Circle"))
    abroad = open_page(make_group(otto, "Mill Circle"))
    start(open_circle)
    code = mailed_code()
    for refused in (
        enter(elsewhere, code),
        enter(abroad, code),
        enter(open_circle, code, "else@home.example"),
        APIClient().post(
            ENTER, {**way(open_circle), "clinic": "mill", "code": code}, format="json"
        ),
    ):
        assert (refused.status_code, refused.json()["code"]) == (401, "bad_code")
    assert enter(open_circle, code, "DORA@home.example").status_code == 200


@pytest.mark.parametrize("who", ["known", "unknown", "deactivated", "staff"])
def test_the_answer_is_the_same_whoever_it_is(who, open_circle, ben, cleo, ada, settings):
    settings.SIGN_IN_FLOOR_SECONDS = 0.2
    Membership.objects.filter(pk=cleo.member_id).update(
        status="deactivated", deactivated_at=clock.now()
    )
    address = {
        "known": address_of(ben),
        "unknown": "nobody@home.example",
        "deactivated": address_of(cleo),
        "staff": address_of(ada),
    }[who]
    began = clock.now()
    answer = start(open_circle, address)
    took = (clock.now() - began).total_seconds()
    assert (answer.status_code, answer.content) == (202, b"")
    assert took >= 0.2


def test_the_answer_is_the_same_where_the_page_is_closed_or_there_is_no_group(circle, open_circle):
    PublicPage.objects.update(open=False)
    for body in (
        way(circle),
        {**way(circle), "clinic": "nowhere"},
        {**way(circle), "group": "01890000-0000-7000-8000-000000000000"},
    ):
        answer = APIClient().post(START, body, format="json")
        assert (answer.status_code, answer.content) == (202, b"")
    assert the_post_goes_out() == []


def test_a_closed_page_answers_404_to_all(open_circle, ada, ben):
    address = f"/api/v1/public/groups/{open_circle.clinic.slug}/{open_circle.pk}"
    assert APIClient().get(address).status_code == 200
    PublicPage.objects.update(open=False)
    for browser in (APIClient(), client_for(ada), client_for(ben)):
        answer = browser.get(address)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    absent = APIClient().get(address.replace(str(open_circle.pk), str(open_circle.clinic_id)))
    assert absent.content == answer.content


@pytest.mark.parametrize("change", [{"accepting": False}, {"archived_at": clock.now()}])
def test_a_group_that_takes_nobody_has_no_public_page(change, open_circle):
    type(open_circle).objects.update(**change)
    address = f"/api/v1/public/groups/{open_circle.clinic.slug}/{open_circle.pk}"
    assert APIClient().get(address).status_code == 404
    start(open_circle)
    assert the_post_goes_out() == []


def test_one_address_is_written_to_five_times_an_hour(open_circle, later):
    for _ in range(7):
        assert start(open_circle).status_code == 202
    assert len(the_post_goes_out()) == 5
    later(hours=1, seconds=1)
    start(open_circle)
    assert len(the_post_goes_out()) == 6


def test_one_place_cannot_have_us_write_to_everybody(open_circle, monkeypatch):
    monkeypatch.setattr(proofs, "CODES_PER_CLIENT", 3)
    for number in range(3):
        assert start(open_circle, f"dora{number}@home.example").status_code == 202
    refused = start(open_circle, "dora4@home.example")
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many")
    assert refused["Retry-After"] == "3600"
    elsewhere = APIClient(REMOTE_ADDR="203.0.113.9")
    assert start(open_circle, "dora4@home.example", elsewhere).status_code == 202


def test_the_letter_says_nothing_of_the_group(open_circle):
    start(open_circle)
    [letter] = the_post_goes_out()
    said = f"{letter.subject} {letter.body}"
    assert "Harbour Street Clinic" in said
    assert "Circle" not in said
    assert str(open_circle.pk) not in said


def test_the_letter_is_in_the_language_of_the_page(open_circle):
    APIClient().post(START, {**way(open_circle), "language": "es"}, format="json")
    assert "Su código" in the_post_goes_out()[-1].subject


def test_refusals_last_as_long_as_each_other(open_circle, settings, monkeypatch):
    settings.SIGN_IN_FLOOR_SECONDS = 120
    waited = []
    monkeypatch.setattr("clinicians.accounts.entry.time.sleep", waited.append)
    for address in (EMAIL, "nobody@home.example"):
        enter(open_circle, "123456", address)
    assert len(waited) == 2
    assert all(each > 60 for each in waited)
