"""Which of a person's forms they see who came in by a mailed code, without signing in.

Those of the one application, and nothing else that an account may hold. Which these are, the domain
that keeps applications registers to say; where nobody says, none.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q

from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING

Rule = Callable[[Actor], Q]
_rules: list[Rule] = []


def shows_applicants(rule: Rule) -> Rule:
    if rule not in _rules:
        _rules.append(rule)
    return rule


def own_forms(actor: Actor) -> Q:
    own = Q(participant_id=actor.member_id)
    if actor.applies_to is None:
        return own
    shown = NOTHING
    for rule in _rules:
        shown = shown | rule(actor)
    return own & shown
