"""The gate is pure: it names every condition that is not met, never only the first."""

from dataclasses import replace
from uuid import uuid4

import pytest

from sessions_app.admission.gate import Condition, Facts, Paper, codes, conditions, unmet
from sessions_app.admission.words import EN, ES, STAFF, remedy, title, voice_of
from sessions_app.consent.in_force import Code

READY = Facts(enrolment=uuid4(), place="US-MA", private=True, covered=True)


def paper(code):
    return Paper(code, "Meeting online", uuid4(), uuid4(), None)


MISSING = [
    ("account_active", {"account_active": False}),
    ("enrolment_active", {"enrolment": None}),
    *((code.value, {"papers": (paper(code.value),)}) for code in Code),
    ("screening_unreviewed", {"unreviewed": ("phq-9",)}),
    ("flag_open", {"open_flags": 1}),
    ("not_checked_in", {"place": None, "private": False, "covered": False}),
    ("place_not_private", {"private": False}),
    ("licence_does_not_cover", {"covered": False}),
]


def test_with_everything_in_place_the_gate_is_open():
    assert unmet(READY) == ()
    assert all(each.met for each in conditions(READY))


@pytest.mark.parametrize(("code", "missing"), MISSING, ids=[code for code, _ in MISSING])
def test_each_thing_that_is_missing_closes_it_and_is_named_alone(code, missing):
    assert codes(unmet(replace(READY, **missing))) == (code,)


def test_all_that_is_missing_is_named_at_once_and_each_form_by_itself():
    nothing = Facts(
        account_active=False,
        papers=(paper("form_unsigned"), paper("form_unsigned"), paper("pledge_reopened")),
        unreviewed=("asq", "phq-9"),
        open_flags=2,
    )

    assert [each.code for each in unmet(nothing)] == [
        "account_active",
        "enrolment_active",
        "form_unsigned",
        "form_unsigned",
        "pledge_reopened",
        "screening_unreviewed",
        "screening_unreviewed",
        "flag_open",
        "not_checked_in",
    ]


def test_before_the_check_in_nothing_is_said_about_the_place():
    asked = {each.code for each in conditions(replace(READY, place=None))}

    assert not asked & {"place_not_private", "licence_does_not_cover"}


@pytest.mark.parametrize("voice", ["en", "es", "staff"])
@pytest.mark.parametrize("code", [code for code, _ in MISSING])
def test_every_code_has_a_title_and_a_remedy_in_every_voice(voice, code):
    condition = Condition(code, met=False)

    assert title(condition, voice)
    assert remedy(condition, voice).endswith((".", "”."))
    assert remedy(Condition(code, met=True), voice) == ""


def test_the_voices_say_the_same_things():
    assert EN.keys() == ES.keys() == STAFF.keys() == {code for code, _ in MISSING}
    assert (voice_of("es-MX"), voice_of("en"), voice_of("fr")) == ("es", "en", "en")


def test_remedies_for_people_are_short_plain_sentences():
    for said in EN.values():
        for sentence in said[1].split(". "):
            assert len(sentence.split()) <= 20, sentence
