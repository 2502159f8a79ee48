"""The WebSocket door: the same session, the same rules, `scope["actor"]` or close code 4401."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

from channels.sessions import CookieMiddleware
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.backends.base import SessionBase, UpdateError

from backend.kernel.errors import DomainError
from backend.kernel.rounds import in_thread
from clinicians.access.actor import Actor
from clinicians.accounts.doors import actor_of
from clinicians.accounts.timeouts import touch

SessionStore = import_module(settings.SESSION_ENGINE).SessionStore
NOT_SIGNED_IN = 4401


class SocketDoor:
    """Puts `scope["actor"]` and `scope["session"]`; strangers are accepted only to be told 4401."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> Any:
        session = SessionStore(scope["cookies"].get(settings.SESSION_COOKIE_NAME))
        try:
            actor = await in_thread(_who_comes)(session)
        except DomainError:
            await receive()
            offered = [*scope["subprotocols"], None]
            await send({"type": "websocket.accept", "subprotocol": offered[0]})
            return await send({"type": "websocket.close", "code": NOT_SIGNED_IN})
        return await self.inner(dict(scope, actor=actor, session=session), receive, send)


def socket_door(inner: Any) -> Any:
    return CookieMiddleware(SocketDoor(inner))


async def still_signed_in(session: SessionBase) -> bool:
    """Whether the sign-in behind an open socket still stands."""
    return await in_thread(look_in)(session.session_key, active=False) is not None


def look_in(session_key: str, *, active: bool) -> Any:
    """The sign-in as it is stored now, if it still stands. `active`: the person is not idle."""
    session = SessionStore(session_key)
    try:
        _who_comes(session)
        if active:
            touch(session)
        if session.modified:
            session.save()
    except (DomainError, UpdateError):
        return None
    return session


def _who_comes(session: SessionBase) -> Actor:
    """What the session middleware and the HTTP door do, in one go."""
    asked: Any = SimpleNamespace(session=session)
    return actor_of(get_user(asked), session)
