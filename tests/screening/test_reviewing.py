"""Who reads answers, who reviews them, and what a group still waits for."""

import pytest

from backend.kernel.clock import now
from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from sessions_app.screening.commands import (
    open_history,
    review_response,
)
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.states import (
    AlreadyReviewed,
    ResponseOpen,
)
from tests.cast.screening import every, make_response, make_review

pytestmark = pytest.mark.django_db(transaction=True)


def seen_by(actor):
    return list(ScreeningResponse.objects.visible_to(actor))


def test_answers_are_seen_by_the_person_who_meets_them_and_supervisors_only(
    sent, ben, cleo, ada, tomas, sol, ines, abe, otto, olga
):
    everybody = (ben, cleo, ada, tomas, sol, ines, abe, otto, olga)
    assert [actor for actor in everybody if seen_by(actor)] == [ben, ada, sol]


@pytest.mark.parametrize("stranger", ["otto", "tomas"])
def test_whoever_does_not_meet_the_person_finds_nobody(stranger, request, sent, ben):
    actor = request.getfixturevalue(stranger)
    with pytest.raises(NotFound):
        open_history(actor, ben.member_id)
    with pytest.raises(NotFound):
        review_response(actor, sent.pk)


@pytest.mark.parametrize("who", ["ben", "ines", "abe"])
def test_the_person_administrators_and_auditors_do_not_read_it_either(who, request, sent, ben):
    with pytest.raises(Forbidden):
        open_history(request.getfixturevalue(who), ben.member_id)


def test_reading_is_recorded_without_a_word_of_what_was_read(sent, ada, ben):
    open_history(ada, ben.member_id)
    last = AuditRecord.objects.order_by("seq").last()
    assert (last.act, last.object) == (
        "screening.opened",
        f"sessions_app.Participant:{ben.member_id}",
    )
    assert last.sealed["detail"] == {}


def test_history_shows_scores_words_change_and_trend_newest_first(sent, ada, ben):
    make_response(ben, "phq-9", every("phq-9", 1))
    make_response(ben, "gad-7")

    waiting, latest, first = open_history(ada, ben.member_id)

    assert (waiting.response.status, waiting.items("en"), waiting.score) == ("open", [], None)
    assert (latest.total, first.total) == (9, 18)
    assert (latest.change.kind, latest.change.points) == ("reliable_better", -9)
    assert first.change is None
    assert [point.total for point in latest.trend] == [18, 9]
    assert first.items("en")[0] == {
        "id": "phq9_1",
        "text": "Little interest or pleasure in doing things",
        "value": 2,
        "answer": "More than half the days",
    }
    assert first.items("es")[0]["answer"] == "Más de la mitad de los días"


def test_of_a_form_not_sent_in_only_what_called_somebody_is_shown(met, ada, ben):
    response = make_response(ben, "phq-9")
    response.merge({"phq9_1": 3, "phq9_9": 1}, "en", now())
    response.save()

    (entry,) = open_history(ada, ben.member_id)

    assert [(item["id"], item["answer"]) for item in entry.items("en")] == [
        ("phq9_9", "Several days")
    ]


def test_a_score_that_is_missing_between_two_is_passed_over(sent, ada, ben):
    make_response(ben, "phq-9", {"phq9_1": 1})
    make_response(ben, "phq-9", every("phq-9", 2))

    latest, unscored, _ = open_history(ada, ben.member_id)

    assert (unscored.total, unscored.change) == (None, None)
    assert (latest.change.before, latest.change.kind) == (18, "none")


def test_a_history_costs_the_same_however_long_it_is(sent, ada, ben, queries):
    short = queries(lambda: open_history(ada, ben.member_id))
    for _ in range(5):
        make_review(make_response(ben, "gad-7", every("gad-7")), ada)
    assert queries(lambda: open_history(ada, ben.member_id)) == short


def test_a_review_says_who_and_when_and_is_given_once(sent, ada, sol, ben):
    reviewed = review_response(ada, sent.pk, note="Spoke with him on Monday.")

    assert reviewed.review.by.display_name == "Ada Quill"
    assert reviewed.review.note == "Spoke with him on Monday."
    with pytest.raises(AlreadyReviewed):
        review_response(sol, sent.pk)


def test_what_is_not_sent_in_is_not_reviewed(phq9, ada):
    with pytest.raises(ResponseOpen):
        review_response(ada, phq9.pk)
