"""What keeps people out of a group's sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sessions_app.consent.asking import Asked, Opened, Pair, asked_of, titles_of
from sessions_app.consent.in_force import Code


@dataclass(frozen=True, slots=True)
class Unmet:
    """A form that keeps a person out of a group's sessions, and why.

    `titles` is {language: title}; `title` is the English one, or the first there is. `per_group`:
    it is signed for the group, not for the clinic.
    """

    code: Code
    form_id: UUID
    version_id: UUID
    title: str
    titles: dict[str, str]
    per_group: bool


def unmet_forms(
    pairs: Sequence[Pair], at: datetime, session_opened_at: Opened = None
) -> dict[Pair, list[Unmet]]:
    """(person, group) → what they have yet to sign there. Takes no locks; at most 7 queries."""
    asked = asked_of(pairs, at, session_opened_at=session_opened_at)
    lacking = {
        pair: [each for each in forms if each.standing.code] for pair, forms in asked.items()
    }
    titles = titles_of({each.version.pk for forms in lacking.values() for each in forms})
    return {
        pair: [_unmet(each, titles[each.version.pk]) for each in forms]
        for pair, forms in lacking.items()
    }


def _unmet(asked: Asked, titles: dict[str, str]) -> Unmet:
    code = Code(asked.standing.code or "")
    title = titles.get("en") or next(iter(titles.values()))
    return Unmet(code, asked.form.pk, asked.version.pk, title, titles, asked.form.per_group)
