"""Every answer that calls for somebody (CLINICAL.md, "Screening"), and none that does not."""

import pytest

from sessions_app.screening.scoring import Risk, score
from sessions_app.screening.shelf import current
from tests.cast.screening import every


def scored(key, answers):
    return score(answers, current(key))


def helps(found):
    return any(risk.calls_for_help for risk in found.risks)


@pytest.mark.parametrize("value", [1, 2, 3])
def test_any_thought_of_being_better_off_dead_is_a_risk(value):
    found = scored("phq-9", every("phq-9", 0, phq9_9=value))
    assert found.risks == [Risk("phq9_9", "suicide_risk", "urgent")]
    assert helps(found)


def test_item_9_answered_with_zero_is_no_risk():
    found = scored("phq-9", every("phq-9", 3, phq9_9=0))
    assert found.risks == []


def test_item_9_left_out_is_never_zero_but_a_thing_to_check():
    found = scored("phq-9", every("phq-9", 0, phq9_9=None))
    assert found.risks == [Risk("phq9_9", "not_answered", "check")]
    assert not helps(found)


@pytest.mark.parametrize("item", ["asq_1", "asq_2", "asq_3", "asq_4"])
def test_each_yes_of_the_asq_is_urgent(item):
    found = scored("asq", every("asq", 0, asq_5=0) | {item: 1})
    assert found.risks == [Risk(item, "suicide_risk", "urgent")]


def test_thoughts_right_now_are_imminent():
    found = scored("asq", every("asq", 0, asq_3=1, asq_5=1))
    assert {each.severity for each in found.risks} == {"urgent", "imminent"}


def test_the_question_about_right_now_is_asked_only_after_a_yes():
    no, yes = every("asq", 0), every("asq", 0, asq_2=1)
    assert [item.id for item in current("asq").asked(no)][-1] == "asq_4"
    assert [item.id for item in current("asq").asked(yes)][-1] == "asq_5"
    assert scored("asq", no).missing == []
    assert Risk("asq_5", "not_answered", "check") in scored("asq", yes).risks


def test_a_yes_to_right_now_counts_even_when_the_first_answers_were_taken_back():
    found = scored("asq", every("asq", 0, asq_5=1))
    assert found.risks == [Risk("asq_5", "acute_suicide_risk", "imminent")]


@pytest.mark.parametrize("item", ["asq_1", "asq_2", "asq_3", "asq_4"])
def test_each_question_of_the_asq_left_out_is_a_thing_to_check(item):
    found = scored("asq", every("asq", 0) | {item: None})
    assert found.risks == [Risk(item, "not_answered", "check")]


def test_risks_do_not_wait_for_a_score():
    found = scored("phq-9", {"phq9_9": 1})
    assert found.total is None
    assert helps(found)
