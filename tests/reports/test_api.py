"""Reports over HTTP, and the public page that checks their codes."""

import pytest
from django.core.cache import cache

from tests.reports.conftest import week

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/api/v1/reports"


def ask(browser, session, /, **body):
    given = {"kind": "session", "session": str(session.pk), "format": "pdf", "purpose": "Records"}
    return browser.post(URL, given | body, format="json")


def code(answer):
    return answer.status_code, answer.json()["code"]


@pytest.fixture(autouse=True)
def patience():
    """Tries at checking codes are counted anew in each test."""
    cache.clear()


def test_otto_gets_404_everywhere(client_for, otto, confirmed, report, group):
    browser = client_for(otto)
    answers = [
        ask(browser, confirmed),
        browser.get(f"{URL}/{report.pk}/file"),
        browser.post(f"{URL}/{report.pk}/revoke", {"reason": "x"}, format="json"),
    ]
    assert [code(answer) for answer in answers] == [(404, "not_found")] * 3
    assert browser.get(URL).json()["results"] == []


def test_a_member_gets_no_reports(client_for, ben, confirmed, report):
    browser = client_for(ben)
    assert code(browser.get(URL)) == code(ask(browser, confirmed)) == (403, "forbidden")
    assert code(browser.get(f"{URL}/{report.pk}/file")) == (404, "not_found")


@pytest.mark.parametrize(("form", "media"), [("pdf", "application/pdf"), ("csv", "text/csv")])
def test_making_listing_and_downloading(client_for, ines, confirmed, form, media):
    browser = client_for(ines)
    made = ask(browser, confirmed, format=form)
    assert made.status_code == 201
    assert made.json()["status"] == "valid"
    assert made.json()["abilities"]["revoke"]["allowed"] is True

    file = browser.get(made.json()["file_url"])
    assert file.headers["Content-Type"].startswith(media)
    assert file.headers["Content-Disposition"].endswith(f'.{form}"')
    assert file.headers["Cache-Control"] == "no-store"
    assert [each["id"] for each in browser.get(URL).json()["results"]] == [made.json()["id"]]


def test_a_group_s_report_takes_two_dates(client_for, ada, confirmed, group):
    days = week(group)
    body = {"kind": "group", "session": None, "group": str(group.pk)}
    body |= {"from": str(days["first_date"]), "to": str(days["last_date"])}
    made = ask(client_for(ada), confirmed, **body)
    assert (made.status_code, made.json()["first_date"]) == (201, str(days["first_date"]))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-01-01", "9999-12-31"), ("0001-01-01", "2026-01-01"), ("1899-12-31", "2026-01-01"),
        ("2026-01-01", "2201-01-01"), ("0001-01-01", "9999-12-31"),
    ],
)  # fmt: skip
def test_days_at_the_ends_of_the_calendar_are_refused(client_for, ada, confirmed, first, last):
    type(confirmed.group).objects.update(time_zone="Asia/Tokyo")
    body = {"kind": "group", "session": None, "group": str(confirmed.group_id)}
    answer = ask(client_for(ada), confirmed, **body, **{"from": first, "to": last})
    assert code(answer) == (400, "bad_input")


def test_the_first_and_the_last_day_that_are_taken_work(client_for, ada, confirmed):
    body = {"kind": "group", "session": None, "group": str(confirmed.group_id)}
    days = {"from": "1900-01-01", "to": "2200-12-31"}
    for zone in ("Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"):
        type(confirmed.group).objects.update(time_zone=zone)
        assert ask(client_for(ada), confirmed, **body, **days).status_code == 201


def test_an_unconfirmed_session_is_a_conflict(client_for, ada, session):
    assert code(ask(client_for(ada), session)) == (409, "attendance_unconfirmed")


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "group"}, {"session": None}, {"format": "exe"}, {"purpose": ""},
        {"purpose": "\u202eevil"}, {"kind": "group", "group": "x"}, {"session": "1"},
    ],
)  # fmt: skip
def test_unclear_wishes_are_refused(client_for, ada, confirmed, body):
    assert ask(client_for(ada), confirmed, **body).status_code == 400


def test_twenty_more_reports_cost_no_more_queries(client_for, ada, confirmed, count_queries):
    browser = client_for(ada)
    ask(browser, confirmed)
    few = count_queries(lambda: browser.get(URL))
    for _ in range(5):
        ask(browser, confirmed, format="csv")
    assert count_queries(lambda: browser.get(URL)) == few


def test_anybody_checks_a_code_and_learns_nothing_else(client, client_for, ines, confirmed, report):
    def check(typed):
        return client.get(f"/api/v1/verify/{typed}").json()

    assert check(report.code) == {"status": "valid"}
    assert check(report.code.lower()) == {"status": "valid"}
    assert check("0000-0000-0000-0000") == check("nonsense") == {"status": "unknown"}
    why = {"reason": "Wrong address."}
    client_for(ines).post(f"{URL}/{report.pk}/revoke", why, format="json")
    assert check(report.code) == {"status": "revoked"}


def test_codes_cannot_be_tried_without_end(client, db):
    answers = [client.get("/api/v1/verify/0000-0000-0000-0000") for _ in range(31)]
    assert answers[-2].status_code == 200
    assert code(answers[-1]) == (429, "too_many")
