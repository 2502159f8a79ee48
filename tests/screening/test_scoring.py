"""Every band edge, every rule of prorating, every risk (CLINICAL.md, "Screening")."""

import pytest

from sessions_app.screening.definitions import LANGUAGES, in_language
from sessions_app.screening.scoring import Score, checked, score
from sessions_app.screening.shelf import current, current_ones
from sessions_app.screening.states import BadAnswer, UnknownItem
from tests.cast.screening import every


def summing_to(key, points):
    """Answers to every scored question that add up to this raw sum."""
    answers = {}
    for item in current(key).scored_items:
        answers[item.id] = min(max(item.values), points)
        points -= answers[item.id]
    assert points == 0
    return answers


def scored(key, answers):
    return score(answers, current(key))


BANDS = [
    ("phq-9", 0, "minimal"), ("phq-9", 4, "minimal"), ("phq-9", 5, "mild"), ("phq-9", 9, "mild"),
    ("phq-9", 10, "moderate"), ("phq-9", 14, "moderate"), ("phq-9", 15, "moderately_severe"),
    ("phq-9", 19, "moderately_severe"), ("phq-9", 20, "severe"), ("phq-9", 27, "severe"),
    ("gad-7", 0, "minimal"), ("gad-7", 4, "minimal"), ("gad-7", 5, "mild"), ("gad-7", 9, "mild"),
    ("gad-7", 10, "moderate"), ("gad-7", 14, "moderate"), ("gad-7", 15, "severe"),
    ("gad-7", 21, "severe"), ("asq", 0, "negative"), ("asq", 1, "positive"), ("asq", 4, "positive"),
    ("pcl-5", 80, None), ("who-5", 25, None), ("audit-c", 12, None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "raw", "band"), BANDS)
def test_each_band_begins_and_ends_where_it_says(key, raw, band):
    assert scored(key, summing_to(key, raw)).band == band


CUTS = [
    ("pcl-5", 30, False), ("pcl-5", 31, None), ("pcl-5", 32, None), ("pcl-5", 33, True),
    ("who-5", 12, True), ("who-5", 13, False), ("who-5", 0, True), ("who-5", 25, False),
    ("asq", 0, False), ("asq", 1, True), ("phq-9", 27, None), ("gad-7", 21, None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "raw", "reached"), CUTS)
def test_a_cut_is_reached_or_not_and_unsaid_where_the_published_ones_disagree(key, raw, reached):
    assert scored(key, summing_to(key, raw)).cut_reached is reached


@pytest.mark.parametrize(
    ("total", "women", "men", "kingdom"),
    [(2, False, False, False), (3, True, False, False), (4, True, True, False), (5, True, True, 1)],
)
def test_all_cuts_of_the_audit_c_are_told_because_sex_and_country_are_not_asked(
    total, women, men, kingdom
):
    found = scored("audit-c", {"auditc_1": 1, **summing_to_rest(total - 1)})
    reached = [cut.reached(found.total) for cut in current("audit-c").cuts]
    assert (found.total, reached) == (total, [women, men, bool(kingdom)])


def summing_to_rest(points):
    return {"auditc_2": min(points, 4), "auditc_3": max(points - 4, 0)}


@pytest.mark.parametrize(
    ("answers", "total"), [((0,) * 5, 0), ((5,) * 5, 100), ((1, 2, 3, 4, 5), 60), ((1,) * 5, 20)]
)
def test_the_who_5_is_the_raw_sum_times_four_and_nothing_is_taken_off(answers, total):
    found = scored("who-5", {f"who5_{n}": value for n, value in enumerate(answers, 1)})
    assert (found.raw, found.total) == (sum(answers), total)


# 9/8 and 9/7 of the PHQ-9's sum, 7/6 of the GAD-7's, rounded half up.
PRORATED = [
    ("phq-9", every("phq-9", 1, phq9_1=None), 9),
    ("phq-9", every("phq-9", 1, phq9_1=None, phq9_2=None), 9),
    ("phq-9", every("phq-9", 0, phq9_1=None, phq9_2=3, phq9_3=1), 5),  # 4.5
    ("phq-9", every("phq-9", 0, phq9_1=None, phq9_2=3), 3),  # 3.375
    ("phq-9", every("phq-9", 0, phq9_1=None, phq9_2=None, phq9_3=2), 3),  # 2.57
    ("phq-9", every("phq-9", 3, phq9_1=None, phq9_2=None), 27),
    ("phq-9", every("phq-9", 0, phq9_1=None, phq9_2=None), 0),
    ("gad-7", every("gad-7", 2, gad7_7=None), 14),
    ("gad-7", every("gad-7", 0, gad7_7=None, gad7_1=3), 4),  # 3.5
    ("gad-7", every("gad-7", 0, gad7_7=None, gad7_1=1), 1),  # 1.17
    ("gad-7", every("gad-7", 3, gad7_7=None), 21),
]


@pytest.mark.parametrize(("key", "answers", "total"), PRORATED)
def test_a_few_missing_answers_are_made_up_for_and_the_score_says_so(key, answers, total):
    found = scored(key, answers)
    assert (found.total, found.prorated) == (total, True)
    assert found.raw == sum(value or 0 for value in answers.values())
    assert found.band == current(key).band_of(total).key


NOT_SCORED = [
    ("phq-9", every("phq-9", 1, phq9_1=None, phq9_2=None, phq9_3=None)),
    ("gad-7", every("gad-7", 1, gad7_1=None, gad7_2=None)),
    ("pcl-5", every("pcl-5", 1, pcl5_20=None)),
    ("who-5", every("who-5", 1, who5_5=None)),
    ("audit-c", every("audit-c", 1, auditc_3=None)),
    ("asq", every("asq", 0, asq_4=None)),
]


@pytest.mark.parametrize(("key", "answers"), NOT_SCORED)
def test_more_missing_answers_than_the_rule_allows_are_not_scored(key, answers):
    found = scored(key, answers)
    assert (found.total, found.band, found.cut_reached, found.prorated) == (None, None, None, False)
    assert found.missing == [item for item, value in answers.items() if value is None]


@pytest.mark.parametrize("key", [each.key for each in current_ones()])
def test_nothing_answered_is_no_score_and_never_zero(key):
    found = scored(key, {})
    assert found.total is None
    assert found.missing == [item.id for item in current(key).asked({}) if not item.optional]


def test_the_difficulty_question_of_the_phq_9_is_optional_and_adds_nothing():
    with_it = scored("phq-9", every("phq-9", 1, phq9_10=3))
    without = scored("phq-9", every("phq-9", 1))
    assert (with_it.total, with_it.missing) == (without.total, without.missing) == (9, [])


def test_who_never_drinks_is_not_asked_the_rest_and_scores_zero():
    found = scored("audit-c", {"auditc_1": 0})
    assert (found.total, found.missing, found.prorated) == (0, [], False)
    changed_their_mind = scored("audit-c", {"auditc_1": 0, "auditc_2": 4, "auditc_3": 4})
    assert changed_their_mind.total == 0


@pytest.mark.parametrize("value", [4, -1, True, False, 1.0, 0.5, "1", "", [1], {"a": 1}, 10**30])
def test_an_answer_that_is_not_offered_is_refused(value):
    with pytest.raises(BadAnswer) as refused:
        checked({"phq9_1": value}, current("phq-9"))
    assert refused.value.code == "bad_answer"
    assert refused.value.detail == {"item": "phq9_1"}


@pytest.mark.parametrize("item", ["phq9_11", "", "gad7_1", "answers"])
def test_an_answer_to_no_question_is_refused(item):
    with pytest.raises(UnknownItem) as refused:
        checked({item: 1}, current("phq-9"))
    assert (refused.value.code, refused.value.detail) == ("unknown_item", {})


def test_a_score_comes_back_from_the_column_as_it_went_in():
    found = scored("asq", every("asq", 1, asq_5=1))
    assert Score.stored(found.as_stored()) == found


@pytest.mark.parametrize("key", [each.key for each in current_ones()])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_has_words_in_every_language(key, language):
    for item in current(key).items:
        assert in_language(item.text, language)
        assert all(item.label(value, language) for value in item.values)
        assert item.label(None, language) is None
