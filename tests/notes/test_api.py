"""Notes over HTTP: ETags, refusals as problems, abilities."""

import pytest

from tests.attendance import meeting
from tests.cast.people import ADA_SIGNS_AS
from tests.notes.conftest import WORDS

pytestmark = pytest.mark.django_db(transaction=True)


def url(session, tail=""):
    return f"/api/v1/sessions/{session.pk}/note{tail}"


def put(browser, session, version=None, **parts):
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return browser.put(url(session), WORDS | parts, format="json", headers=headers)


def sign(browser, session, version=None):
    headers = {} if version is None else {"If-Match": f'"{version}"'}
    return browser.post(url(session, "/sign"), headers=headers)


def code(answer):
    return answer.status_code, answer.json()["code"]


def test_otto_gets_404_everywhere(client_for, otto, session):
    browser = client_for(otto)
    answers = [
        browser.get(url(session)),
        put(browser, session),
        browser.post(url(session, "/sign")),
    ]
    assert [code(answer) for answer in answers] == [(404, "not_found")] * 3


def test_ben_and_ines_are_refused(client_for, ben, ines, session):
    for person in (ben, ines):
        assert code(client_for(person).get(url(session))) == (403, "forbidden")


def test_nobody_reads_without_signing_in(client, session):
    assert client.get(url(session)).status_code == 401


def test_a_note_from_the_first_word_to_the_signature(client_for, ada, session):
    browser = client_for(ada)
    empty = browser.get(url(session))
    assert (empty.headers["ETag"], empty.json()["status"]) == ('"0"', "none")
    assert empty.json()["abilities"]["sign"]["allowed"] is False

    written = put(browser, session, 0)
    assert (written.status_code, written.headers["ETag"]) == (200, '"1"')
    assert written.json()["abilities"]["sign"]["allowed"] is True

    assert code(put(browser, session)) == (428, "precondition_required")
    assert code(put(browser, session, 7)) == (412, "note_changed")
    assert put(browser, session, 1, plan="Later.").headers["ETag"] == '"2"'

    signed = sign(browser, session, 2).json()
    assert (signed["status"], signed["signed_as"]) == ("signed", ADA_SIGNS_AS)
    assert signed["signed_by"]["display_name"] == "Ada Quill"
    assert signed["header"]["number_present"] == 2
    assert code(put(browser, session, 3)) == (409, "note_signed")
    assert code(sign(browser, session, 3)) == (409, "note_signed")
    assert (
        browser.get(url(session)).json()["abilities"]["write"]["reason"] == "This note is signed."
    )


def test_nobody_signs_a_version_they_have_not_seen(client_for, ada, tomas, group, session):
    group.co_facilitators.add(meeting.clinician(tomas))
    put(client_for(ada), session, 0)
    put(client_for(tomas), session, 1, plan="Something else.")

    browser = client_for(ada)
    assert code(sign(browser, session)) == (428, "precondition_required")
    assert code(sign(browser, session, "*")) == (428, "precondition_required")
    assert code(sign(browser, session, 1)) == (412, "note_changed")
    assert browser.get(url(session)).json()["status"] == "draft"
    assert sign(browser, session, 2).json()["status"] == "signed"


@pytest.mark.parametrize("text", ["\u202esecret", "nul\x00", "x" * 20_001])
def test_unsafe_and_endless_text_is_refused(client_for, ada, session, text):
    answer = put(client_for(ada), session, 0, topic=text)
    assert code(answer) == (400, "bad_input")


def test_markup_and_right_to_left_text_come_back_as_they_were_written(client_for, ada, session):
    topic = "<script>alert(1)</script> & שלום\nsecond line"
    assert put(client_for(ada), session, 0, topic=topic).json()["topic"] == topic


def test_a_note_is_not_kept_by_browsers(client_for, ada, session):
    assert client_for(ada).get(url(session)).headers["Cache-Control"] == "no-store"
