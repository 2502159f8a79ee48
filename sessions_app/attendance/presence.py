"""The live room's presence, as attendance needs it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sessions_app.groups.models import GroupSession

Stays = dict[UUID, list[tuple[datetime, datetime | None]]]


def intervals_of(session: GroupSession) -> Stays:
    """By enrolment; staff in the room are not part of attendance."""
    from sessions_app.live.selectors import presence_intervals

    return presence_intervals(session)
