"""Which of a person's forms they see who came in by a mailed code, without signing in.

Those of the one application, and nothing else that an account may hold. Which these are, and the
page that leads back to them, the domain that keeps applications registers to say; where nobody
says, none.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q

from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING

Rule = Callable[[Actor], Q]
Way = Callable[[UUID], str]
_rules: list[Rule] = []
_ways: list[Way] = []


def shows_applicants(rule: Rule) -> Rule:
    if rule not in _rules:
        _rules.append(rule)
    return rule


def leads_applicants(way: Way) -> Way:
    """The way is given a participant's id."""
    if way not in _ways:
        _ways.append(way)
    return way


def page_of(participant_id: UUID) -> str:
    """Where a letter sends them: it names the group, on a device that has not seen it before."""
    return next((page for way in _ways if (page := way(participant_id))), "application")


def own_forms(actor: Actor) -> Q:
    own = Q(participant_id=actor.member_id)
    if actor.applies_to is None:
        return own
    shown = NOTHING
    for rule in _rules:
        shown = shown | rule(actor)
    return own & shown
