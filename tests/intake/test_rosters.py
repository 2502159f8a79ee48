"""A list of people: every mistake is told with its line, and it is all or nothing."""

import pytest

from sessions_app.intake.models import Application
from sessions_app.intake.roster import MOST_ROWS
from sessions_app.participants.models import Participant
from tests.cast.post import the_post_goes_out
from tests.cast.sign_in import client_for
from tests.intake.walk import (
    EMAIL,
    HEAD,
    IMPORT,
    send,
)


def codes(answer):
    return {
        (row["line"], error["field"], error["code"])
        for row in answer.json()["rows"]
        for error in row["errors"]
    }


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
