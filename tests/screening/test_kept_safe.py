"""What was answered is ciphertext in its column, and what was sent in never changes."""

import pytest
from django.db import DatabaseError, connection, transaction

from sessions_app.screening.models import ScreeningResponse, ScreeningReview
from tests.cast.screening import every, make_response, make_review

pytestmark = pytest.mark.django_db(transaction=True)


def columns(model):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {model._meta.db_table}")
        names = [each[0] for each in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_answers_scores_and_notes_are_unreadable_in_the_database(ben, ada, met):
    make_review(make_response(ben, "phq-9", every("phq-9", 3)), ada, note="He was calm today.")

    (response,), (review,) = columns(ScreeningResponse), columns(ScreeningReview)

    for sealed in (response["answers"], response["score"], review["note"]):
        assert sealed.startswith("v1|")
    for row in (response, review):
        for secret in ("phq9_", "severe", "suicide", "calm"):
            assert secret not in str(row)


def test_what_was_sent_in_refuses_every_change(ben, ada, met):
    response = make_response(ben, "phq-9", every("phq-9"))
    review = make_review(response, ada)
    response.answers = {}
    for change in (
        response.save,
        make_response(ben, "asq", every("asq")).delete,
        review.save,
        review.delete,
        lambda: ScreeningResponse.objects.update(status="open", completed_at=None),
        lambda: ScreeningReview.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()
    assert ScreeningResponse.objects.get(pk=response.pk).answers == every("phq-9")


def test_an_open_form_may_still_change(phq9):
    ScreeningResponse.objects.update(language="es")
    assert ScreeningResponse.objects.get().language == "es"


def test_a_person_has_one_open_form_of_a_kind(phq9, ben):
    with pytest.raises(DatabaseError), transaction.atomic():
        make_response(ben, "phq-9")
    make_response(ben, "phq-9", every("phq-9"))
