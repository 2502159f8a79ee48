"""Who was sent out of a room, as told over HTTP, and the way back that a command opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clinicians.access.actor import Actor
from sessions_app.groups.models import GroupSession
from sessions_app.live.log import Outcome, Request
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.pages import event_of
from sessions_app.live.revocation import append_within_transaction
from sessions_app.live.room.intents import LetBack
from sessions_app.live.room.refusals import GONE
from sessions_app.live.room.state import HOUSE, beside


@dataclass(frozen=True, slots=True)
class Removal:
    """Where the log told the person of it, and how. Of a purged log the words are gone."""

    place: int
    at: datetime
    reason: str


def removal_of(session: GroupSession, key: str) -> Removal | None:
    """The last time that this member was sent out, unless they were let back since."""
    room = Room.objects.filter(session=session).first()
    rows = RoomEvent.objects.filter(room=room)
    told = rows.filter(kind="member.told", audience=beside(key)).order_by("seq").last()
    if room is None or told is None:
        return None
    if room.purged_at is not None:
        return Removal(told.seq, told.at, "")
    since = rows.filter(kind="member.readmitted", seq__gt=told.seq)
    if any(event_of(row).body["member"] == key for row in since):
        return None
    return Removal(told.seq, told.at, event_of(told).body["reason"])


def let_back(actor: Actor, session: GroupSession, key: str) -> Outcome:
    """In the transaction that is running; the room hears of it after."""
    room = Room.objects.filter(session=session).first()
    if room is None:
        return GONE
    intent = LetBack(key, str(actor.member_id))
    (outcome,) = append_within_transaction([Request(room.pk, HOUSE, intent, actor=actor)])
    return outcome
