"""The exact words, their digest, what changed in them, and how long they count. Pure."""

import hashlib
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sessions_app.consent.differences import differences
from sessions_app.consent.in_force import Agreed, Circumstances, State, ladder, standing
from sessions_app.consent.wording import digest, shown_text

DAY = timedelta(days=1)
START = datetime(2026, 3, 2, tzinfo=UTC)
texts = st.text(alphabet="ab .!?\n", max_size=80)


@dataclass(frozen=True)
class Step:
    number: int
    effective_from: datetime
    grace_until: datetime | None = None


def test_the_words_are_title_body_and_rules_with_an_empty_line_between():
    text = {"title": "Our rules", "body": "First.\r\nSecond."}

    assert shown_text(text) == "Our rules\n\nFirst.\nSecond."
    assert shown_text(text, "Be kind.") == "Our rules\n\nFirst.\nSecond.\n\nBe kind."


def test_the_digest_is_that_of_the_composed_letters_in_utf_8():
    composed = "Reuni\u00f3n"

    assert digest("Reunio\u0301n") == hashlib.sha256(composed.encode()).hexdigest()


def test_a_changed_sentence_is_told_and_the_rest_is_the_same():
    older = "Be kind. Come on time.\n\nNo names."
    newer = "Be kind. Come when you can.\n\nNo names."

    assert [(each.op, each.text) for each in differences(older, newer)] == [
        ("same", "Be kind. "),
        ("removed", "Come on time.\n"),
        ("added", "Come when you can.\n"),
        ("same", "\nNo names."),
    ]


@given(texts, texts)
def test_both_texts_can_be_read_out_of_their_differences(older, newer):
    found = differences(older, newer)

    assert "".join(each.text for each in found if each.op != "added") == older
    assert "".join(each.text for each in found if each.op != "removed") == newer


@given(texts)
def test_a_text_differs_in_nothing_from_itself(text):
    assert {each.op for each in differences(text, text)} <= {"same"}


def test_a_text_of_twenty_thousand_equal_sentences_is_compared_in_a_moment():
    begun = time.monotonic()
    found = differences("a. " * 20_000, "a. " * 19_000 + "b.")

    assert "".join(each.text for each in found if each.op != "removed").endswith("b.")
    assert time.monotonic() - begun < 5


def test_a_version_that_was_overtaken_before_its_day_was_never_in_force():
    steps = [Step(1, START), Step(2, START + 9 * DAY), Step(3, START + DAY)]

    assert [each.number for each in ladder(steps, START)] == [1]
    assert [each.number for each in ladder(steps, START + 2 * DAY)] == [1, 3]
    assert [each.number for each in ladder(steps, START + 10 * DAY)] == [1, 3]


def test_no_version_is_in_force_before_the_first_ones_day():
    assert ladder([Step(1, START + DAY)], START) == []


def test_within_the_grace_the_older_words_count_and_the_day_they_lapse_is_told():
    steps = [Step(1, START), Step(2, START + DAY, START + 5 * DAY)]
    told = standing(Agreed(1, START), steps, Circumstances(), START + 2 * DAY)

    assert (told.state, told.code, told.due_at) == (State.TO_RENEW, None, START + 5 * DAY)


plans = st.lists(
    st.tuples(st.integers(0, 9), st.none() | st.integers(1, 9)), min_size=1, max_size=5
)


@given(plans, st.integers(0, 4), st.integers(0, 20))
def test_how_long_words_count_agrees_with_a_walk_through_the_days(plan, signed, today):
    """Each day the highest number begun is in force; each that is, and is newer than what was
    signed, must still be in its grace today."""
    plan[0] = (0, None)
    steps = [
        Step(n, START + since * DAY, None if grace is None else START + (since + grace) * DAY)
        for n, (since, grace) in enumerate(plan, start=1)
    ]
    in_force = {
        max(n for n, (since, _) in enumerate(plan, start=1) if since <= day)
        for day in range(today + 1)
    }
    newer = [n for n in in_force if n > signed + 1]
    lapsed = any(
        plan[n - 1][1] is None or sum(each or 0 for each in plan[n - 1]) <= today for n in newer
    )
    at = START + today * DAY

    told = standing(Agreed(signed + 1, START), ladder(steps, at), Circumstances(), at)

    assert (told.code == "form_outdated") == lapsed
    assert (told.state == State.SIGNED) == (not newer)


def test_changed_rules_ask_again_even_within_the_grace():
    steps = [Step(1, START), Step(2, START + DAY, START + 5 * DAY)]
    around = Circumstances(rules_sha256="new")

    assert standing(Agreed(1, START, "old"), steps, around, START + DAY).code == "agreement_changed"
