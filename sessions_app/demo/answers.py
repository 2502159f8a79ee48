"""What people answered before they came and since, and that a clinician looked at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.audit.command import command, record
from sessions_app.groups.models import Enrolment
from sessions_app.participants.models import Participant
from sessions_app.screening.asking import plan_of
from sessions_app.screening.definitions import Definition
from sessions_app.screening.models import ScreeningResponse, ScreeningReview
from sessions_app.screening.scoring import score
from sessions_app.screening.shelf import current

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
LATEST = 8 * DAY
# Totals, oldest first: who was asked again has a trend. By alias; everybody else answered once.
LINES: Mapping[str, Mapping[str, Sequence[int]]] = {
    "Wren": {"phq-9": (17, 12, 7)},
    "Sam": {"phq-9": (9, 10)},
    "نورا": {"phq-9": (14, 15, 9)},
    "Sage": {"phq-9": (13, 11, 10)},
    "Birch": {"phq-9": (19, 14, 11), "gad-7": (14, 11, 8)},
    "Iris": {"phq-9": (12, 13), "gad-7": (10, 7)},
}
ONCE: Mapping[str, int] = {"asq": 0, "phq-9": 8, "gad-7": 6}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One questionnaire that one person filled in at one time."""

    person: Participant
    key: str
    answers: Mapping[str, int]
    at: datetime

    def response(self, asked_by: UUID | None) -> ScreeningResponse:
        definition = current(self.key)
        return ScreeningResponse(
            clinic_id=self.person.clinic_id,
            participant=self.person,
            key=self.key,
            version=definition.version,
            hash=definition.hash,
            status=ScreeningResponse.Status.COMPLETE,
            asked_by_id=asked_by,
            asked_at=self.at - DAY if asked_by else self.at - 20 * MINUTE,
            started_at=self.at - definition.minutes * MINUTE,
            completed_at=self.at,
            answers=dict(self.answers),
            score=score(self.answers, definition).as_stored(),
        )


@command
def remember_answers(lead: Actor, places: Sequence[Enrolment]) -> None:
    """What these people of one group were asked since they came: answered, scored, reviewed."""
    sheets = [each for place in places for each in _sheets(place)]
    keep(lead, [each.response(lead.member_id) for each in sheets], reviewed=True)


@command
def ask(lead: Actor, person: Participant, keys: Sequence[str], at: datetime) -> None:
    """What waits for somebody who was offered a place."""
    for key in keys:
        definition = current(key)
        asked = ScreeningResponse.objects.create(
            clinic_id=lead.clinic_id,
            participant=person,
            key=key,
            version=definition.version,
            hash=definition.hash,
            asked_by_id=lead.member_id,
            asked_at=at,
        )
        record(lead, "screening.asked", asked, instrument=key, again=False)


def keep(lead: Actor, responses: Sequence[ScreeningResponse], *, reviewed: bool) -> None:
    """Call in a command."""
    ScreeningResponse.objects.bulk_create(responses)
    reviews = [
        ScreeningReview(
            clinic_id=each.clinic_id,
            response=each,
            participant_id=each.participant_id,
            by_id=lead.member_id,
            at=(each.completed_at or each.asked_at) + 5 * 60 * MINUTE,
        )
        for each in (responses if reviewed else ())
    ]
    ScreeningReview.objects.bulk_create(reviews)
    for review in reviews:
        record(lead, "screening.reviewed", review.response)


def answered(key: str, total: int, **others: int) -> dict[str, int]:
    """Answers that make up this total, spread evenly; of risk, nothing but what is named."""
    definition: Definition = current(key)
    risky = {item for rule in definition.risks for item in rule.items}
    answers = {each.id: 0 for each in definition.scored_items} | others
    calm = [each.id for each in definition.scored_items if each.id not in risky]
    for step in range(total - sum(others.values())):
        answers[calm[step % len(calm)]] += 1
    return answers


def _sheets(place: Enrolment) -> Iterator[Sheet]:
    """From the day they were asked in to last week."""
    person = place.participant
    had = set(ScreeningResponse.objects.filter(participant=person).values_list("key", flat=True))
    for key in plan_of(place.group):
        if key in had:
            continue
        totals = LINES.get(person.alias, {}).get(key, (ONCE[key],))
        since = place.asked_at - DAY
        pause = (now() - LATEST - since) / max(1, len(totals) - 1)
        for number, total in enumerate(totals):
            yield Sheet(person, key, answered(key, total), since + number * pause)
