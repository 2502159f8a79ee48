"""Asking for another look, and answering. Otto of another clinic comes first."""

import json

import pytest

from clinicians.access.actor import Role
from clinicians.audit.models import AuditRecord
from sessions_app.appeals.models import Appeal
from sessions_app.live.room.intents import Admit, CloseSession, Join, RemoveMember, Say
from tests.appeals.conftest import REASON
from tests.cast.people import enlist
from tests.cast.post import the_post_goes_out

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = "I was upset about my brother. May I come back?"


def code(answer):
    return answer.status_code, answer.json()["code"]


@pytest.fixture
def as_(client_for):
    return client_for


@pytest.fixture
def filed(as_, ben, doors):
    answer = as_(ben).post(doors["appeal"], {"text": WORDS}, format="json")
    assert answer.status_code == 201, answer.json()
    return Appeal.objects.get()


def answers(browser, appeal, text="Welcome back.", readmit=True):
    body = {"answer": text, "readmit": readmit}
    return browser.post(f"/api/v1/appeals/{appeal.pk}/answer", body, format="json")


def test_otto_finds_nothing(as_, otto, doors, filed):
    browser = as_(otto)
    assert code(browser.get(doors["all"])) == (404, "not_found")
    assert code(browser.get(doors["mine"])) == (404, "not_found")
    assert code(browser.post(doors["appeal"], {"text": "x"}, format="json")) == (404, "not_found")
    assert code(answers(browser, filed)) == (404, "not_found")


def test_another_member_sees_nothing_of_it(as_, cleo, doors, filed):
    browser = as_(cleo)
    mine = browser.get(doors["mine"]).json()
    assert (mine["removal"], mine["appeal"]) == (None, None)
    assert code(browser.get(doors["all"])) == (403, "forbidden")
    assert code(answers(browser, filed)) == (404, "not_found")
    answer = browser.post(doors["appeal"], {"text": "me too"}, format="json")
    assert code(answer) == (409, "not_removed")


def test_staff_who_do_not_hold_the_group_neither_read_nor_answer(
    as_, clinic, sol, ines, abe, doors, filed
):
    noor = enlist(clinic, "Noor Hale", Role.FACILITATOR)
    for person in (sol, ines, abe, noor):
        assert as_(person).get(doors["all"]).status_code in {403, 404}
        assert answers(as_(person), filed).status_code in {403, 404}


def test_who_holds_the_group_does_not_appeal(as_, ada, doors):
    answer = as_(ada).post(doors["appeal"], {"text": "x"}, format="json")
    assert code(answer) == (403, "forbidden")


def test_who_was_sent_out_reads_why_and_can_appeal_once(as_, ben, doors):
    browser = as_(ben)
    before = browser.get(doors["mine"]).json()
    assert before["removal"]["reason"] == REASON
    assert before["abilities"]["appeal"]["allowed"]

    after = browser.post(doors["appeal"], {"text": WORDS}, format="json")

    assert after.status_code == 201
    assert after.json()["appeal"]["text"] == WORDS
    assert after.json()["appeal"]["answered_at"] is None
    assert not after.json()["abilities"]["appeal"]["allowed"]
    again = browser.post(doors["appeal"], {"text": "please"}, format="json")
    assert code(again) == (409, "already_appealed")


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001, "bell \x07"])
def test_words_that_cannot_be_kept_are_refused(as_, ben, doors, text):
    answer = as_(ben).post(doors["appeal"], {"text": text}, format="json")
    assert answer.status_code in {400, 422}


def test_whoever_holds_the_group_is_written_to_without_a_word_of_it(as_, ben, doors):
    as_(ben).post(doors["appeal"], {"text": WORDS}, format="json")

    (letter,) = [each for each in the_post_goes_out() if "look at something" in each.subject]
    assert "brother" not in letter.body
    assert "Wren" not in f"{letter.subject} {letter.body}"


def test_a_facilitator_reads_it_with_the_key_of_the_room_and_no_name(
    as_, ada, ben, doors, filed, sent_out
):
    (shown,) = as_(ada).get(doors["all"]).json()

    assert shown["member"]["key"] == sent_out.who(ben).key
    assert shown["text"] == WORDS
    assert shown["abilities"]["answer"]["allowed"]
    assert "Okafor" not in json.dumps(shown)


def test_a_way_back_leads_to_the_door_of_the_open_room(as_, ada, ben, doors, filed, sent_out):
    answered = answers(as_(ada), filed)

    assert answered.status_code == 200
    assert answered.json()["readmitted"] is True
    assert sent_out.events[-1].kind == "member.readmitted"
    assert sent_out.asks(ben, Say("hello")).code == "not_here"
    sent_out.does(ben, Join(sent_out.who(ben).conn))
    sent_out.does(ada, Admit(sent_out.who(ben).key))
    assert sent_out.does(ben, Say("Thank you."))
    mine = as_(ben).get(doors["mine"]).json()
    assert (mine["removal"], mine["appeal"]["answer"]) == (None, "Welcome back.")


def test_an_answer_can_be_no_and_is_given_once(as_, ada, ben, doors, filed, sent_out):
    head = sent_out.room.head
    assert (
        answers(as_(ada), filed, "Let us talk before next week.", readmit=False).json()[
            "readmitted"
        ]
        is False
    )
    assert sent_out.room.head == head
    assert code(answers(as_(ada), filed)) == (409, "already_answered")
    letters = [each.subject for each in the_post_goes_out()]
    assert any("has answered you" in subject for subject in letters)


def test_a_session_that_is_over_has_no_way_back_and_nothing_is_half_answered(
    as_, ada, doors, filed, sent_out
):
    sent_out.does(ada, CloseSession())

    assert code(answers(as_(ada), filed)) == (409, "no_way_back")
    assert Appeal.objects.get().answered_at is None
    assert not as_(ada).get(doors["all"]).json()[0]["abilities"]["readmit"]["allowed"]
    assert answers(as_(ada), filed, "See you next week.", readmit=False).status_code == 200


def test_being_sent_out_again_can_be_appealed_again(as_, ada, ben, doors, filed, sent_out):
    answers(as_(ada), filed)
    sent_out.does(ben, Join(sent_out.who(ben).conn))
    sent_out.does(ada, Admit(sent_out.who(ben).key))
    sent_out.does(ada, RemoveMember(sent_out.who(ben).key, "Once more."))

    again = as_(ben).post(doors["appeal"], {"text": "Once more, please."}, format="json")

    assert again.status_code == 201
    assert [each["text"] for each in as_(ada).get(doors["all"]).json()] == [
        "Once more, please.", WORDS,
    ]  # fmt: skip


def test_the_trail_knows_who_and_when_but_no_words(as_, ada, ben, filed):
    answers(as_(ada), filed)

    records = AuditRecord.objects.filter(act__in=["appeal.filed", "appeal.answered"])
    by_act = {each.act: each for each in records}
    assert by_act["appeal.filed"].actor == str(ben.member_id)
    assert by_act["appeal.answered"].actor == str(ada.member_id)
    readmitted = AuditRecord.objects.get(act="member.readmitted")
    assert readmitted.actor == str(ada.member_id)
    assert "brother" not in json.dumps([each.sealed for each in records])
    assert "Welcome" not in json.dumps([each.sealed for each in records])
