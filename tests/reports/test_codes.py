"""Codes that people type from paper."""

from hypothesis import given
from hypothesis import strategies as st

from sessions_app.reports.codes import ALPHABET, LENGTH, new_code, read_code, spelled

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


@given(codes)
def test_a_code_is_read_as_it_is_spelled_in_any_case_and_spacing(code):
    assert read_code(spelled(code)) == code
    assert read_code(f" {spelled(code).lower().replace('-', ' ')} ") == code


@given(codes)
def test_letters_that_look_like_digits_are_forgiven(code):
    assert read_code(code.replace("0", "o").replace("1", "l")) == code
    assert read_code(code.replace("1", "I")) == code


@given(st.text(max_size=40))
def test_nothing_that_people_type_is_an_error(text):
    found = read_code(text)
    assert found is None or len(found) == LENGTH


def test_no_two_codes_are_the_same():
    assert len({new_code() for _ in range(1000)}) == 1000
