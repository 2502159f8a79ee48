"""Whether the sign-ins behind open sockets still stand, for all sockets of a process at once.

A full look at one costs several queries. What it depends on is read for all in two, and who stands
where they stood is looked at in full only now and then, or when their time may have run out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from backend.kernel.clock import now
from backend.kernel.rounds import in_thread
from clinicians.accounts.socket_door import look_in_together
from clinicians.accounts.timeouts import expires_at, idle_expires_at
from clinicians.clinics.models import Membership

# A fifth of what an idle sign-in may last: who writes all the time costs a write this often.
LOOK_AGAIN = timedelta(minutes=3)
Facts = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One socket's sign-in. `active`: the person wrote there since the last question."""

    session_key: str
    member_id: UUID
    active: bool


@dataclass(slots=True)
class Known:
    """What a full look found, how long that holds, and whether the person wrote since."""

    facts: Facts
    until: datetime
    active: bool = False


@dataclass(slots=True)
class SignIns:
    _known: dict[str, Known] = field(default_factory=dict)

    async def ended(self, asked: Sequence[Asked]) -> set[str]:
        """The session keys of those whose sign-in stands no more."""
        ended: set[str] = await in_thread(self._ended)(asked)
        return ended

    def _ended(self, asked: Sequence[Asked]) -> set[str]:
        facts = _facts(asked)
        self._known = {key: kept for key, kept in self._known.items() if key in facts}
        for each in asked:
            if each.active and each.session_key in self._known:
                self._known[each.session_key].active = True
        doubtful = {e.session_key: e for e in asked if self._is_doubtful(e, facts[e.session_key])}
        stores = look_in_together({key: self._wrote(each) for key, each in doubtful.items()})
        standing = {key: store for key, store in stores.items() if store is not None}
        self._remember([doubtful[key] for key in standing], standing)
        return stores.keys() - standing.keys()

    def _is_doubtful(self, each: Asked, facts: Facts) -> bool:
        known = self._known.get(each.session_key)
        return known is None or known.facts != facts or now() >= known.until

    def _wrote(self, each: Asked) -> bool:
        known = self._known.get(each.session_key)
        return each.active or (known is not None and known.active)

    def _remember(self, standing: Collection[Asked], stores: dict[str, SessionStore]) -> None:
        """With the facts as they are after the look: it may have noted that the person is here."""
        for key, facts in _facts(standing).items():
            if facts[0] is None:
                continue  # Signed out while we looked: to be found out at the next look.
            ends = min(idle_expires_at(stores[key]), expires_at(stores[key]))
            self._known[key] = Known(facts, min(now() + LOOK_AGAIN, ends))


def _facts(asked: Collection[Asked]) -> dict[str, Facts]:
    """All that a full look reads and that may change under a socket."""
    keys = {each.session_key for each in asked}
    rows = Session.objects.filter(session_key__in=keys).values_list("session_key", "session_data")
    sessions = dict(rows)
    members = Membership.objects.filter(pk__in={each.member_id for each in asked})
    people = {
        pk: how
        for pk, *how in members.values_list(
            "pk", "status", "role", "user__is_active", "user__session_epoch", "user__password"
        )
    }
    return {
        each.session_key: (sessions.get(each.session_key), people.get(each.member_id))
        for each in asked
    }
