"""The way back for somebody who was sent away: a facilitator opens it, and it leads to the door."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import LetBack, ReadmitMember
from .rules import may_facilitate
from .state import EVERYONE, Draft, Event, Person, RoomState, Standing, Status, beside

Answer = list[Draft] | no.Refusal


def readmit(state: RoomState, person: Person, intent: ReadmitMember) -> Answer:
    return may_facilitate(state, person) or _let_back(state, intent.member, person.key)


def let_back(state: RoomState, _person: Person, intent: LetBack) -> Answer:
    """An appeal was heard."""
    if state.status is Status.CLOSED:
        return no.CLOSED
    return _let_back(state, intent.key, intent.by)


def _let_back(state: RoomState, key: str, by: str) -> Answer:
    """Who heard that they went hears that they may come back. Facilitators are never sent away."""
    member = state.people.get(key)
    if member is None or member.is_facilitator:
        return no.UNKNOWN_MEMBER
    if member.standing is not Standing.REMOVED:
        return no.NOT_REMOVED
    heard_by = beside(key) if member.floor is None else EVERYONE
    return [Draft("member.readmitted", {"member": key}, by, heard_by)]


def readmitted(state: RoomState, event: Event) -> RoomState:
    member = state.people[event.body["member"]]
    return state.with_person(replace(member, standing=Standing.WAITING))


DECIDERS = {ReadmitMember: readmit, LetBack: let_back}
EVOLVERS = {"member.readmitted": readmitted}
ABILITIES = {"member.readmit": may_facilitate}
