"""The checker itself: each kind of harm is found."""

from types import SimpleNamespace

from tests.live.checker import check

ACKED = {"a": 1, "b": 2}


def person(*texts, gaps=0, seqs=None, leaks=()):
    places = seqs or [ACKED.get(text, n) for n, text in enumerate(texts, start=1)]
    events = [{"seq": seq, "text": t} for seq, t in zip(places, texts, strict=True)]
    return SimpleNamespace(texts=list(texts), gaps=gaps, events=events, leaks=list(leaks))


def judge(log, *people, ends=None):
    return check(list(people), {"a", "b", "unheard"}, ACKED, log, ends)


def test_a_sound_talk_is_sound():
    assert judge(["a", "b"], person("a", "b")).sound


def test_what_was_acknowledged_and_is_missing_is_lost():
    assert judge(["a"], person("a", "b")).lost == ["the log: b"]
    assert judge(["a", "b"], person("a")).lost == ["client 0: b"]


def test_what_the_log_holds_and_nobody_was_sent_is_lost():
    assert judge(["a", "b", "unheard"], person("a", "b")).lost == ["client 0: unheard"]


def test_what_comes_twice_is_doubled():
    assert judge(["a", "b", "b"], person("a", "b")).doubled == ["the log: b"]


def test_another_order_is_found():
    assert "client 0" in judge(["a", "b"], person("b", "a")).reordered


def test_another_place_than_the_author_was_told_is_found():
    assert judge(["a", "b"], person("a", "b", seqs=[1, 5])).reordered == ["client 0: b at 5"]


def test_what_nobody_said_is_a_phantom():
    assert judge(["a", "b"], person("a", "b", "c")).phantom == ["client 0: c"]


def test_gaps_count():
    assert not judge(["a", "b"], person("a", "b", gaps=1)).sound


def test_a_word_that_was_not_for_them_is_leaked():
    assert judge(["a", "b"], person("a", "b", leaks=["Ben"])).leaked == ["client 0: Ben"]


def test_what_comes_after_the_end_of_a_right_is_leaked():
    assert judge(["a", "b"], person("a", "b"), ends={0: 1}).leaked == ["client 0: place 2 after 1"]


def test_who_lost_the_right_need_not_have_heard_the_rest():
    assert judge(["a", "b"], person("a"), person("a", "b"), ends={0: 2}).sound
