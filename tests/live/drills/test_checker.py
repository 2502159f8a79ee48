"""The checker itself: each kind of harm is found."""

from types import SimpleNamespace

from tests.live.checker import check

ACKED = {"a": 1, "b": 2}


def person(*texts, gaps=0):
    events = [{"seq": n} for n, _ in enumerate(texts)]
    return SimpleNamespace(texts=list(texts), gaps=gaps, events=events)


def judge(log, *people):
    return check(list(people), {"a", "b"}, ACKED, log)


def test_a_sound_talk_is_sound():
    assert judge(["a", "b"], person("a", "b")).sound


def test_what_was_acknowledged_and_is_missing_is_lost():
    assert judge(["a"], person("a", "b")).lost == ["the log: b"]
    assert judge(["a", "b"], person("a")).lost == ["client 0: b"]


def test_what_comes_twice_is_doubled():
    assert judge(["a", "b", "b"], person("a", "b")).doubled == ["the log: b"]


def test_another_order_is_found():
    assert judge(["a", "b"], person("b", "a")).reordered == ["client 0"]


def test_what_nobody_said_is_a_phantom():
    assert judge(["a", "b"], person("a", "b", "c")).phantom == ["client 0: c"]


def test_gaps_count():
    assert not judge(["a", "b"], person("a", "b", gaps=1)).sound
