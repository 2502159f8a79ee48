"""What this domain must ask of a higher one without knowing it.

Groups decide whom a facilitator meets, which groups a person is in, and whether an alias is free
there; they register here when the app starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from django.db.models import Q

from clinicians.access.actor import Actor
from clinicians.access.owned import NOTHING

if TYPE_CHECKING:
    from sessions_app.participants.models import Participant

GroupName = dict[str, UUID | str]


class Ties(Protocol):
    def people_met(self, actor: Actor) -> Q:
        """Participants whom this facilitator meets in a group."""

    def groups_of(self, actor: Actor, people: Iterable[UUID]) -> dict[UUID, list[GroupName]]:
        """The groups each of them is in, as far as the actor may know: `{id, name}`."""

    def refuse_alias(self, person: Participant, alias: str) -> None:
        """Raise if somebody near this person goes by that alias already."""


class NoTies:
    def people_met(self, actor: Actor) -> Q:
        return NOTHING

    def groups_of(self, actor: Actor, people: Iterable[UUID]) -> dict[UUID, list[GroupName]]:
        return {}

    def refuse_alias(self, person: Participant, alias: str) -> None:
        """Nobody is near."""


_ties: list[Ties] = [NoTies()]
Meets = Callable[[Actor], Q]
_more: list[Meets] = []


def register(ties: Ties) -> None:
    _ties[0] = ties


def ties() -> Ties:
    return _ties[0]


def also_met(rule: Meets) -> Meets:
    """Others whom a facilitator comes to know: who applied for a group of theirs."""
    if rule not in _more:
        _more.append(rule)
    return rule


def people_met(actor: Actor) -> Q:
    met = ties().people_met(actor)
    for rule in _more:
        met |= rule(actor)
    return met
