"""A room's log on paper: rows to events, and events to rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from backend.kernel.ids import uuid7
from backend.kernel.statements import Row, execute_for, stored, stored_moment
from sessions_app.groups.models import Group, GroupSession
from sessions_app.live.models import Room, RoomEvent, room_scope
from sessions_app.live.plans import settings_of
from sessions_app.live.room.house import House
from sessions_app.live.room.state import Event, stamp
from sessions_app.live.room.strands import strand_of

_sealed: Any = RoomEvent._meta.get_field("sealed")
COLUMNS = "id, clinic_id, room_id, seq, at, kind, author, audience, cid, sealed"
INSERT = f"INSERT INTO {RoomEvent._meta.db_table} ({COLUMNS}) VALUES %s"  # noqa: S608 (our own names)
MOVE = f"""
WITH moved (id, head, present, status) AS (VALUES %s)
UPDATE {Room._meta.db_table} AS room
SET head = moved.head, present = moved.present, status = moved.status
FROM moved WHERE room.id = moved.id"""  # noqa: S608 (our own names)
# SQLite takes 32,766 values in a statement, PostgreSQL twice as many.
ROWS_AT_ONCE = 1000


def events_after(room: Room, seq: int) -> Iterator[Event]:
    """What the log holds after this place, in order."""
    rows = RoomEvent.objects.filter(room=room, seq__gt=seq).order_by("seq")
    return (event_of(row) for row in rows.iterator(chunk_size=1000))


def event_of(row: RoomEvent) -> Event:
    sealed: Any = row.sealed
    return Event(
        row.seq,
        row.at,
        row.kind,
        row.author,
        row.audience,
        sealed["body"],
        row.cid,
        sealed.get("print", ""),
    )


def rows_of(room: Room, events: Iterable[Event]) -> list[Row]:
    """As the table takes them. By hand: a model instance for each event costs as much again."""
    seal = _sealed.sealing(room.clinic_id, room_scope(room.pk))
    clinic, own = stored(room.clinic_id), stored(room.pk)
    rows: list[Row] = []
    moment, at = None, None
    for event in events:
        if event.at != moment:
            moment, at = event.at, stored_moment(event.at)
        key = uuid7()
        body: Any = {"body": event.body}
        if event.cid:
            body["print"] = event.fingerprint
        told = (event.seq, at, event.kind, event.author, event.audience, event.cid)
        rows.append((stored(key), clinic, own, *told, str(seal(key, body))))
    return rows


def insert(rows: Sequence[Row]) -> None:
    """Many rows in one statement. Between two statements whoever sends takes the interpreter, and
    the writer would wait for it again with every row."""
    for at in range(0, len(rows), ROWS_AT_ONCE):
        execute_for(INSERT, rows[at : at + ROWS_AT_ONCE])


def move_heads(rooms: Iterable[Room]) -> None:
    """By hand: the ORM's bulk_update of fifty rooms costs more than inserting their events."""
    execute_for(MOVE, [(stored(room.pk), room.head, room.present, room.status) for room in rooms])


def house_of(
    session: GroupSession,
    licensed: frozenset[str] = frozenset(),
    newcomers: frozenset[str] = frozenset(),
) -> House:
    """What the group, the plan and the licences say about the room now."""
    group = session.group
    plan = settings_of(group)
    return House(
        capacity=group.capacity,
        automatic=group.admission == Group.Admission.AUTO,
        planned=session.status in {GroupSession.Status.SCHEDULED, GroupSession.Status.LIVE},
        licensed=licensed,
        lead=str(session.facilitator_id),
        session=str(session.pk),
        ends_at=session.ends_at,
        agenda=plan.agenda,
        newcomers=newcomers,
        holding=plan.holding,
        slow_s=plan.slow_s,
        typing=plan.typing,
    )


def digest_of(events: Iterable[Event], salt: str = "") -> str:
    """SHA-256 of the log: after the salt, one line of canonical JSON (RFC 8785) for each event.

    Our keys are ASCII and our numbers are integers, so sorted compact JSON is the canonical form.
    """
    whole = hashlib.sha256(salt.encode())
    for event in events:
        entry = [event.seq, stamp(event.at), event.kind, event.author, event.audience, event.body]
        line = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        whole.update(line.encode() + b"\n")
    return whole.hexdigest()


def digests_of_strands(events: Iterable[Event]) -> dict[str, str]:
    """Of each strand in which something was said, the digest of its own words, salted with what the
    log itself holds (docs/adr/0010)."""
    strands: dict[str, list[Event]] = {}
    salts: dict[str, str] = {}
    for event in events:
        if event.kind == "session.closed":
            salts = event.body.get("salts", salts)
        if strand := strand_of(event.kind, event.body):
            strands.setdefault(strand, []).append(event)
    return {
        strand: digest_of(words, salts.get(strand, "")) for strand, words in sorted(strands.items())
    }
