"""Which words are in force, and how long a signature counts. Pure: rows in, answers out.

CLINICAL.md: each consent is signed in its current version and not withdrawn; changed ground rules
and a changed circle of people ask again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar


class Code(StrEnum):
    """Why a form keeps a person out."""

    FORM_UNSIGNED = "form_unsigned"
    FORM_WITHDRAWN = "form_withdrawn"
    FORM_OUTDATED = "form_outdated"
    AGREEMENT_CHANGED = "agreement_changed"
    PLEDGE_REOPENED = "pledge_reopened"


class State(StrEnum):
    """Where a person stands with a form, as they see it."""

    TO_SIGN = "to_sign"
    SIGNED = "signed"
    TO_RENEW = "to_renew"
    WITHDRAWN = "withdrawn"


# As serializers offer them.
CODES = [each.value for each in Code]
STATES = [each.value for each in State]


class Version(Protocol):
    """What of a version decides here."""

    @property
    def number(self) -> int: ...
    @property
    def effective_from(self) -> datetime: ...
    @property
    def grace_until(self) -> datetime | None: ...


V = TypeVar("V", bound=Version)


@dataclass(frozen=True, slots=True)
class Agreed:
    """A person's latest signature of a form (and group)."""

    number: int
    signed_at: datetime
    rules_sha256: str = ""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else the signature must fit: the group's rules now, and when its circle last changed."""

    rules_sha256: str | None = None
    circle_changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """`code` is empty while the form is met; `due_at`, when words that still count lapse."""

    state: State
    code: Code | None = None
    due_at: datetime | None = None


def ladder(versions: Iterable[V], at: datetime) -> list[V]:
    """The versions that came into force by `at`, oldest first; the last one is in force.

    A version that a later one overtook before its own day came was never in force.
    """
    steps: list[V] = []
    for version in sorted(versions, key=lambda each: -each.number):
        came = version.effective_from <= at
        if came and (not steps or version.effective_from < steps[-1].effective_from):
            steps.append(version)
    return steps[::-1]


def standing(
    agreed: Agreed | None, steps: Sequence[Version], around: Circumstances, at: datetime
) -> Standing:
    """Where a person stands with a form whose `steps` (never empty) are in force."""
    if agreed is None:
        return Standing(State.TO_SIGN, Code.FORM_UNSIGNED)
    if agreed.withdrawn:
        return Standing(State.WITHDRAWN, Code.FORM_WITHDRAWN)
    newer = [each for each in steps if each.number > agreed.number]
    if any(each.grace_until is None or each.grace_until <= at for each in newer):
        return Standing(State.TO_RENEW, Code.FORM_OUTDATED)
    if around.rules_sha256 is not None and around.rules_sha256 != agreed.rules_sha256:
        return Standing(State.TO_RENEW, Code.AGREEMENT_CHANGED)
    if around.circle_changed_at and around.circle_changed_at > agreed.signed_at:
        return Standing(State.TO_RENEW, Code.PLEDGE_REOPENED)
    if newer:
        due = min(each.grace_until for each in newer if each.grace_until)
        return Standing(State.TO_RENEW, due_at=due)
    return Standing(State.SIGNED)
