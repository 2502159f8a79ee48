"""Hold before publish: words that a facilitator reads first.

Nothing is deleted, and the author always sees that their words wait, and why. What leads to a hold:
the member, the whole group, a newcomer's first messages, or one of the group's own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from . import refusals as no
from .held import HeldWords
from .intents import HoldMember
from .rules import may_facilitate
from .state import Draft, Event, Part, Person, RoomState, beside
from .talk import SILENT
from .word_list import contains


def why_held(state: RoomState, person: Person, text: str) -> str | None:
    """Why these words would wait, or None if the group reads them at once."""
    if person.part is not Part.MEMBER:
        return None
    return _by_person(state, person) or (
        "word" if contains(text, state.house.holding.words) else None
    )


def _by_person(state: RoomState, person: Person) -> str | None:
    holding = state.house.holding
    if person.key in state.holds.members:
        return "person"
    if holding.everyone:
        return "group"
    read = state.talk.spoke.get(person.key, SILENT).messages
    new = person.key in state.house.newcomers and read < holding.newcomers_first
    return "newcomer" if new else None


def published(state: RoomState, person: Person, body: Mapping[str, Any]) -> list[Draft]:
    """The words go to the group, or to whoever reads them first."""
    why = why_held(state, person, body["text"])
    if why is None:
        return [Draft("message.said", body, person.key)]
    held = {"text": body["text"], "asks": body.get("asks"), "why": why}
    return [Draft("message.held", held, person.key, beside(person.key))]


def hold_member(state: RoomState, person: Person, intent: HoldMember) -> list[Draft] | no.Refusal:
    if refusal := may_facilitate(state, person):
        return refusal
    member = state.people.get(intent.member)
    if member is None or member.part is not Part.MEMBER:
        return no.UNKNOWN_MEMBER
    if (member.key in state.holds.members) is intent.on:
        return no.NO_CHANGE
    body = {"member": member.key, "on": intent.on}
    return [Draft("member.held", body, person.key, beside(member.key))]


def held(state: RoomState, event: Event) -> RoomState:
    body = event.body
    words = HeldWords(event.seq, event.author, event.at, body["text"], body["asks"], body["why"])
    talk = state.talk.spoken(event.author, event.at, read=False)
    return replace(state, holds=state.holds.with_words(words), talk=talk)


def member_held(state: RoomState, event: Event) -> RoomState:
    key = event.body["member"]
    others = state.holds.members - {key}
    members = others | {key} if event.body["on"] else others
    return replace(state, holds=replace(state.holds, members=members))


def why_mine(state: RoomState, person: Person) -> str | None:
    """Before they write, a person can see whether their words will be read first."""
    return _by_person(state, person) if person.part is Part.MEMBER else None


def face(state: RoomState, person: Person, viewer: Person) -> dict[str, bool]:
    told = viewer.is_facilitator or viewer.key == person.key
    return {"held": person.key in state.holds.members} if told else {}


DECIDERS = {HoldMember: hold_member}
EVOLVERS = {"message.held": held, "member.held": member_held}
ABILITIES = {"member.hold": may_facilitate}
SHOWS = {"my_hold": why_mine}
FACES = (face,)
