"""“I need help”: a member's quiet call, heard by who holds the room and by nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from . import refusals as no
from .intents import CloseCall, ComeToHelp, NeedHelp
from .pauses import Call
from .rules import may_enter, may_facilitate
from .state import LONG_AGO, SYSTEM, Draft, Event, Part, Person, RoomState, beside, stamp

Answer = list[Draft] | no.Refusal
UNANSWERED_AFTER = timedelta(seconds=30)


def may_call(state: RoomState, person: Person) -> no.Refusal | None:
    """Always, from the door on: paused, muted, stepped out or in a small room."""
    if refusal := may_enter(state, person):
        return refusal
    return None if person.part is Part.MEMBER else no.MEMBERS_ONLY


def need_help(state: RoomState, person: Person, _intent: NeedHelp) -> Answer:
    """Where nobody who holds the room is here to hear it, the clinic is called."""
    if refusal := may_call(state, person):
        return refusal
    heard = any(each.is_facilitator and each.here for each in state.people.values())
    body = {"key": person.key, "called": not heard}
    return [Draft("help.needed", body, person.key, beside(person.key))]


def unanswered(state: RoomState) -> list[Draft]:
    """By the clock: nobody who holds the room is here, and a call still stands; also where somebody
    had come to it and has gone without putting it away. The clinic is called."""
    if any(each.is_facilitator and each.here for each in state.people.values()):
        return []
    gone = max(state.lead.away.values(), default=LONG_AGO)
    return [
        Draft("help.needed", {"key": call.key, "called": True}, SYSTEM, beside(call.key))
        for call in state.care.calls.values()
        if not (call.called or call.closed)
        if state.now >= max(gone, call.at) + UNANSWERED_AFTER
    ]


def come_to_help(state: RoomState, person: Person, intent: ComeToHelp) -> Answer:
    if refusal := may_facilitate(state, person):
        return refusal
    if _standing(state, intent.member) is None:
        return no.HELP_NOT_ASKED
    body = {"member": intent.member, "by": person.key}
    return [Draft("help.coming", body, person.key, beside(intent.member))]


def close_call(state: RoomState, person: Person, intent: CloseCall) -> Answer:
    """Whoever called is told: a call that only vanished would leave them waiting."""
    if refusal := may_facilitate(state, person):
        return refusal
    if (call := _standing(state, intent.member)) is None:
        return no.HELP_NOT_ASKED
    if call.by is None:
        return no.HELP_NOT_MET
    body = {"member": intent.member, "by": person.key}
    return [Draft("help.closed", body, person.key, beside(intent.member))]


def _standing(state: RoomState, member: str) -> Call | None:
    call = state.care.calls.get(member)
    return None if call is None or call.closed else call


def needed(state: RoomState, event: Event) -> RoomState:
    return _with_call(state, Call(event.body["key"], event.at, event.body["called"]))


def coming(state: RoomState, event: Event) -> RoomState:
    call = state.care.calls[event.body["member"]]
    return _with_call(state, replace(call, by=event.body["by"]))


def closed(state: RoomState, event: Event) -> RoomState:
    call = state.care.calls[event.body["member"]]
    return _with_call(state, replace(call, by=event.body["by"], closed=True))


def _with_call(state: RoomState, call: Call) -> RoomState:
    calls = {**state.care.calls, call.key: call}
    return replace(state, care=replace(state.care, calls=calls))


def show(state: RoomState, viewer: Person) -> list[dict[str, Any]]:
    """Who asked for help, and who is coming to them: one's own call, or as a facilitator all."""
    return [
        {
            "key": call.key,
            "at": stamp(call.at),
            "called": call.called,
            "by": call.by,
            "closed": call.closed,
        }
        for call in state.care.calls.values()
        if viewer.is_facilitator or viewer.key == call.key
    ]


DECIDERS = {NeedHelp: need_help, ComeToHelp: come_to_help, CloseCall: close_call}
EVOLVERS = {"help.needed": needed, "help.coming": coming, "help.closed": closed}
ABILITIES = {"help.need": may_call, "help.come": may_facilitate, "help.close": may_facilitate}
SHOWS = {"help": show}
