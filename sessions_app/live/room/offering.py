"""Offers of help between members. They go through who holds the room, who introduces the two or
declines kindly (CLINICAL.md: "offers go through the facilitator")."""

from __future__ import annotations

from dataclasses import replace

from . import refusals as no
from .answering import author_of
from .answers import Offer
from .asides import words_aside
from .intents import DeclineOffer, IntroduceOffer, OfferHelp
from .rules import may_act, may_guide
from .state import Draft, Event, Part, Person, RoomState, beside
from .words import REASON_LIMIT, spoken

Answer = list[Draft] | no.Refusal


def may_offer(state: RoomState, person: Person) -> no.Refusal | None:
    if refusal := may_act(state, person):
        return refusal
    return None if person.part is Part.MEMBER else no.MEMBERS_ONLY


def offer(state: RoomState, person: Person, intent: OfferHelp) -> Answer:
    if refusal := may_offer(state, person):
        return refusal
    to = author_of(state, person, intent.seq)
    if isinstance(to, no.Refusal):
        return to
    if not _is_member_inside(state, to):
        return no.UNKNOWN_MEMBER
    if any((o.giver, o.target) == (person.key, intent.seq) for o in state.answers.offers.values()):
        return no.OFFER_MADE
    text = spoken(intent.text, REASON_LIMIT)
    if isinstance(text, no.Refusal):
        return text
    body = {"to": to, "target": intent.seq, "text": text}
    return [Draft("help.offered", body, person.key, beside(person.key))]


def _is_member_inside(state: RoomState, key: str) -> bool:
    person = state.people.get(key)
    return person is not None and person.admitted and person.part is Part.MEMBER


def introduce(state: RoomState, person: Person, intent: IntroduceOffer) -> Answer:
    """The two learn of each other's wish together, and from whoever holds the room. The words stand
    in the private words of each as well: there they can answer, and a facilitator reads it."""
    found = _answered(state, person, intent)
    if isinstance(found, no.Refusal):
        return found
    made, words = found
    if not (_is_member_inside(state, made.giver) and _is_member_inside(state, made.to)):
        return no.UNKNOWN_MEMBER
    body = {"offer": intent.offer, "from": made.giver, "to": made.to, "words": words}
    told = Draft("offer.introduced", body, person.key, beside(made.giver, made.to))
    asides = (words_aside(state, key, (person.key, words)) for key in (made.giver, made.to))
    return [told, *(draft for each in asides for draft in each)]


def decline(state: RoomState, person: Person, intent: DeclineOffer) -> Answer:
    """Only whoever offered learns of it."""
    found = _answered(state, person, intent)
    if isinstance(found, no.Refusal):
        return found
    made, words = found
    body = {"offer": intent.offer, "words": words}
    return [Draft("offer.declined", body, person.key, beside(made.giver))]


def _answered(
    state: RoomState, person: Person, intent: IntroduceOffer | DeclineOffer
) -> tuple[Offer, str] | no.Refusal:
    if refusal := may_guide(state, person):
        return refusal
    made = state.answers.offers.get(intent.offer)
    if made is None:
        return no.UNKNOWN_OFFER
    words = spoken(intent.words, REASON_LIMIT)
    return words if isinstance(words, no.Refusal) else (made, words)


def offered(state: RoomState, event: Event) -> RoomState:
    made = Offer(event.author, **event.body)
    return replace(state, answers=state.answers.offered(event.seq, made))


def answered(state: RoomState, event: Event) -> RoomState:
    return replace(state, answers=state.answers.answered(event.body["offer"]))


def shown(state: RoomState, person: Person) -> list[dict[str, object]]:
    """What waits for an answer: all of it for facilitators, one's own for whoever offered."""
    return [
        {"offer": seq, "from": o.giver, "to": o.to, "target": o.target, "text": o.text}
        for seq, o in state.answers.offers.items()
        if person.is_facilitator or person.key == o.giver
    ]


DECIDERS = {OfferHelp: offer, IntroduceOffer: introduce, DeclineOffer: decline}
EVOLVERS = {
    "help.offered": offered,
    "offer.introduced": answered,
    "offer.declined": answered,
}
ABILITIES = {
    "help.offer": may_offer,
    "offer.introduce": may_guide,
    "offer.decline": may_guide,
}
SHOWS = {"offers": shown}
