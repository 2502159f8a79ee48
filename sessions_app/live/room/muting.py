"""Quiet: a facilitator mutes a voice for a time; a member mutes another for themselves alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from . import refusals as no
from .intents import MuteMember, MutePeer, UnmuteMember
from .mutes import Mute
from .rules import may_facilitate, may_take_part
from .state import Draft, Event, Part, Person, RoomState, alone, beside, stamp
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal


def mute(state: RoomState, person: Person, intent: MuteMember) -> Answer:
    """Only the member and the facilitators hear of it, and why. A new mute replaces an older."""
    member = _member(state, person, intent.member)
    if isinstance(member, no.Refusal):
        return member
    reason = spoken(intent.reason, REASON_LIMIT)
    if isinstance(reason, no.Refusal):
        return reason
    minutes = intent.minutes
    until = None if minutes is None else stamp(state.now + timedelta(minutes=minutes))
    body = {"member": member.key, "until": until, "reason": reason}
    return [Draft("member.muted", body, person.key, beside(member.key))]


def unmute(state: RoomState, person: Person, intent: UnmuteMember) -> Answer:
    member = _member(state, person, intent.member)
    if isinstance(member, no.Refusal):
        return member
    if state.mutes.voice(member.key, state.now) is None:
        return no.NO_CHANGE
    return [Draft("member.unmuted", {"member": member.key}, person.key, beside(member.key))]


def _member(state: RoomState, person: Person, key: str) -> Person | no.Refusal:
    if refusal := may_facilitate(state, person):
        return refusal
    member = state.people.get(key)
    return member if member and member.part is Part.MEMBER else no.UNKNOWN_MEMBER


def may_mute_peers(state: RoomState, person: Person) -> no.Refusal | None:
    """Members alone: whoever holds the room hears everybody."""
    return no.FACILITATOR_HEARS if person.is_facilitator else may_take_part(state, person)


def mute_peer(state: RoomState, person: Person, intent: MutePeer) -> Answer:
    """The muted person, the others and the facilitators never learn of it."""
    if refusal := may_mute_peers(state, person):
        return refusal
    peer = state.people.get(intent.member)
    if peer is None or peer.floor is None or peer.key == person.key:
        return no.UNKNOWN_MEMBER
    if peer.is_facilitator:
        return no.FACILITATORS_STAY
    if (peer.key in state.mutes.by(person.key)) is intent.on:
        return no.NO_CHANGE
    body = {"member": peer.key, "on": intent.on}
    return [Draft("peer.muted", body, person.key, alone(person.key))]


def muted(state: RoomState, event: Event) -> RoomState:
    until, reason = event.body["until"], event.body["reason"]
    quiet = Mute(until and datetime.fromisoformat(until), reason)
    return _with_voices(state, {**state.mutes.voices, event.body["member"]: quiet})


def unmuted(state: RoomState, event: Event) -> RoomState:
    left = {k: m for k, m in state.mutes.voices.items() if k != event.body["member"]}
    return _with_voices(state, left)


def _with_voices(state: RoomState, voices: dict[str, Mute]) -> RoomState:
    return replace(state, mutes=replace(state.mutes, voices=voices))


def peer_muted(state: RoomState, event: Event) -> RoomState:
    key = event.body["member"]
    others = state.mutes.by(event.author) - {key}
    whom = others | {key} if event.body["on"] else others
    private = {**state.mutes.private, event.author: whom}
    return replace(state, mutes=replace(state.mutes, private=private))


def face(state: RoomState, person: Person, viewer: Person) -> dict[str, Any]:
    if not (viewer.is_facilitator or viewer.key == person.key):
        return {}
    quiet = state.mutes.voice(person.key, state.now)
    until = quiet and quiet.until
    return {"muted": quiet and {"until": until and stamp(until), "reason": quiet.reason}}


def mine(state: RoomState, person: Person) -> list[str]:
    return sorted(state.mutes.by(person.key))


DECIDERS = {MuteMember: mute, UnmuteMember: unmute, MutePeer: mute_peer}
EVOLVERS = {"member.muted": muted, "member.unmuted": unmuted, "peer.muted": peer_muted}
ABILITIES = {
    "member.mute": may_facilitate,
    "member.unmute": may_facilitate,
    "peer.mute": may_mute_peers,
}
SHOWS = {"my_mutes": mine}
FACES = (face,)
