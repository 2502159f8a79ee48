"""What the clock destroys: the key of every transcript that has been kept for as long as the
clinic's policy says. The rows stay, unreadable, so that the log and the trail keep their order.
"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from backend.kernel.clock import now
from backend.kernel.clockwork import every
from backend.vault.journal import empty_journal
from backend.vault.keys import destroy_key, forget_keys_of
from clinicians.audit.trail import append, draft_of_the_house
from clinicians.clinics.models import Clinic
from sessions_app.afterwards.models import Purge
from sessions_app.afterwards.policy import transcript_days
from sessions_app.afterwards.selectors import standing_hold
from sessions_app.live.kept import Stay
from sessions_app.live.models import Room, room_scope
from sessions_app.live.pages import digest_of, events_after
from sessions_app.live.room.state import Status
from sessions_app.live.selectors import presence_intervals

MINUTELY, HOURLY = 60, 3600


@every(seconds=MINUTELY)
def leave_no_trace() -> bool:
    """Whether or not anything was destroyed of late: who was reading then may have gone by now."""
    return empty_journal()


@every(seconds=HOURLY)
def purge_what_is_due() -> int:
    """Each room in a transaction of its own, its row locked: two clocks purge nothing twice.

    Every process has this clock, and forgets the rooms' keys: what one of them destroyed, no other
    remembers for longer than an hour. A room that is open looks its key up again.
    """
    purged = 0
    for clinic_id in Clinic.objects.values_list("pk", flat=True):
        days = transcript_days(clinic_id)
        for room_id in _due(clinic_id, days).values_list("pk", flat=True):
            purged += _purge(clinic_id, room_id, days)
    forget_keys_of("room")
    return purged


def _due(clinic_id: UUID, days: int) -> QuerySet[Room]:
    """Closed for long enough; or never opened, and its day as long ago."""
    before = now() - timedelta(days=days)
    over = Q(status=Status.CLOSED.value, session__closed_at__lt=before)
    never_held = Q(status=Status.LOBBY.value, session__ends_at__lt=before)
    rooms: QuerySet[Room] = Room.objects.filter(
        over | never_held, clinic_id=clinic_id, purged_at=None, present=0, head__gt=0
    )
    return rooms.order_by("pk")


def _purge(clinic_id: UUID, room_id: UUID, days: int) -> bool:
    with transaction.atomic():
        locked = _due(clinic_id, days).select_for_update(of=("self",)).select_related("session")
        room = locked.filter(pk=room_id).first()
        if room is None or standing_hold(room.session):
            return False
        certificate = _certified(room, days)
        _copy_stays(room)
        destroy_key(room_scope(room.pk))
        room.purged_at = certificate.purged_at
        room.save(update_fields=["purged_at"])
        detail = {"entries": certificate.entries, "sha256": certificate.sha256, "days": days}
        append([draft_of_the_house(clinic_id, "transcript.purged", room.session, **detail)])
    return True


def _certified(room: Room, days: int) -> Purge:
    events = list(events_after(room, 0))
    certificate: Purge = Purge.objects.create(
        clinic_id=room.clinic_id,
        session=room.session,
        record_class=Purge.RecordClass.TRANSCRIPT,
        entries=len(events),
        first_at=events[0].at,
        last_at=events[-1].at,
        sha256=digest_of(events),
        policy_days=days,
    )
    return certificate


def _copy_stays(room: Room) -> None:
    """Attendance is reckoned from these from here on, and comes to the same."""
    Stay.objects.bulk_create(
        Stay(
            clinic_id=room.clinic_id,
            session_id=room.session_id,
            enrolment_id=enrolment,
            joined_at=joined,
            left_at=left,
        )
        for enrolment, spans in presence_intervals(room.session).items()
        for joined, left in spans
    )
