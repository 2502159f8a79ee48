"""A right that ends outside ends in the live rooms too, in the same transaction.

Whatever was committed to a room's log before is before, and nothing of that person comes after.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from backend.kernel.publish import after_commit
from clinicians.access.revocation import Revocation, on_revocation
from sessions_app.groups.models import Enrolment
from sessions_app.live.hints import announce_from_thread
from sessions_app.live.log import Log, Request
from sessions_app.live.models import Room
from sessions_app.live.room.intents import Cut
from sessions_app.live.room.state import HOUSE


@on_revocation
def cut_from_rooms(revocation: Revocation) -> None:
    rooms = Room.objects.filter(clinic_id=revocation.clinic_id, present__gt=0)
    if revocation.group_id is not None:
        rooms = rooms.filter(session__group_id=revocation.group_id)
    places = dict(
        Enrolment.objects.filter(
            clinic_id=revocation.clinic_id, participant_id=revocation.member_id
        ).values_list("pk", "group_id")
    )
    keys = [str(revocation.member_id), *map(str, places)]
    if places:
        rooms = rooms.filter(session__group_id__in=set(places.values()))
    append_within_transaction(
        [
            Request(room_id, HOUSE, Cut(key, revocation.why))
            for room_id in rooms.order_by("pk").values_list("pk", flat=True)
            for key in keys
        ]
    )


def append_within_transaction(requests: Sequence[Request]) -> None:
    """Append to live rooms as part of what is being committed here; the rooms hear of it after."""
    if not requests:
        return
    log = Log()
    log.append(requests)
    heads = {room_id: ledger.state.head for room_id, ledger in log.ledgers.items()}
    after_commit(lambda: _tell(heads))


def _tell(heads: dict[UUID, int]) -> None:
    for room_id, head in heads.items():
        announce_from_thread(room_id, head)
