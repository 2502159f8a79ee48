"""Who leads, and who is asked to when they are gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from . import refusals as no
from .intents import TakeLead
from .lead import AskedToLead
from .rules import may_facilitate
from .state import Draft, Event, Person, RoomState

Answer = list[Draft] | no.Refusal


def leader(state: RoomState) -> str | None:
    """Who took the lead here, or the session's own facilitator."""
    return state.lead.by or state.house.lead or None


def gone_since(state: RoomState, key: str) -> datetime | None:
    """Since when this facilitator is missing from the open room; None while they are here."""
    person = state.people.get(key)
    if (person and person.here) or state.opened_at is None:
        return None
    return max(state.lead.away.get(key, state.opened_at), state.opened_at)


def unheld_since(state: RoomState) -> datetime | None:
    """Since when nobody who holds the open room is in it."""
    holding = [each for each in state.people.values() if each.is_facilitator]
    if state.opened_at is None or any(each.here for each in holding):
        return None
    return max([state.opened_at, *state.lead.away.values()])


def may_take(state: RoomState, person: Person) -> no.Refusal | None:
    """A colleague takes over at any time: handing over must not wait for a line to drop."""
    if refusal := may_facilitate(state, person):
        return refusal
    return no.ALREADY_LEADING if leader(state) == person.key else None


def take(state: RoomState, person: Person, _intent: TakeLead) -> Answer:
    """Under a licence that holds, as for opening the room."""
    if refusal := may_take(state, person):
        return refusal
    if person.key not in state.house.licensed:
        return no.LICENCE_EXPIRED
    return [Draft("lead.taken", {"by": person.key}, person.key)]


def asked(state: RoomState, event: Event) -> RoomState:
    asking = AskedToLead(event.body["missing"], event.body["member"])
    return replace(state, lead=replace(state.lead, asked=asking))


def taken(state: RoomState, event: Event) -> RoomState:
    return replace(state, lead=replace(state.lead, by=event.body["by"], asked=None))


def went(state: RoomState, event: Event) -> RoomState:
    person = state.people[event.body["key"]]
    if person.here or not person.is_facilitator:
        return state
    away = {**state.lead.away, person.key: event.at}
    return replace(state, lead=replace(state.lead, away=away))


def came(state: RoomState, event: Event) -> RoomState:
    """Whoever was missed is back: nobody else need lead."""
    key, lead = event.body["key"], state.lead
    if key not in lead.away and (lead.asked is None or lead.asked.missing != key):
        return state
    away = {each: at for each, at in lead.away.items() if each != key}
    asking = lead.asked if lead.asked and lead.asked.missing != key else None
    return replace(state, lead=replace(lead, away=away, asked=asking))


def show(state: RoomState, _viewer: Person) -> str | None:
    return leader(state)


def show_asked(state: RoomState, viewer: Person) -> str | None:
    """Which facilitator is asked to take the lead. For those who hold the room."""
    asking = state.lead.asked
    return asking.member if asking and viewer.is_facilitator else None


DECIDERS = {TakeLead: take}
EVOLVERS = {
    "lead.asked": asked,
    "lead.taken": taken,
    "presence.left": went,
    "presence.joined": came,
}
ABILITIES = {"lead.take": may_take}
SHOWS = {"lead": show, "lead_asked": show_asked}
