"""Reading what arrives: every frame has a meaning or a code, never an accident."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions_app.live import frames
from sessions_app.live.bad_frames import BadFrame
from sessions_app.live.frames import Got, Hello, Sync, parse
from sessions_app.live.room.intents import AdmitAll, LowerHand, RemoveMessage, Say
from sessions_app.live.shapes import Ask

CID = "01a202f1-5e26-774b-9a8e-fdff02e5ae11"  # fixed: every worker must collect the same names


def say(**changes) -> str:
    return json.dumps({"type": "message.say", "cid": CID, "text": "hello", **changes})


def refusal(raw) -> BadFrame:
    with pytest.raises(BadFrame) as refused:
        parse(raw)
    return refused.value


def test_frames_become_what_they_mean():
    assert parse('{"type":"hello","last":7,"epoch":"abc"}') == Hello(7, "abc")
    assert parse('{"type":"hello"}') == Hello(0, None)
    assert parse('{"type":"sync","last":3}') == Sync(3)
    assert parse('{"type":"got","seq":3}') == Got(3)
    assert parse(say()) == Ask(CID, Say("hello"))
    assert parse(f'{{"type":"hand.lower","cid":"{CID}"}}') == Ask(CID, LowerHand(None))
    assert parse(f'{{"type":"door.admit_all","cid":"{CID}"}}') == Ask(CID, AdmitAll())
    remove = {"type": "message.remove", "cid": CID, "seq": 4, "reason": "Because."}
    assert parse(json.dumps(remove)) == Ask(CID, RemoveMessage(4, "Because."))


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{"type":"hello"}', "not_text"),
        (None, "not_text"),
        ("", "malformed_json"),
        ("hello", "malformed_json"),
        ("[]", "not_an_object"),
        ("null", "not_an_object"),
        ('"hello"', "not_an_object"),
        ("[" * 9000, "malformed_json"),
        ('{"a":' * 3000, "malformed_json"),
        ('{"type":"hello","last":NaN}', "malformed_json"),
        ('{"type":"hello","last":-Infinity}', "malformed_json"),
        ('{"type":"hello","last":1,"last":2}', "malformed_json"),
        ('{"type":"hello","last":9007199254740993}', "malformed_json"),
        ('{"type":"hello","last":' + "9" * 6000 + "}", "malformed_json"),
        ('{"type":"hello","epoch":"\\ud800"}', "malformed_json"),
        ("x" * 16_385, "frame_too_big"),
        ("é" * 9000, "frame_too_big"),
        ("{}", "unknown_type"),
        ('{"type":"message.shout"}', "unknown_type"),
        ('{"type":{}}', "bad_field"),
        ('{"type":["hello"]}', "bad_field"),
        ('{"type":"hello","last":true}', "bad_field"),
        ('{"type":"hello","last":1.0}', "bad_field"),
        ('{"type":"hello","last":1e400}', "bad_field"),
        ('{"type":"hello","last":-1}', "bad_field"),
        ('{"type":"hello","epoch":""}', "bad_field"),
        ('{"type":"sync"}', "missing_field"),
        ('{"type":"got","seq":1,"more":2}', "unknown_field"),
        ('{"type":"message.say","text":"hello"}', "missing_field"),
        (say(text={"deep": {"er": 1}}), "bad_field"),
        (say(text=None), "bad_field"),
        (say(text=7), "bad_field"),
        (say(author="somebody else"), "unknown_field"),
        (say(cid=7), "bad_field"),
        (say(cid=""), "bad_cid"),
        (say(cid="6ba7b810-9dad-41d1-80b4-00c04fd430c8"), "bad_cid"),
        (say(cid=CID.upper() if CID.upper() != CID else "X"), "bad_cid"),
        (say(cid="{" + CID + "}"), "bad_cid"),
    ],
)
def test_what_has_no_meaning_has_a_code(raw, code):
    assert refusal(raw).code == code


def test_a_refusal_names_the_cid_it_answers_where_it_can_be_read():
    assert refusal(say(text=7)).cid == CID
    assert refusal(say(cid="x" * 65)).cid is None
    assert refusal("[]").cid is None


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
field_names = st.sampled_from(["type", "cid", "text", "seq", "last", "member", "reason", "epoch"])
types = st.sampled_from([*frames.SHAPES, "nonsense"])
near_frames = st.builds(
    lambda kind, fields: json.dumps({**fields, "type": kind}),
    types,
    st.dictionaries(field_names, json_like | st.just(CID), max_size=5),
)
anything = st.one_of(st.text(), st.binary(), json_like.map(json.dumps), near_frames, st.none())


def outcome(raw):
    """The frame, or its refusal; anything else that is raised fails the test."""
    try:
        return parse(raw)
    except BadFrame as bad:
        return bad


@settings(max_examples=600, deadline=None)
@given(anything)
def test_nothing_but_a_coded_refusal_ever_leaves_the_parser(raw):
    found = outcome(raw)
    assert isinstance(found, frames.Frame) or (found.code and str(found))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_good_frame_with_one_character_changed_is_still_a_frame_or_a_refusal(data):
    raw = say()
    place = data.draw(st.integers(0, len(raw) - 1))
    found = outcome(raw[:place] + data.draw(st.characters()) + raw[place + 1 :])
    assert isinstance(found, frames.Frame | BadFrame)
