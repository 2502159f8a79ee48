"""Right-to-left writing, put in the order of its glyphs on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.printing.script import shape, visual


@pytest.mark.parametrize("text", ["", "Ada Quill", "Ñandú 12", "Ольга", "…"])
def test_left_to_right_text_is_left_alone(text):
    assert visual(text) == text


def test_hebrew_is_turned_around():
    assert visual("שלום כהן") == "ןהכ םולש"


def test_numbers_and_latin_words_inside_keep_their_direction():
    assert visual("כהן Ben 12") == "Ben 12 ןהכ"


def test_a_hebrew_name_in_an_english_line_stays_in_its_place():
    assert visual("Name: כהן (late)") == "Name: ןהכ (late)"


def test_brackets_face_the_other_way():
    assert visual("(כהן)") == "(ןהכ)"


def test_points_stay_behind_their_letter():
    assert visual("שׁל") == "לשׁ"


def test_arabic_letters_join():
    # initial meem, medial hah, medial meem, final dal
    assert shape("محمد") == "\ufee3\ufea4\ufee4\ufeaa"
    assert visual("محمد") == "\ufeaa\ufee4\ufea4\ufee3"


def test_lam_and_alef_are_one():
    assert shape("لا") == "\ufefb"
    assert shape("سلام") == "\ufeb3\ufefc\ufee1"


def test_vowel_signs_do_not_break_a_word():
    assert shape("بَب")[0] == "\ufe91"
    assert shape("بَب")[-1] == "\ufe90"


@given(st.text(max_size=80))
def test_no_letter_is_lost(text):
    assert len(visual(text)) <= len(text)
    assert isinstance(visual(text), str)
