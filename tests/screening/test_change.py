"""Reliable and meaningful change, in the questionnaire's own direction."""

import pytest

from sessions_app.screening.change import change
from sessions_app.screening.shelf import current

CHANGES = [
    ("phq-9", 15, 10, "reliable_better"),
    ("phq-9", 15, 11, "none"),
    ("phq-9", 10, 15, "reliable_worse"),
    ("phq-9", 10, 14, "none"),
    ("phq-9", 8, 8, "none"),
    ("pcl-5", 40, 36, "none"),
    ("pcl-5", 40, 35, "reliable_better"),
    ("pcl-5", 40, 31, "reliable_better"),
    ("pcl-5", 40, 30, "meaningful_better"),
    ("pcl-5", 30, 40, "meaningful_worse"),
    ("who-5", 40, 48, "none"),
    ("who-5", 40, 52, "meaningful_better"),
    ("who-5", 52, 40, "meaningful_worse"),
    ("gad-7", 0, 21, "none"),
    ("audit-c", 0, 12, "none"),
    ("asq", 0, 4, "none"),
]


@pytest.mark.parametrize(("key", "before", "now", "kind"), CHANGES)
def test_a_change_is_named_by_the_points_of_its_definition(key, before, now, kind):
    found = change(before, now, current(key))
    assert (found.kind, found.points) == (kind, now - before)


@pytest.mark.parametrize(("before", "now"), [(None, 5), (5, None), (None, None)])
def test_without_two_scores_there_is_no_change(before, now):
    assert change(before, now, current("phq-9")) is None
