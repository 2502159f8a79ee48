"""Asides between one member and those who hold the room, and the facilitators' own channel.

They stay open when the room is paused: that is when they are needed most.
"""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .intents import SayAside, SayBackstage
from .rules import may_enter, may_facilitate
from .state import FACILITATORS, Draft, Event, Part, Person, RoomState, beside
from .strands import BACKSTAGE, aside_with
from .words import spoken

Answer = list[Draft] | no.Refusal


def may_say_aside(state: RoomState, person: Person) -> no.Refusal | None:
    """Members speak to those who hold the room from the door on, muted or not."""
    if person.part is Part.OBSERVER:
        return may_enter(state, person) or no.OBSERVER
    return may_enter(state, person)


def say_aside(state: RoomState, person: Person, intent: SayAside) -> Answer:
    if refusal := may_say_aside(state, person):
        return refusal
    if not person.is_facilitator and intent.member != person.key:
        return no.NOT_FACILITATOR
    member = state.people.get(intent.member)
    if member is None or member.part is not Part.MEMBER:
        return no.UNKNOWN_MEMBER
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    return words_aside(state, member.key, (person.key, text))


def words_aside(state: RoomState, member: str, *words: tuple[str, str]) -> list[Draft]:
    """Each (author, text) as the next words between this member and the facilitators."""
    first = state.strands.next(aside_with(member))
    return [
        Draft("aside.said", {"member": member, "text": text, "n": n}, author, beside(member))
        for n, (author, text) in enumerate(words, start=first)
    ]


def say_backstage(state: RoomState, person: Person, intent: SayBackstage) -> Answer:
    if refusal := may_facilitate(state, person):
        return refusal
    text = spoken(intent.text)
    if isinstance(text, no.Refusal):
        return text
    body = {"text": text, "n": state.strands.next(BACKSTAGE)}
    return [Draft("backstage.said", body, person.key, FACILITATORS)]


def said_aside(state: RoomState, event: Event) -> RoomState:
    strand = aside_with(event.body["member"])
    return replace(state, strands=state.strands.counting(strand, event.body["n"]))


def said_backstage(state: RoomState, event: Event) -> RoomState:
    return replace(state, strands=state.strands.counting(BACKSTAGE, event.body["n"]))


DECIDERS = {SayAside: say_aside, SayBackstage: say_backstage}
EVOLVERS = {"aside.said": said_aside, "backstage.said": said_backstage}
ABILITIES = {"aside.say": may_say_aside, "backstage.say": may_facilitate}
