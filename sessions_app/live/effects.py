"""What an event changes outside the log, in the same transaction: the session's row and the trail.

A message leaves no record in the trail, it is in the log; what facilitators do to people does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from clinicians.access.actor import Actor
from clinicians.audit.trail import REFUSED, Draft, draft, draft_of_the_house
from sessions_app.groups.models import GroupSession
from sessions_app.live import care
from sessions_app.live.kept import SessionFeeling
from sessions_app.live.models import Room
from sessions_app.live.pages import digest_of, digests_of_strands
from sessions_app.live.room.checking import feelings
from sessions_app.live.room.refusals import NOT_FACILITATOR, Refusal
from sessions_app.live.room.state import Event

Detail = dict[str, Any]
Effect = Callable[[Room, Event, Sequence[Event]], Detail]


def _opened(room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    if room.session.status != GroupSession.Status.LIVE:
        room.session.open(event.at)
    room.session.save(update_fields=["status", "opened_at"])
    return {"room": str(room.pk)}


def _closed(room: Room, event: Event, log: Sequence[Event]) -> Detail:
    """The digest of the finished log is sealed into the trail; how the group left is kept as
    numbers."""
    room.session.close(event.at)
    room.session.save(update_fields=["status", "closed_at"])
    if averages := feelings(log):
        SessionFeeling.objects.create(
            clinic_id=room.clinic_id, session=room.session, **asdict(averages)
        )
    return {
        "room": str(room.pk),
        "events": len(log),
        "sha256": digest_of(log),
        "strands": digests_of_strands(log),
    }


def _about_member(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"member": event.body["member"], "seq": event.seq}


def _turned_away(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"member": event.body["key"], "unmet": event.body["unmet"], "seq": event.seq}


def _about_message(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"message": event.body["target"], "seq": event.seq}


def _held(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"held": event.seq, "why": event.body["why"], "seq": event.seq}


def _about_held(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"held": event.body["target"], "seq": event.seq}


def _kept_on_hold(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"member": event.body["member"], "on": event.body["on"], "seq": event.seq}


def _muted(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"member": event.body["member"], "until": event.body["until"], "seq": event.seq}


def _slowed(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"seconds": event.body["seconds"], "seq": event.seq}


def _about_offer(_room: Room, event: Event, _log: Sequence[Event]) -> Detail:
    return {"offer": event.body["offer"], "seq": event.seq}


EFFECTS: dict[str, Effect] = {
    "session.opened": _opened,
    "session.closed": _closed,
    "member.admitted": _about_member,
    "member.removed": _about_member,
    "door.refused": _turned_away,
    "member.readmitted": _about_member,
    "message.removed": _about_message,
    "message.restored": _about_message,
    "message.held": _held,
    "held.released": _about_held,
    "held.returned": _about_held,
    "held.aside": _about_held,
    "held.edited": _about_held,
    "held.withdrawn": _about_held,
    "member.held": _kept_on_hold,
    "member.muted": _muted,
    "member.unmuted": _about_member,
    "slow.set": _slowed,
    "offer.introduced": _about_offer,
    "offer.declined": _about_offer,
    **care.EFFECTS,
}


def act_upon(
    room: Room, events: Sequence[Event], log: Sequence[Event], actor: Actor | None
) -> list[Draft]:
    """Carry out what the events mean elsewhere, and draft their records."""
    drafts = []
    for event in events:
        effect = EFFECTS.get(event.kind)
        if effect is None:
            continue
        detail = effect(room, event, log)
        if actor is not None:
            drafts.append(draft(actor, event.kind, room.session, detail=detail))
        elif event.kind in care.BY_THE_CLOCK:
            drafts.append(draft_of_the_house(room.clinic_id, event.kind, room.session, **detail))
    return drafts


def refusal_drafts(room: Room, frame: str, refusal: Refusal, actor: Actor | None) -> list[Draft]:
    """Reaching for what only facilitators may do is recorded; bad timing is not."""
    if actor is None or refusal is not NOT_FACILITATOR:
        return []
    detail = {"command": frame, "code": refusal.code}
    return [draft(actor, "access.refused", room.session, outcome=REFUSED, detail=detail)]
