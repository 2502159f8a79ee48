"""Many sign-ins at once: what the doors ask of each is read for all, in as many queries as for one.

When a server comes back, everybody who was on it stands at the door in the same second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db.models import Prefetch, QuerySet
from django_otp import device_classes

from backend.kernel.clock import now
from clinicians.accounts.models import User
from clinicians.clinics.models import Membership


@dataclass(frozen=True, slots=True)
class Login:
    """A user, the places where they may act now, and whether they have a second factor."""

    user: User
    places: tuple[Membership, ...]
    has_device: bool


_logins: ContextVar[Mapping[str, Login] | None] = ContextVar("logins_read_together", default=None)


@contextmanager
def read_together(sessions: Sequence[SessionStore]) -> Iterator[None]:
    """Inside, these sessions are filled, and `login_read` knows the logins behind them."""
    _fill(sessions)
    ids = {session[SESSION_KEY] for session in sessions if SESSION_KEY in session}
    token = _logins.set(_read(ids))
    try:
        yield
    finally:
        _logins.reset(token)


def login_read(user_id: object) -> Login | None:
    return (_logins.get() or {}).get(str(user_id))


def standing_places() -> QuerySet[Membership]:
    """Where somebody may act, oldest first."""
    active: QuerySet[Membership] = Membership.objects.filter(status=Membership.Status.ACTIVE)
    return active.select_related("clinic").order_by("created_at", "pk")


def _fill(sessions: Iterable[SessionStore]) -> None:
    """As each would fill itself at its first use: one that is not found is empty."""
    named: list[Any] = [session for session in sessions if session.session_key]
    rows = Session.objects.filter(
        session_key__in={session.session_key for session in named}, expire_date__gt=now()
    )
    found = dict(rows.values_list("session_key", "session_data"))
    for session in named:
        data = found.get(session.session_key)
        session._session_cache = session.decode(data) if data else {}


def _read(ids: Iterable[str]) -> dict[str, Login]:
    users = User.objects.filter(pk__in=set(ids)).prefetch_related(
        Prefetch("memberships", standing_places(), to_attr="read_places")
    )
    found: dict[str, Any] = {str(user.pk): user for user in users}
    owners = {
        owner
        for kind in device_classes()
        for owner in kind.objects.filter(user__in=found, confirmed=True).values_list(
            "user", flat=True
        )
    }
    return {
        key: Login(user, tuple(user.read_places), user.pk in owners) for key, user in found.items()
    }
