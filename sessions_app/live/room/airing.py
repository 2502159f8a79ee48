"""What facilitators see at a glance of who speaks and who is new: private, in no order of merit, so
that quiet people are invited."""

from __future__ import annotations

from .altering import altered
from .state import Event, Part, Person, RoomState


def said(state: RoomState, event: Event) -> RoomState:
    return altered(state, airtime=state.airtime.adding(event.author, event.body["text"]))


def shown(state: RoomState, person: Person) -> list[dict[str, object]] | None:
    """Each member inside, silent ones too, in the order of the people."""
    if not person.is_facilitator:
        return None
    members = [p for p in state.people.values() if p.admitted and p.part is Part.MEMBER]
    shares = [(member.key, state.airtime.of(member.key)) for member in members]
    return [{"key": key, "words": each.words, "turns": each.turns} for key, each in shares]


def face(state: RoomState, person: Person, viewer: Person) -> dict[str, bool]:
    return {"newcomer": person.key in state.house.newcomers} if viewer.is_facilitator else {}


EVOLVERS = {"message.said": said}
SHOWS = {"airtime": shown}
FACES = (face,)
