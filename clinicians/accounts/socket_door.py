"""The WebSocket door: the same session, the same rules, `scope["actor"]` or close code 4401."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from channels.sessions import CookieMiddleware
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore

from backend.kernel.collector import socket_gone
from backend.kernel.errors import DomainError
from backend.kernel.rounds import Together, in_thread
from clinicians.access.actor import Actor
from clinicians.accounts.doors import actor_of
from clinicians.accounts.read_together import read_together
from clinicians.accounts.timeouts import touch

NOT_SIGNED_IN = 4401
SESSION_NAME = re.compile(r"[a-z0-9]{32}")


class SocketDoor:
    """Puts `scope["actor"]` and `scope["session_key"]`, the name of the sign-in, which is all that
    an open socket keeps of it; strangers are accepted only to be told 4401."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self._who_comes = Together(who_come)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> Any:
        try:
            await self._recognise(scope)
        except DomainError:
            await receive()
            offered = [*scope["subprotocols"], None]
            await send({"type": "websocket.accept", "subprotocol": offered[0]})
            return await send({"type": "websocket.close", "code": NOT_SIGNED_IN})
        try:
            return await self.inner(scope, receive, send)
        finally:
            socket_gone()

    async def _recognise(self, scope: dict[str, Any]) -> None:
        """The scope is ours to change: the cookies were put into a copy. What cannot be the name of
        a sign-in is not looked for."""
        shown = scope["cookies"].get(settings.SESSION_COOKIE_NAME, "")
        session = SessionStore(shown if SESSION_NAME.fullmatch(shown) else None)
        scope["actor"] = await self._who_comes(session)
        scope["session_key"] = session.session_key


def socket_door(inner: Any) -> Any:
    return CookieMiddleware(SocketDoor(inner))


async def still_signed_in(session_key: str) -> bool:
    """Whether the sign-in behind an open socket still stands."""
    return await in_thread(look_in)(session_key, active=False) is not None


def look_in(session_key: str, *, active: bool) -> SessionStore | None:
    """The sign-in as it is stored now, if it still stands. `active`: the person is not idle."""
    return look_in_together({session_key: active})[session_key]


def look_in_together(active: Mapping[str, bool]) -> dict[str, SessionStore | None]:
    """The same for many, by session key."""
    sessions = {key: SessionStore(key) for key in active}
    found = zip(sessions.items(), who_come(list(sessions.values())), strict=True)
    return {
        key: None if isinstance(who, DomainError) else _noted(session, active=active[key])
        for (key, session), who in found
    }


def who_come(sessions: Sequence[SessionStore]) -> list[Actor | DomainError]:
    """What the session middleware and the HTTP door do, in one go and for all of them."""
    with read_together(sessions):
        return [_who_comes(session) for session in sessions]


def _who_comes(session: SessionStore) -> Actor | DomainError:
    asked: Any = SimpleNamespace(session=session)
    try:
        return actor_of(get_user(asked), session)
    except DomainError as refusal:
        return refusal.with_traceback(None)


def _noted(session: SessionStore, *, active: bool) -> SessionStore | None:
    """Kept as it is now, unless it was ended meanwhile."""
    if active:
        touch(session)
    try:
        if session.modified:
            session.save()
    except UpdateError:
        return None
    return session
