"""What was asked, answered and reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.groups.models import Group
from sessions_app.screening import policies
from sessions_app.screening.asking import BY_KIND, enabled_keys, planned_keys
from sessions_app.screening.definitions import Answers, Definition
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.scoring import risks_answered
from sessions_app.screening.shelf import current_ones, version_of

MOST_SHOWN = 100
Pair = tuple[UUID, UUID]


def own_screenings(actor: Actor) -> list[ScreeningResponse]:
    """The person's own forms: those to fill in first, then what they sent in, newest first."""
    require(policies.can_be_asked(actor))
    own = ScreeningResponse.objects.visible_to(actor)
    return list(own.order_by("-status", "-asked_at", "-id")[:MOST_SHOWN])


def own_screening(actor: Actor, response_id: UUID) -> ScreeningResponse:
    response: ScreeningResponse = fetch(ScreeningResponse.objects.all(), actor, response_id)
    require(policies.can_answer(actor, response))
    return response


def calls_for_help(response: ScreeningResponse, answers: Answers | None = None) -> bool:
    """Do these answers to the form, or all that are in it, ask for crisis help?"""
    definition = version_of(response.key, response.version)
    given = response.answers if answers is None else answers
    return any(each.calls_for_help for each in risks_answered(given, definition))


def instruments(actor: Actor) -> list[tuple[Definition, bool]]:
    """Every questionnaire on the roll, and whether this clinic uses it."""
    require(policies.can_see_instruments(actor))
    enabled = enabled_keys(actor.clinic_id)
    return [(each, each.key in enabled) for each in current_ones()]


def plan_to_read(actor: Actor, group_id: UUID) -> list[str]:
    group: Group = fetch(Group.objects.all(), actor, group_id)
    require(policies.can_see_plan(actor, group))
    return planned_keys(group)


def unreviewed(pairs: Iterable[Pair]) -> dict[Pair, list[str]]:
    """For each (participant, group), what the group asks for and nobody has reviewed yet.

    A constant number of queries. Pairs with nothing left to review are there with an empty list."""
    wanted = list(pairs)
    plans = _plans({group for _, group in wanted})
    done = _reviewed({person for person, _ in wanted})
    return {
        (person, group): [key for key in plans.get(group, ()) if (person, key) not in done]
        for person, group in wanted
    }


def _plans(group_ids: set[UUID]) -> dict[UUID, Sequence[str]]:
    rows = Group.objects.filter(pk__in=group_ids).values_list(
        "pk", "clinic_id", "kind", "screening_plan__instruments"
    )
    found = list(rows)
    enabled = {clinic: enabled_keys(clinic) for clinic in {row[1] for row in found}}
    return {
        pk: [key for key in _keys(kind, plan) if key in enabled[clinic]]
        for pk, clinic, kind, plan in found
    }


def _keys(kind: str, plan: str | None) -> Sequence[str]:
    return BY_KIND[kind] if plan is None else plan.split()


def _reviewed(people: set[UUID]) -> set[tuple[UUID, str]]:
    rows = ScreeningResponse.objects.filter(participant__in=people, review__isnull=False)
    return set(rows.values_list("participant_id", "key"))
