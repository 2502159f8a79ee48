"""The live room's presence, as attendance needs it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sessions_app.groups.models import GroupSession
from sessions_app.live.models import RoomEvent
from sessions_app.live.pages import event_of

Stays = dict[UUID, list[tuple[datetime, datetime | None]]]
KINDS = ("presence.joined", "presence.left")


def intervals_of(session: GroupSession) -> Stays:
    """By enrolment; staff in the room are not part of attendance."""
    rows = RoomEvent.objects.filter(room__session=session, kind__in=KINDS).order_by("seq")
    since: dict[tuple[str, str], datetime] = {}
    stays: Stays = {}
    for event in (event_of(row) for row in rows):
        conn = (event.body["key"], event.body["conn"])
        if event.kind == "presence.joined":
            if event.body["role"] == "member":
                since[conn] = event.at
        elif conn in since:
            stays.setdefault(UUID(conn[0]), []).append((since.pop(conn), event.at))
    for (key, _), joined in since.items():
        stays.setdefault(UUID(key), []).append((joined, None))
    return stays
