"""Check-in and check-out: how somebody comes, and how it was for them.

What is shared is the choice of whoever answers. A check-out is never shared: the facilitator sees
the group's average (own scale; CLINICAL.md asks "did you feel heard?").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace

from . import refusals as no
from .feelings import Averages, CheckedIn, CheckedOut
from .holding import why_held
from .intents import CheckIn, CheckOut
from .rules import may_act, may_take_part, while_muted
from .state import EVERYONE, Draft, Event, Part, Person, RoomState, alone, beside
from .words import spoken

WORD_LIMIT = 24
WIDTH = {"nobody": 0, "facilitators": 1, "group": 2}
ASKS_HOW_IT_WAS = {"check_out", "close"}
Answer = list[Draft] | no.Refusal


def may_check_out(state: RoomState, person: Person) -> no.Refusal | None:
    if refusal := may_take_part(state, person):
        return refusal
    return None if person.part is Part.MEMBER else no.MEMBERS_ONLY


def check_in(state: RoomState, person: Person, intent: CheckIn) -> Answer:
    """Given again it replaces the first; shared with fewer, the others lose sight of it. To the
    group it is a word like any other: not from a muted voice, nor past what is read first."""
    to_all = intent.share == "group"
    if refusal := may_act(state, person) or (to_all and while_muted(state, person)):
        return refusal
    word = " ".join(intent.word.split())
    plain = spoken(word, WORD_LIMIT) if word else ""
    if isinstance(plain, no.Refusal):
        return plain
    if to_all and plain and why_held(state, person, plain):
        return no.WORD_WOULD_BE_HELD
    body = {"mood": intent.mood, "word": plain, "share": intent.share}
    given = Draft("checkin.given", body, person.key, _audience(person.key, intent.share))
    before = state.feelings.ins.get(person.key)
    if before is None or WIDTH[before.share] <= WIDTH[intent.share]:
        return [given]
    heard_by = _audience(person.key, before.share)
    return [Draft("checkin.withdrawn", {}, person.key, heard_by), given]


def _audience(key: str, share: str) -> str:
    return {"group": EVERYONE, "facilitators": beside(key)}.get(share, alone(key))


def check_out(state: RoomState, person: Person, intent: CheckOut) -> Answer:
    if refusal := may_check_out(state, person):
        return refusal
    return [Draft("checkout.given", asdict(intent), person.key, alone(person.key))]


def checked_in(state: RoomState, event: Event) -> RoomState:
    given = CheckedIn(**event.body, seq=event.seq)
    return replace(state, feelings=state.feelings.with_in(event.author, given))


def withdrawn(state: RoomState, event: Event) -> RoomState:
    return replace(state, feelings=state.feelings.without_in(event.author))


def checked_out(state: RoomState, event: Event) -> RoomState:
    given = CheckedOut(**event.body)
    return replace(state, feelings=state.feelings.with_out(event.author, given))


def feelings(log: Iterable[Event]) -> Averages | None:
    """How a session was for the group: the last answer of each, without any person."""
    given = (event for event in log if event.kind == "checkout.given")
    return Averages.of({event.author: CheckedOut(**event.body) for event in given})


def _shares(key: str, given: CheckedIn, viewer: Person) -> bool:
    """What somebody keeps to themselves lies on no table, not even on their own."""
    if given.share == "nobody":
        return False
    if viewer.is_facilitator or viewer.key == key:
        return True
    return given.share == "group" and viewer.was_inside(given.seq)


def check_ins(state: RoomState, person: Person) -> list[dict[str, object]]:
    return [
        {"key": key, "mood": given.mood, "word": given.word}
        for key, given in state.feelings.ins.items()
        if _shares(key, given, person)
    ]


def my_check_in(state: RoomState, person: Person) -> dict[str, object] | None:
    if (given := state.feelings.ins.get(person.key)) is None:
        return None
    return {"mood": given.mood, "word": given.word, "share": given.share}


def my_check_out(state: RoomState, person: Person) -> dict[str, object] | None:
    given = state.feelings.outs.get(person.key)
    return None if given is None else asdict(given)


def check_outs_due(state: RoomState, person: Person) -> dict[str, int] | None:
    """What a close would leave unsaid, for who holds the room: of those here, how many have not
    answered. A number alone: never what, and where more than one is here, not who."""
    if not person.is_facilitator or not _is_asked_out(state):
        return None
    here = [p.key for p in state.people.values() if _is_here_to_answer(p)]
    return {"here": len(here), "due": sum(key not in state.feelings.outs for key in here)}


def _is_asked_out(state: RoomState) -> bool:
    reached = state.agenda.phases[: state.agenda.at + 1] if state.agenda else ()
    return bool(state.feelings.outs) or any(phase.kind in ASKS_HOW_IT_WAS for phase in reached)


def _is_here_to_answer(person: Person) -> bool:
    return person.here and person.admitted and person.part is Part.MEMBER


DECIDERS = {CheckIn: check_in, CheckOut: check_out}
EVOLVERS = {
    "checkin.given": checked_in,
    "checkin.withdrawn": withdrawn,
    "checkout.given": checked_out,
}
ABILITIES = {"checkin.give": may_act, "checkout.give": may_check_out}
SHOWS = {
    "checkins": check_ins,
    "my_checkin": my_check_in,
    "my_checkout": my_check_out,
    "checkouts_due": check_outs_due,
}
