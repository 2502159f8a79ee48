"""Saved as they go, sent in once, scored here; a risk calls somebody in the same transaction."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from clinicians.notices.models import Notice
from sessions_app.groups import standing
from sessions_app.safety.commands import clear_flag
from sessions_app.safety.models import RiskFlag
from sessions_app.screening.commands import complete_response, save_answers
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.states import BadAnswer, ResponseComplete, UnknownItem
from tests.cast.screening import every, make_response

pytestmark = pytest.mark.django_db(transaction=True)


def kept(response):
    return ScreeningResponse.objects.get(pk=response.pk)


def send_in(actor, response, answers):
    save_answers(actor, response.pk, answers=answers)
    return complete_response(actor, response.pk)


def flags():
    return sorted((each.kind, each.severity) for each in RiskFlag.objects.all())


def acts():
    return list(AuditRecord.objects.order_by("seq").values_list("act", flat=True))


@pytest.mark.parametrize("stranger", ["otto", "cleo"])
def test_nobody_of_elsewhere_and_no_other_person_finds_a_form(stranger, request, phq9):
    actor = request.getfixturevalue(stranger)
    for attempt in (
        lambda: save_answers(actor, phq9.pk, answers={"phq9_1": 1}),
        lambda: complete_response(actor, phq9.pk),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert kept(phq9).answers == {}


def test_not_even_their_facilitator_fills_in_a_persons_form(ada, phq9):
    with pytest.raises(Forbidden, match="Only the person"):
        save_answers(ada, phq9.pk, answers={"phq9_9": 0})


def test_answers_are_kept_as_they_come_and_can_be_taken_back(ben, phq9):
    save_answers(ben, phq9.pk, answers={"phq9_1": 1, "phq9_2": 2})
    save_answers(ben, phq9.pk, answers={"phq9_2": None, "phq9_3": 3}, language="es")

    assert kept(phq9).answers == {"phq9_1": 1, "phq9_2": None, "phq9_3": 3}
    assert (kept(phq9).language, kept(phq9).status) == ("es", "open")
    assert kept(phq9).started_at is not None


@pytest.mark.parametrize(
    ("answers", "refusal"), [({"phq9_1": 9}, BadAnswer), ({"phq9_1": 1, "mood": 1}, UnknownItem)]
)
def test_what_the_form_does_not_offer_is_refused_whole(ben, phq9, answers, refusal):
    with pytest.raises(refusal):
        save_answers(ben, phq9.pk, answers=answers)
    assert kept(phq9).answers == {}


def test_two_answers_at_the_same_moment_both_survive(ben, phq9):
    start = threading.Barrier(8)

    def answer(number):
        start.wait()
        save_answers(ben, phq9.pk, answers={f"phq9_{number}": 1})
        connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(answer, range(1, 9)))

    assert kept(phq9).answers == {f"phq9_{number}": 1 for number in range(1, 9)}


def test_a_form_is_scored_by_the_server_when_it_is_sent_in(ben, phq9):
    sent = send_in(ben, phq9, every("phq-9", 2, phq9_9=0))

    assert (sent.status, kept(phq9).score["total"]) == ("complete", 16)
    assert kept(phq9).score["band"] == "moderately_severe"
    assert acts()[-1] == "screening.completed"
    assert flags() == []


def test_what_was_sent_in_takes_no_more_answers(ben, phq9):
    send_in(ben, phq9, every("phq-9"))
    with pytest.raises(ResponseComplete):
        save_answers(ben, phq9.pk, answers={"phq9_1": 3})
    assert kept(phq9).answers["phq9_1"] == 0


def test_item_9_calls_somebody_in_the_same_transaction(ben, ada, phq9):
    send_in(ben, phq9, every("phq-9", 0, phq9_9=1))

    assert flags() == [("suicide_risk", "urgent")]
    assert RiskFlag.objects.get().source_id == phq9.pk
    assert Notice.objects.filter(kind="safety.call").count() == 1


def test_an_answer_whose_flag_cannot_be_raised_is_not_kept_either(ben, phq9, monkeypatch):
    """All or nothing: what follows the flag fails, so neither is kept."""

    def broken(change):
        raise RuntimeError

    monkeypatch.setattr(standing, "_handlers", [broken])
    with pytest.raises(RuntimeError):
        save_answers(ben, phq9.pk, answers={"phq9_9": 3})
    with pytest.raises(RuntimeError):
        complete_response(ben, phq9.pk)

    assert (kept(phq9).status, kept(phq9).answers) == ("open", {})
    assert not RiskFlag.objects.exists()
    assert not Notice.objects.exists()


def test_item_9_left_out_asks_somebody_to_check(ben, phq9):
    send_in(ben, phq9, every("phq-9", 0, phq9_9=None))
    assert flags() == [("not_answered", "check")]


def test_several_answers_of_one_kind_raise_one_flag(ben, asq):
    send_in(ben, asq, {"asq_1": 1, "asq_2": 1, "asq_3": None, "asq_4": 0, "asq_5": 0})
    assert flags() == [("not_answered", "check"), ("suicide_risk", "urgent")]


def test_a_dangerous_answer_calls_somebody_before_the_form_is_sent_in(ben, ada, asq):
    """Whoever says yes and closes the page is not left alone."""
    save_answers(ben, asq.pk, answers={"asq_1": 1})
    assert flags() == [("suicide_risk", "urgent")]

    save_answers(ben, asq.pk, answers={"asq_5": 1})
    assert flags() == [("acute_suicide_risk", "imminent"), ("suicide_risk", "urgent")]
    assert Notice.objects.filter(kind="safety.call").count() == 2


def test_taking_the_answer_back_or_giving_it_again_changes_nothing_of_the_flag(ben, ada, phq9):
    for value in (2, 0, 1):
        save_answers(ben, phq9.pk, answers={"phq9_9": value})
    complete_response(ben, phq9.pk)
    assert flags() == [("suicide_risk", "urgent")]
    assert Notice.objects.filter(kind="safety.call").count() == 1


def test_a_dangerous_answer_after_the_flag_was_cleared_calls_somebody_again(ben, ada, phq9):
    save_answers(ben, phq9.pk, answers={"phq9_9": 1})
    clear_flag(ada, RiskFlag.objects.get().pk, what_was_done="We talked, and made a plan.")
    letters = Notice.objects.count()

    save_answers(ben, phq9.pk, answers={"phq9_9": 1})
    complete = every("phq-9", 0, phq9_9=3)
    assert RiskFlag.objects.count() == 1

    save_answers(ben, phq9.pk, answers=complete)
    save_answers(ben, phq9.pk, answers=complete)
    complete_response(ben, phq9.pk)

    assert RiskFlag.objects.filter(cleared_at=None).count() == 1
    assert RiskFlag.objects.count() == 2
    assert Notice.objects.count() == 2 * letters


def test_a_form_sent_in_unchanged_after_its_flag_was_cleared_calls_nobody(ben, ada, phq9):
    save_answers(ben, phq9.pk, answers=every("phq-9", 0, phq9_9=2))
    clear_flag(ada, RiskFlag.objects.get().pk, what_was_done="We talked, and made a plan.")

    complete_response(ben, phq9.pk)

    assert not RiskFlag.objects.filter(cleared_at=None).exists()


def test_a_question_not_answered_yet_calls_nobody(ben, phq9):
    save_answers(ben, phq9.pk, answers={"phq9_1": 3, "phq9_9": None})
    assert flags() == []


def test_sending_in_twice_changes_nothing_and_calls_nobody_twice(ben, ada, asq):
    first = send_in(ben, asq, every("asq", 1, asq_5=0))
    again = complete_response(ben, asq.pk)

    assert again.completed_at == first.completed_at
    assert (again.score, again.answers) == (first.score, first.answers)
    assert len(flags()) == 1
    assert Notice.objects.filter(kind="safety.call").count() == 1


def test_sent_in_from_two_tabs_at_once_there_is_one_flag(ben, asq):
    save_answers(ben, asq.pk, answers=every("asq", 0, asq_1=1, asq_5=0))
    start = threading.Barrier(4)

    def send(_):
        start.wait()
        complete_response(ben, asq.pk)
        connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(send, range(4)))

    assert flags() == [("suicide_risk", "urgent")]
    assert acts().count("screening.completed") == 1


def test_whoever_keeps_doors_hears_that_a_form_was_sent_in(ben, phq9, monkeypatch):
    heard = []
    monkeypatch.setattr(standing, "_handlers", [heard.append])
    send_in(ben, phq9, every("phq-9"))
    assert [each.member_id for each in heard] == [ben.member_id]


def test_a_response_names_the_definition_it_was_given_under(ben, met):
    response = make_response(ben, "who-5")
    assert (response.key, response.version, len(response.hash)) == ("who-5", 1, 64)
