"""What a person's own groups ask of them, whether somebody sent them the form or not.

A plan may be set after people joined, and staff may enrol somebody without asking anything.
"""

from __future__ import annotations

from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from sessions_app.groups.models import Enrolment
from sessions_app.screening import policies
from sessions_app.screening.definitions import Definition
from sessions_app.screening.models import ScreeningResponse
from sessions_app.screening.selectors import unreviewed
from sessions_app.screening.shelf import current


def awaited_keys(actor: Actor) -> list[str]:
    """What the groups that they come to, or are offered, wait for: each once, in plan order."""
    places = Enrolment.objects.visible_to(actor).filter(
        participant=actor.member_id, status__in=Enrolment.SEATED
    )
    pairs = list(places.order_by("pk").values_list("participant_id", "group_id"))
    return list(dict.fromkeys(key for keys in unreviewed(pairs).values() for key in keys))


def under_way(actor: Actor) -> dict[str, ScreeningResponse]:
    """Of each questionnaire, the form that the person has open; or else their newest that waits for
    its review."""
    own = ScreeningResponse.objects.visible_to(actor).filter(review__isnull=True)
    return {each.key: each for each in own.order_by("status", "asked_at", "pk")}


def not_sent_yet(actor: Actor) -> list[Definition]:
    """What is awaited of the person, and no form of it is there to go on with."""
    require(policies.can_begin(actor))
    there = under_way(actor)
    return [current(key) for key in awaited_keys(actor) if key not in there]
