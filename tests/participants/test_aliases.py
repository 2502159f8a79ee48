"""An alias is short, plain, free, and not the person's own name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions_app.participants.aliases import (
    GENTLE_WORDS,
    BadAlias,
    plain_alias,
    shows_name,
    skeleton,
    suggested_alias,
)


@pytest.mark.parametrize(
    "alias",
    [
        "",
        "   ",
        "a" * 25,
        "Wren\u202e",
        "Wr\u200ben",
        "So\u00adft",
        "Wren\x00",
        "two\nlines",
        "...",
        "\ue000x",
        "\u2066Wren",
        "a\ud800",
    ],
)
def test_an_alias_that_could_mislead_is_refused(alias):
    with pytest.raises(BadAlias):
        plain_alias(alias)


@pytest.mark.parametrize(
    "alias", ["Wren", "Ы", "نورا", "שיר", "7", "O'Sea", "Blue Heron 2", "小雨"]
)
def test_short_plain_names_of_any_script_are_kept(alias):
    assert plain_alias(f" {alias} ") == alias


@pytest.mark.parametrize(
    ("alias", "legal_name"),
    [
        ("Ben", "Ben Okafor"),
        ("ben o", "Ben Okafor"),
        ("OKAFOR", "Ben Okafor"),
        ("XxOkaforxX", "Ben Okafor"),
        ("Joséphine", "Josephine Marie du Lac"),
        ("Ｂｅｎ", "Ben Okafor"),
        ("Anne", "Anne-Lise Roux"),
    ],
)
def test_an_alias_shows_the_name_in_any_spelling(alias, legal_name):
    assert shows_name(alias, legal_name)


@pytest.mark.parametrize(
    ("alias", "legal_name"), [("Wren", "Ben Okafor"), ("Bending Reed", "Ben Okafor")]
)
def test_a_short_name_inside_another_word_is_no_hint(alias, legal_name):
    assert not shows_name(alias, legal_name)


def test_a_suggestion_is_free_and_hides_the_name():
    taken = [word.upper() for word in GENTLE_WORDS[:-1]]
    assert suggested_alias("Ben Okafor", taken) == GENTLE_WORDS[-1]
    assert suggested_alias("Willow Wren", []) not in {"Willow", "Wren"}
    assert suggested_alias("Ben Okafor", GENTLE_WORDS) == "Wren 2"
    assert suggested_alias("Ben Okafor", [*GENTLE_WORDS, "wren  2"]) == "Wren 3"


@given(st.text(max_size=40))
def test_whatever_is_asked_for_is_refused_or_stays_as_it_is_when_asked_again(text):
    try:
        plain = plain_alias(text)
    except BadAlias:
        return
    assert plain_alias(plain) == plain
    assert skeleton(plain) == skeleton(plain.upper().lower()) or plain.upper().lower() != plain
