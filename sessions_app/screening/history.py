"""What one person was asked and answered, as a clinician reads it: newest first.

Reading it is recorded by the command that shows it (here, and on the page of an application)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sessions_app.participants.models import Participant
from sessions_app.screening.change import Change, change
from sessions_app.screening.definitions import Answers, Definition, Item, in_language
from sessions_app.screening.models import ScreeningResponse, ScreeningReview
from sessions_app.screening.scoring import Score, risks_answered
from sessions_app.screening.shelf import version_of

MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Point:
    at: datetime
    total: int | None


@dataclass(frozen=True)
class Entry:
    """One response with the definition it was given under, and those to the same questionnaire
    before it, oldest first. What is not sent in yet shows that it was asked, and of its answers
    only those that called for somebody."""

    response: ScreeningResponse
    earlier: Sequence[Entry] = ()

    @cached_property
    def definition(self) -> Definition:
        return version_of(self.response.key, self.response.version)

    @cached_property
    def score(self) -> Score | None:
        kept = self.response.score
        return Score.stored(kept) if kept else None

    @property
    def total(self) -> int | None:
        return self.score.total if self.score else None

    @property
    def review(self) -> ScreeningReview | None:
        return getattr(self.response, "review", None)

    @property
    def change(self) -> Change | None:
        """Against the last scored one before it. Versions of another range do not compare."""
        alike = (
            each.total
            for each in reversed(self.earlier)
            if each.total is not None and each.definition.maximum == self.definition.maximum
        )
        return change(next(alike, None), self.total, self.definition)

    @property
    def trend(self) -> list[Point]:
        line = ((each.response.completed_at, each.total) for each in (*self.earlier, self))
        return [Point(at, total) for at, total in line if at]

    def items(self, language: str) -> list[dict[str, Any]]:
        """What was asked, in the words of its version, with the answer's words and value."""
        answers = self.response.answers
        return [
            {
                "id": each.id,
                "text": in_language(each.text, language),
                "value": answers.get(each.id),
                "answer": each.label(answers.get(each.id), language),
            }
            for each in self._shown_items(answers)
        ]

    def _shown_items(self, answers: Answers) -> list[Item]:
        items = self.definition.items
        if self.score is None:
            called = {each.item for each in risks_answered(answers, self.definition)}
            return [each for each in items if each.id in called]
        return [
            each for each in items if each.is_asked(answers) or answers.get(each.id) is not None
        ]


def history(participant: Participant) -> list[Entry]:
    """One query, however long."""
    rows = (
        ScreeningResponse.objects.filter(participant=participant)
        .select_related("review__by")
        .order_by("-asked_at", "-id")[:MOST_SHOWN]
    )
    found = list(rows)
    done = sorted((each for each in found if each.completed_at), key=lambda each: each.completed_at)
    lines: dict[str, list[Entry]] = {}
    entries: dict[Any, Entry] = {}
    for each in done:
        line = lines.setdefault(each.key, [])
        entries[each.pk] = Entry(each, tuple(line))
        line.append(entries[each.pk])
    return [entries.get(each.pk) or Entry(each) for each in found]
