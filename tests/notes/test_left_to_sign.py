"""Whether the note of a session is signed: told beside the session to whoever holds it."""

import pytest

from tests.notes.test_api import put, sign

pytestmark = pytest.mark.django_db(transaction=True)


def told(client_for, person, session):
    """What the list of sessions says, and the session alone."""
    browser = client_for(person)
    listed = browser.get("/api/v1/sessions").json()["results"]
    alone = browser.get(f"/api/v1/sessions/{session.pk}").json()
    answers = {each["note_signed"] for each in listed if each["id"] == str(session.pk)}
    return answers | {alone["note_signed"]}


def test_otto_ben_and_ines_learn_nothing_of_a_note(client_for, otto, ben, ines, ada, session):
    put(client_for(ada), session, 0)
    sign(client_for(ada), session, 1)
    assert client_for(otto).get(f"/api/v1/sessions/{session.pk}").status_code == 404
    for person in (ben, ines):
        assert told(client_for, person, session) == {None}


def test_ada_is_told_that_it_is_left_to_sign_until_it_is_signed(client_for, ada, session):
    browser = client_for(ada)
    assert told(client_for, ada, session) == {False}
    put(browser, session, 0)
    assert told(client_for, ada, session) == {False}
    sign(browser, session, 1)
    assert told(client_for, ada, session) == {True}
