"""Who is alive. A process that stops beating is dead: its connections ended at its last beat."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from backend.kernel.clock import now
from sessions_app.live.models import ProcessLease, Room

BEAT_EVERY = timedelta(seconds=5)
DEAD_AFTER = timedelta(seconds=12)


def beat(process: str, *, first: bool = False) -> bool:
    """Renew the lease. False: this process was written off in the meantime."""
    if first:
        ProcessLease.objects.update_or_create(process=process, defaults={"beat_at": now()})
        return True
    return bool(ProcessLease.objects.filter(process=process).update(beat_at=now()))


def dead_processes() -> list[tuple[str, datetime]]:
    """The processes that went silent, each with its last beat."""
    silent = ProcessLease.objects.filter(beat_at__lt=now() - DEAD_AFTER)
    return list(silent.values_list("process", "beat_at"))


def rooms_with_people() -> list[UUID]:
    """Where a dead process may have left connections behind."""
    return list(Room.objects.filter(present__gt=0).values_list("pk", flat=True))


def bury(process: str) -> None:
    ProcessLease.objects.filter(process=process).delete()


def heads(room_ids: list[UUID]) -> dict[UUID, int]:
    """How far these logs go now."""
    return dict(Room.objects.filter(pk__in=room_ids).values_list("pk", "head"))
