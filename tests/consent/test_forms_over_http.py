"""Keeping the clinic's forms: who may, what is published, and what a group asks for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from backend.kernel.clock import now
from clinicians.access.owned import OwnedQuerySet
from sessions_app.consent.models import ConsentForm, FormVersion
from tests.cast.forms import HOUR, TEXTS, publish

FORMS = "/api/v1/consent-forms"


def of(form, tail=""):
    return f"{FORMS}/{form.pk}{tail}"


def put_forms(browser, group, *forms):
    given = {"forms": [str(each.pk) for each in forms]}
    return browser.put(f"/api/v1/groups/{group.pk}/forms", given, format="json")


@pytest.fixture
def desk(client_for, ines):
    """The administrator's browser."""
    return client_for(ines)


def test_otto_finds_no_form_of_ours(client_for, otto, olga, make_form, circle):
    form = make_form()

    for browser in (client_for(otto), client_for(olga)):
        assert browser.get(FORMS).json() == []
        assert browser.get(of(form)).status_code == 404
        assert browser.get(of(form, "/versions")).status_code == 404
        assert browser.get(f"/api/v1/groups/{circle.pk}/forms").status_code == 404
    published = client_for(olga).post(of(form, "/versions"), {"texts": TEXTS}, format="json")
    assert published.status_code == 404


def test_a_participant_is_refused_the_clinics_forms(client_for, member, make_form, circle):
    form = make_form()
    browser = client_for(member)

    assert browser.get(FORMS).status_code == 403
    assert browser.get(of(form, "/versions")).status_code == 403
    assert browser.get(f"/api/v1/groups/{circle.pk}/forms").status_code == 403
    assert put_forms(browser, circle, form).status_code == 403


@pytest.mark.parametrize("who", ["ada", "sol", "abe"])
def test_staff_read_the_forms_and_only_administrators_keep_them(
    who, request, client_for, make_form
):
    form = make_form()
    browser = client_for(request.getfixturevalue(who))

    (shown,) = browser.get(FORMS).json()
    assert shown["abilities"]["publish"]["allowed"] is False
    assert browser.post(FORMS, {"kind": "other"}, format="json").status_code == 403
    assert browser.post(f"{FORMS}/starter").status_code == 403
    assert browser.patch(of(form), {"retired": True}, format="json").status_code == 403
    assert browser.post(of(form, "/versions"), {"texts": TEXTS}, format="json").status_code == 403


def test_a_form_has_no_title_until_a_text_is_published_and_then_the_next_one_waits_its_day(desk):
    made = desk.post(FORMS, {"kind": "other", "required_of_all": True}, format="json")
    assert made.status_code == 201
    assert (made.json()["title"], made.json()["current"]) == ("", None)
    address = f"{FORMS}/{made.json()['id']}"

    first = desk.post(f"{address}/versions", {"texts": TEXTS}, format="json")
    later = desk.post(
        f"{address}/versions",
        {
            "texts": {"en": {"title": "Meeting by text", "body": "Anew."}},
            "effective_from": (now() + HOUR).isoformat(),
            "grace_until": (now() + 2 * HOUR).isoformat(),
            "reviewed_by_counsel": True,
        },
        format="json",
    )

    assert (first.status_code, later.status_code) == (201, 201)
    shown = desk.get(address).json()
    assert (shown["title"], shown["languages"]) == ("Meeting online", ["en", "es"])
    assert (shown["current"]["number"], shown["next"]["number"]) == (1, 2)
    assert shown["next"]["reviewed_by_counsel"] is True
    history = desk.get(f"{address}/versions").json()
    assert [each["number"] for each in history] == [2, 1]
    assert history[1]["texts"] == TEXTS
    assert history[0]["published_by"]["display_name"] == "Ines Duarte"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"texts": {}}, "bad_input"),
        ({"texts": {"klingon!": TEXTS["en"]}}, "bad_input"),
        ({"texts": {"en": {"title": "", "body": "x"}}}, "bad_input"),
        ({"texts": {"en": {"title": "A\u202eB", "body": "x"}}}, "bad_input"),
        ({"effective_from": "2001-01-01T00:00:00Z"}, "past_effect"),
        ({"grace_until": "2001-01-01T00:00:00Z"}, "bad_grace"),
    ],
)
def test_a_version_that_cannot_be_is_refused(desk, make_form, change, code):
    form = make_form()

    answer = desk.post(of(form, "/versions"), {"texts": TEXTS, **change}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert form.versions.count() == 1


def test_a_version_for_today_takes_effect_at_once(desk, make_form, clinic):
    form, begun = make_form(), now()
    midnight = begun.astimezone(ZoneInfo(clinic.time_zone)).replace(hour=0, minute=0, second=0)
    given = {"texts": TEXTS, "effective_from": midnight.isoformat()}

    answer = desk.post(of(form, "/versions"), given, format="json")

    assert answer.status_code == 201
    assert datetime.fromisoformat(answer.json()["effective_from"]) >= begun


def test_a_retired_form_takes_no_new_version_and_comes_back_as_it_was(desk, make_form):
    form = make_form()
    assert desk.patch(of(form), {"retired": True}, format="json").json()["retired_at"]

    refused = desk.post(of(form, "/versions"), {"texts": TEXTS}, format="json")
    assert (refused.status_code, refused.json()["code"]) == (409, "form_retired")

    back = desk.patch(of(form), {"retired": False, "required_of_all": False}, format="json").json()
    assert (back["retired_at"], back["required_of_all"]) == (None, False)


def test_the_difference_between_two_versions_is_told_by_sentence(desk, make_form, ines):
    form = make_form()
    body = "We meet by text and voice.\n\nYou may stop at any time."
    publish(form, ines, now(), texts={"en": {"title": "Meeting online", "body": body}})

    told = desk.get(of(form, "/diff"), {"older": 1, "newer": 2, "language": "en"}).json()

    assert [each for each in told if each["op"] != "same"] == [
        {"op": "removed", "text": "We meet by text.\n"},
        {"op": "added", "text": "We meet by text and voice.\n"},
    ]
    missing = desk.get(of(form, "/diff"), {"older": 1, "newer": 2, "language": "es"})
    assert (missing.status_code, missing.json()["code"]) == (400, "no_such_language")
    absent = desk.get(of(form, "/diff"), {"older": 1, "newer": 3, "language": "en"})
    assert absent.status_code == 404


def test_a_groups_facilitators_and_administrators_choose_its_forms(
    client_for, ada, tomas, ines, make_form, circle
):
    part2, everywhere = make_form("part2_disclosure", circle), make_form()
    assert put_forms(client_for(tomas), circle, part2).status_code == 404

    chosen = put_forms(client_for(ada), circle)
    assert chosen.json() == {"forms": [], "required_of_all": [str(everywhere.pk)]}

    again = put_forms(client_for(ines), circle, part2, part2)
    assert again.json()["forms"] == [str(part2.pk)]


def test_neither_a_retired_form_nor_another_clinics_is_chosen(client_for, ada, make_form, circle):
    retired = make_form("other", circle, retired_at=now())

    assert put_forms(client_for(ada), circle, retired).json()["code"] == "form_retired"


def test_another_clinics_form_is_not_there_to_choose(client_for, otto, ada, olga, circle):
    theirs = ConsentForm.objects.create(clinic_id=olga.clinic_id, kind="other")

    assert put_forms(client_for(ada), circle, theirs).status_code == 404


def test_the_list_costs_the_same_however_many_forms_and_versions(
    client_for, ines, make_form, queries
):
    browser = client_for(ines)
    form = make_form()
    few = queries(lambda: browser.get(FORMS))
    for _ in range(3):
        publish(form, ines, now())
        make_form("other")

    assert queries(lambda: browser.get(FORMS)) == few


def test_versions_are_numbered_without_gaps(desk, make_form):
    form = make_form()
    for _ in range(3):
        desk.post(of(form, "/versions"), {"texts": TEXTS}, format="json")

    versions: OwnedQuerySet = FormVersion.objects.filter(form=form)
    assert sorted(versions.values_list("number", flat=True)) == [1, 2, 3, 4]
