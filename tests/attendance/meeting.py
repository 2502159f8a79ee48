"""A circle that met, and who was in the room when: rows as the live room leaves them."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import count

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.clinics.models import Clinic, Clinician
from sessions_app.groups.models import Enrolment, Group, GroupSession
from sessions_app.live.models import Room
from sessions_app.live.pages import insert, rows_of
from sessions_app.live.room.state import Event

START = now().replace(minute=0, second=0, microsecond=0) - timedelta(days=3)
conns = count(1)


def at(minutes: float):
    return START + timedelta(minutes=minutes)


def circle(clinic: Clinic, facilitator: Actor, *, name: str = "Tuesday circle", **rest) -> Group:
    return Group.objects.create(
        clinic=clinic, name=name, facilitator_id=facilitator.member_id,
        time_zone="America/New_York", first_date=date(2026, 1, 6), start_time=time(18, 0),
        **{"kind": "therapy_group", "modality": "text"} | rest,
    )  # fmt: skip


def seat(group: Group, person: Actor, *, since: float = -10_000) -> Enrolment:
    return Enrolment.objects.create(
        clinic_id=group.clinic_id, group=group, participant_id=person.member_id,
        status="active", activated_at=at(since),
    )  # fmt: skip


def meeting(group: Group, *, number: int = 1, opened: float = 0, closed: float | None = 90):
    """A session planned for 90 minutes from START, open as said; `closed=None`: still live."""
    begin = at(0) + timedelta(days=number - 1)
    session = GroupSession.objects.create(
        clinic_id=group.clinic_id, group=group, number=number, facilitator=group.facilitator,
        starts_at=begin, original_starts_at=begin, ends_at=begin + timedelta(minutes=90),
        status="live" if closed is None else "closed", opened_at=begin + timedelta(minutes=opened),
        closed_at=None if closed is None else begin + timedelta(minutes=closed),
    )  # fmt: skip
    Room.objects.create(clinic_id=group.clinic_id, session=session)
    return session


def planned(group: Group, *, number: int = 9) -> GroupSession:
    begin = now() + timedelta(days=number)
    return GroupSession.objects.create(
        clinic_id=group.clinic_id, group=group, number=number, facilitator=group.facilitator,
        starts_at=begin, original_starts_at=begin, ends_at=begin + timedelta(minutes=90),
    )  # fmt: skip


def stay(session: GroupSession, key: object, joined: float, left: float | None, role="member"):
    """Somebody's connection to the room; without `left` it never said goodbye."""
    card = {"key": str(key), "conn": f"p1.{next(conns)}", "name": "?", "pronouns": "", "role": role}
    _append(session, "presence.joined", joined, card)
    if left is not None:
        _append(session, "presence.left", left, {**card, "how": "left"})


def _append(session: GroupSession, kind: str, minute: float, body: dict[str, str]) -> None:
    room = session.room
    room.head += 1
    room.save(update_fields=["head"])
    moment = session.starts_at + timedelta(minutes=minute)
    insert(rows_of(room, [Event(room.head, moment, kind, body["key"], "everyone", body)]))


def clinician(actor: Actor) -> Clinician:
    return Clinician.objects.get(pk=actor.member_id)
