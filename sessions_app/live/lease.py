"""Who is alive. A process that stops beating is dead: its connections ended at its last beat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import OuterRef, Subquery

from backend.kernel.clock import now
from sessions_app.live.models import ProcessLease, Room, RoomEvent
from sessions_app.live.room.state import Status
from sessions_app.live.room.watch import CLOSES_AFTER, UNHELD_AFTER

BEAT_EVERY = timedelta(seconds=5)
DEAD_AFTER = timedelta(seconds=12)


def beat(process: str, *, first: bool = False) -> bool:
    """Renew the lease. False: this process was written off in the meantime."""
    if first:
        ProcessLease.objects.update_or_create(process=process, defaults={"beat_at": now()})
        return True
    return bool(ProcessLease.objects.filter(process=process).update(beat_at=now()))


def dead_processes(*, seen_by: str) -> list[tuple[str, datetime]]:
    """The processes that went silent, each with its last beat. Whoever asks is not dead, however
    late its own beat is on a machine that has too much to do."""
    silent = ProcessLease.objects.filter(beat_at__lt=now() - DEAD_AFTER).exclude(process=seen_by)
    return list(silent.values_list("process", "beat_at"))


def rooms_with_people() -> list[UUID]:
    """Where a dead process may have left connections behind."""
    return list(Room.objects.filter(present__gt=0).values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class EmptyRoom:
    """An open room with nobody in it: how far its log goes, since when, and its planned end."""

    head: int
    since: datetime
    ends_at: datetime

    def may_be_due(self, at: datetime) -> int:
        """How many of the things that become due in an empty room may be by now."""
        return (at >= self.since + UNHELD_AFTER) + (at >= self.ends_at + CLOSES_AFTER)


def empty_rooms() -> dict[UUID, EmptyRoom]:
    last = RoomEvent.objects.filter(room=OuterRef("pk"), seq=OuterRef("head"))
    rooms = Room.objects.filter(status=Status.OPEN.value, present=0)
    rows = rooms.annotate(since=Subquery(last.values("at"))).values_list(
        "pk", "head", "since", "session__ends_at"
    )
    return {pk: EmptyRoom(*facts) for pk, *facts in rows}


def bury(process: str) -> None:
    ProcessLease.objects.filter(process=process).delete()


def heads(room_ids: list[UUID]) -> dict[UUID, int]:
    """How far these logs go now."""
    return dict(Room.objects.filter(pk__in=room_ids).values_list("pk", "head"))
