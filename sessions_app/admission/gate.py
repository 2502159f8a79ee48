"""The admission gate: one pure rule over facts (CLINICAL.md, "Before anyone enters a session").

It answers with every condition, met or not, never only with the first that fails, so that a person
sees at once all that is left to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

ACCOUNT_ACTIVE = "account_active"
ENROLMENT_ACTIVE = "enrolment_active"
FORM_UNSIGNED = "form_unsigned"
SCREENING_UNREVIEWED = "screening_unreviewed"
FLAG_OPEN = "flag_open"
NOT_CHECKED_IN = "not_checked_in"
PLACE_NOT_PRIVATE = "place_not_private"
LICENCE_DOES_NOT_COVER = "licence_does_not_cover"


@dataclass(frozen=True, slots=True)
class Paper:
    """A form that still asks for the person's name: its code says why (see consent)."""

    code: str
    title: str
    form: UUID
    version: UUID
    group: UUID | None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the gate must know of one person and one session.

    `enrolment` is their active place in its group. `place` is where they said they are, as `US-MA`,
    and None until they have checked in; `covered` whether a facilitator's licence holds there.
    """

    account_active: bool = True
    enrolment: UUID | None = None
    papers: tuple[Paper, ...] = ()
    unreviewed: tuple[str, ...] = ()
    open_flags: int = 0
    place: str | None = None
    private: bool = False
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must be so. Which form or questionnaire it is about, if any."""

    code: str
    met: bool
    paper: Paper | None = None
    screening: str | None = None


def conditions(facts: Facts) -> tuple[Condition, ...]:
    """Everything that was asked, in the order in which a person would see to it."""
    return (
        Condition(ACCOUNT_ACTIVE, facts.account_active),
        Condition(ENROLMENT_ACTIVE, facts.enrolment is not None),
        *_papers(facts),
        *_screenings(facts),
        Condition(FLAG_OPEN, not facts.open_flags),
        *_check_in(facts),
    )


def unmet(facts: Facts) -> tuple[Condition, ...]:
    """What is still in the way. The gate is open when nothing is."""
    return tuple(each for each in conditions(facts) if not each.met)


def codes(unmet_conditions: Iterable[Condition]) -> tuple[str, ...]:
    """Each code once, in order."""
    return tuple(dict.fromkeys(each.code for each in unmet_conditions))


def _papers(facts: Facts) -> tuple[Condition, ...]:
    asked = tuple(Condition(each.code, met=False, paper=each) for each in facts.papers)
    return asked or (Condition(FORM_UNSIGNED, met=True),)


def _screenings(facts: Facts) -> tuple[Condition, ...]:
    asked = tuple(
        Condition(SCREENING_UNREVIEWED, met=False, screening=key) for key in facts.unreviewed
    )
    return asked or (Condition(SCREENING_UNREVIEWED, met=True),)


def _check_in(facts: Facts) -> tuple[Condition, ...]:
    """Nothing is known of a place before the check-in, so nothing more is asked of it."""
    if facts.place is None:
        return (Condition(NOT_CHECKED_IN, met=False),)
    return (
        Condition(NOT_CHECKED_IN, met=True),
        Condition(PLACE_NOT_PRIVATE, facts.private),
        Condition(LICENCE_DOES_NOT_COVER, facts.covered),
    )
