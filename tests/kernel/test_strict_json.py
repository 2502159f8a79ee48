"""JSON that could mean two things, or nothing, is refused with a code and changes nothing."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel.parsers import MAX_DEPTH, MalformedJSON, strict_json
from backend.kernel.text import UnsafeText, clean_text

FORMS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"a": 1, "a": 2}',
        '{"outer": {"b": 1, "b": 1}}',
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[9007199254740993]",
        '["\\ud800"]',
        '{"\\udfff": 1}',
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "[" * 100_000,
    ],
)
def test_ambiguous_or_hostile_json_is_refused(text):
    with pytest.raises(MalformedJSON):
        strict_json(text)


@given(FORMS)
def test_ordinary_json_comes_through_unchanged(value):
    assert strict_json(json.dumps(value)) == value


@given(st.text())
def test_any_text_is_parsed_or_refused_and_nothing_else(text):
    with suppress(MalformedJSON):
        strict_json(text)


@pytest.mark.parametrize(
    "text", ["a\x00b", "gnp.exe\u202etxt", "\ud83d", "bell\x07", "\u2066hidden"]
)
def test_unsafe_characters_are_refused(text):
    with pytest.raises(UnsafeText):
        clean_text(text)


@pytest.mark.parametrize("text", ["Zoë", "نور", "李小龍", "👩‍👩‍👧", "O’Neill-Ångström"])
def test_names_of_the_world_are_kept(text):
    assert clean_text(f"  {text} ") == text


def test_line_breaks_are_kept_only_where_lines_are_expected():
    assert clean_text("one\ntwo", multiline=True) == "one\ntwo"
    with pytest.raises(UnsafeText):
        clean_text("one\ntwo")
