"""A right that ends outside ends in the live rooms too, in the same transaction.

Whatever was committed to a room's log before is before, and nothing of that person comes after.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.kernel.clock import now
from backend.kernel.publish import after_commit
from clinicians.access.revocation import Revocation, on_revocation
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.observations import Observation
from sessions_app.live.hints import ROOMS
from sessions_app.live.log import Log, Outcome, Request
from sessions_app.live.models import Room
from sessions_app.live.room.intents import Cut
from sessions_app.live.room.state import HOUSE, Status

DOORS_STAY_OPEN_AT_MOST = timedelta(days=2)


@on_revocation
def cut_from_rooms(revocations: Sequence[Revocation]) -> None:
    """One append for all: it locks the rooms in id order."""
    append_within_transaction([each for r in revocations for each in _cuts(r)])


def _cuts(revocation: Revocation) -> Iterator[Request]:
    """In every room the person could be in or be on the way to, present or not: locking it is what
    orders the end of the right before or after a hello."""
    places = Enrolment.objects.filter(
        clinic_id=revocation.clinic_id, participant_id=revocation.member_id
    )
    keys: dict[UUID, list[str]] = defaultdict(list)
    for key, group_id in places.values_list("pk", "group_id"):
        keys[group_id].append(str(key))
    for room_id, group_id in _rooms(revocation, keys).values_list("pk", "session__group_id"):
        for key in keys.get(group_id, [str(revocation.member_id)]):
            yield Request(room_id, HOUSE, Cut(key, revocation.why))


def _rooms(revocation: Revocation, groups: Collection[UUID]) -> QuerySet[Room]:
    """The rooms with a door: of that group, of the person's groups, or of those they hold or
    sit in on."""
    rooms = rooms_with_a_door().filter(clinic_id=revocation.clinic_id)
    if revocation.group_id is not None:
        return rooms.filter(session__group_id=revocation.group_id)
    if groups:
        return rooms.filter(session__group_id__in=groups)
    held = Group.objects.filter(
        Q(facilitator_id=revocation.member_id) | Q(co_facilitators=revocation.member_id)
    )
    observed = Observation.objects.filter(clinician_id=revocation.member_id, cancelled_at=None)
    return rooms.filter(
        Q(session__group__in=held.values("pk")) | Q(session__in=observed.values("session"))
    )


def rooms_with_a_door() -> QuerySet[Room]:
    """Those that are not closed and that somebody could be in or come to."""
    since = now() - DOORS_STAY_OPEN_AT_MOST
    return Room.objects.exclude(status=Status.CLOSED.value).filter(
        Q(present__gt=0) | Q(status=Status.OPEN.value) | Q(session__ends_at__gt=since)
    )


def append_within_transaction(requests: Sequence[Request]) -> list[Outcome]:
    """Append to live rooms as part of what is being committed here; the rooms hear of it after."""
    if not requests:
        return []
    log = Log()
    outcomes = log.append(requests)
    heads = {room_id: ledger.state.head for room_id, ledger in log.ledgers.items()}
    after_commit(lambda: _tell(heads))
    return outcomes


def _tell(heads: dict[UUID, int]) -> None:
    for room_id, head in heads.items():
        ROOMS.announce_from_thread(room_id, head)
