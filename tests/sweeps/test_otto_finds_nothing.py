"""Otto and Olga belong to another clinic. For them nothing of Harbour Street exists."""

import pytest

from tests.sweeps.api import operations

# What names no thing of a clinic: it answers about the asker, or to anyone.
BY_CODE = {"GET verify/{code}", "PUT instruments/{instrument}"}


def everything():
    return [each for each in operations() if each.names_a_thing and each.name not in BY_CODE]


def ask(browser, operation, things):
    call = getattr(browser, operation.method)
    if operation.method == "get":
        return call(operation.address(things))
    return call(
        operation.address(things), operation.body(things), format="json", HTTP_IF_MATCH='"1"'
    )


@pytest.mark.parametrize("stranger", ["otto", "olga"])
def test_every_route_that_names_a_thing_of_ours_answers_404_to_a_stranger(
    stranger, request, harbour, client_for
):
    browser = client_for(request.getfixturevalue(stranger))
    answers = {each.name: ask(browser, each, harbour) for each in everything()}
    assert len(answers) > 25
    assert {name: a.status_code for name, a in answers.items() if a.status_code != 404} == {}
    assert {a.json()["code"] for a in answers.values()} == {"not_found"}


@pytest.mark.parametrize("stranger", ["otto", "olga"])
def test_a_foreign_thing_and_an_absent_one_answer_alike(stranger, request, harbour, client_for):
    browser = client_for(request.getfixturevalue(stranger))
    absent = dict.fromkeys(harbour, "01890000-0000-7000-8000-000000000000")
    for each in everything():
        assert ask(browser, each, harbour).content == ask(browser, each, absent).content, each.name


@pytest.mark.parametrize("stranger", ["otto", "olga"])
def test_a_body_that_names_a_thing_of_ours_finds_nothing_either(
    stranger, request, harbour, client_for
):
    browser = client_for(request.getfixturevalue(stranger))
    bodies = [
        ("reports", {"kind": "session", "session": harbour["session"]}),
        (
            "reports",
            {"kind": "group", "group": harbour["group"], "from": "2026-01-01", "to": "2026-12-31"},
        ),
    ]
    for path, body in bodies:
        filled = {"format": "csv", "purpose": "payer", **body}
        assert browser.post(f"/api/v1/{path}", filled, format="json").status_code == 404, body


@pytest.mark.parametrize("stranger", ["otto", "olga"])
def test_no_list_shows_a_stranger_anything_of_ours(stranger, request, harbour, client_for):
    browser = client_for(request.getfixturevalue(stranger))
    lists = [each for each in operations() if each.method == "get" and not each.names_a_thing]
    assert len(lists) > 8
    for each in lists:
        text = browser.get(each.path).content.decode()
        found = [thing for thing, found_id in harbour.items() if found_id in text]
        assert not found, f"{each.name} shows {found}"
        assert "Harbour" not in text, each.name
