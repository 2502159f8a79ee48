"""The clinic's side of the beginning: the public page, referrals, and rosters."""

import pytest
from rest_framework.test import APIClient

from clinicians.access.actor import Role
from clinicians.clinics.models import Membership
from sessions_app.intake.models import Application, PublicPage
from sessions_app.intake.roster import MOST_ROWS
from sessions_app.participants.models import Participant
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import address_of, client_for
from tests.intake.walk import CURRENT, EMAIL, come_in, fill_in, open_page, start

REFERRALS, IMPORT = "/api/v1/applications", "/api/v1/applications/import"
HEAD = "legal_name,email"


def refer(actor, group, **given):
    body = {"group": str(group.pk), "legal_name": "Dora Lind", "email": EMAIL, **given}
    return client_for(actor).post(REFERRALS, body, format="json")


def send(actor, group, csv, *, dry_run=True, **headers):
    body = {"group": str(group.pk), "csv": csv, "dry_run": dry_run}
    return client_for(actor).post(IMPORT, body, format="json", **headers)


def codes(answer):
    return {
        (row["line"], error["field"], error["code"])
        for row in answer.json()["rows"]
        for error in row["errors"]
    }


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


@pytest.mark.parametrize(
    ("csv", "found"),
    [
        ("", {(1, "legal_name", "missing_column"), (1, "email", "missing_column")}),
        (HEAD, {(1, "", "no_rows")}),
        ("legal_name\nDora", {(1, "email", "missing_column")}),
        (f"{HEAD},shoe size\nDora,{EMAIL},41", {(1, "shoe_size", "unknown_column")}),
        (f"{HEAD},email\nDora,{EMAIL},{EMAIL}", {(1, "", "column_twice")}),
        (f"{HEAD}\nDora,not an address", {(2, "email", "bad_email")}),
        (f"{HEAD}\n,{EMAIL}", {(2, "legal_name", "required")}),
        (f"{HEAD}\nDora,", {(2, "email", "required")}),
        (f"{HEAD}\nDora,{EMAIL}\nTheo,DORA@home.example", {(3, "email", "duplicate")}),
        (f"{HEAD},language\nDora,{EMAIL},de", {(2, "language", "bad_language")}),
        (f"{HEAD}\nDora,{EMAIL},more", {(2, "", "wrong_columns")}),
        (f"{HEAD}\n{'D' * 121},{EMAIL}", {(2, "legal_name", "too_long")}),
        (f"{HEAD}\n=cmd(),{EMAIL}", {(2, "legal_name", "looks_like_formula")}),
        (f"{HEAD},phone\nDora,{EMAIL},1\u202e2", {(2, "phone", "unsafe_text")}),
        (f'{HEAD}\n"Dora,{EMAIL}', {(1, "", "malformed")}),
        (f'{HEAD},note\n"Lind, Dora",{EMAIL},"two\nlines"\nTheo,x', {(4, "", "wrong_columns")}),
        (f"{HEAD}\nDora,{EMAIL}\n\nBen,ben@harbour.example", {(4, "email", "already_in_group")}),
        (f"{HEAD}\nCleo,cleo@harbour.example", {(2, "email", "already_applied")}),
    ],
)  # fmt: skip
def test_a_dry_run_tells_every_mistake_with_its_line(csv, found, circle, ada, ben, cleo, enrolled):
    enrolled(ben, circle)
    Application.objects.create(clinic=circle.clinic, group=circle, participant_id=cleo.member_id)
    answer = send(ada, circle, csv, dry_run=False)
    assert answer.status_code == 200, answer.json()
    assert codes(answer) == found
    assert answer.json()["created"] == 0
    assert Application.objects.count() == 1
    assert the_post_goes_out() == []


@pytest.mark.parametrize(
    "csv",
    [
        f"{HEAD}\nDora Lind,{EMAIL}\nTheo Rask,theo@home.example\n",
        f"\ufefflegal_name;email\r\nDora Lind;{EMAIL}\r\nTheo Rask;theo@home.example\r\n",
        f'Email , Legal Name\n"{EMAIL}","Dora Lind"\ntheo@home.example,Theo Rask',
    ],
)
def test_a_good_list_is_written_once_it_is_no_dry_run(csv, circle, ada):
    tried = send(ada, circle, csv)
    assert (tried.json()["good"], tried.json()["created"]) == (2, 0)
    assert not Application.objects.exists()

    done = send(ada, circle, csv, dry_run=False)

    assert (done.json()["good"], done.json()["created"]) == (2, 2)
    assert {each.participant.legal_name for each in Application.objects.all()} == {
        "Dora Lind",
        "Theo Rask",
    }
    assert {each.to[0] for each in the_post_goes_out()} == {EMAIL, "theo@home.example"}
    assert len({each.alias for each in Participant.objects.all()}) == 2
    again = send(ada, circle, csv, dry_run=False)
    assert {code for _, _, code in codes(again)} == {"already_applied"}


def test_one_bad_row_and_nothing_is_written(circle, ada):
    csv = f"{HEAD}\nDora Lind,{EMAIL}\nTheo,nowhere"
    answer = send(ada, circle, csv, dry_run=False).json()
    assert (answer["good"], answer["created"]) == (1, 0)
    assert not Application.objects.exists()


def test_what_is_echoed_runs_in_no_spreadsheet(circle, ada):
    answer = send(ada, circle, f"{HEAD}\n=HYPERLINK(1),@x\n").json()
    assert answer["rows"][0]["legal_name"] == "'=HYPERLINK(1)"
    assert answer["rows"][0]["email"] == "'@x"


def test_a_list_has_its_limits(circle, ada):
    long = HEAD + "".join(f"\nP{n},p{n}@home.example" for n in range(MOST_ROWS + 1))
    assert send(ada, circle, long).json()["code"] == "roster_too_long"
    large = HEAD + "\n" + "é" * 200_000
    assert send(ada, circle, large).status_code in {400, 413}


def test_an_import_sent_twice_happens_once(circle, ada):
    csv = f"{HEAD}\nDora Lind,{EMAIL}"
    desk = client_for(ada)
    body = {"group": str(circle.pk), "csv": csv, "dry_run": False}
    answers = [
        desk.post(IMPORT, body, format="json", HTTP_IDEMPOTENCY_KEY="list") for _ in range(2)
    ]
    assert [each.json()["created"] for each in answers] == [1, 1]
    assert Application.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_checking_a_list_costs_the_same_however_long(circle, ada, queries):
    desk = client_for(ada)

    def check(count):
        rows = "".join(f"\nP{n},p{n}@home.example" for n in range(count))
        body = {"group": str(circle.pk), "csv": HEAD + rows, "dry_run": True}
        return queries(lambda: desk.post(IMPORT, body, format="json"))

    assert check(2) == check(60)


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
