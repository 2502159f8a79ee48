"""A room's log in memory: where intents become events, once each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cache
from typing import Any

from .fold import decide, evolve
from .house import House
from .intents import Intent
from .pace import Pace
from .refusals import CID_REUSED, SLOW_DOWN, Refusal
from .state import Draft, Event, RoomState, Who

SHAPE = json.JSONEncoder(sort_keys=True)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where the log put what a cid asked for."""

    seq: int
    at: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The answer to an intent. A repeated cid gets its first receipt again and no new events."""

    events: tuple[Event, ...] = ()
    receipt: Receipt | None = None


def fingerprint(intent: Intent) -> str:
    """Tells whether a cid comes back with the same words.

    It is kept inside the encrypted body: a bare hash would betray short messages.
    """
    kind: Any = type(intent)
    shape = [kind.__name__, {name: str(getattr(intent, name)) for name in _names(kind)}]
    return hashlib.sha256(SHAPE.encode(shape).encode()).hexdigest()[:32]


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


@dataclass(slots=True)
class Ledger:
    """The state, the events that made it, and the receipts by author and cid."""

    state: RoomState = field(default_factory=RoomState)
    events: list[Event] = field(default_factory=list)
    receipts: dict[tuple[str, str], Receipt] = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)

    @classmethod
    def read(cls, house: House, events: Iterable[Event]) -> Ledger:
        ledger = cls(RoomState(house=house))
        for event in events:
            ledger.take(event)
        return ledger

    def take(self, event: Event) -> None:
        """Append an event that has its place."""
        self.state = evolve(self.state, event)
        self.events.append(event)
        if event.cid:
            self.receipts[event.author, event.cid] = Receipt(event.seq, event.at, event.fingerprint)
            self.pace.note(event.author, event.at)

    def offer(
        self, who: Who, intent: Intent, cid: str | None, at: datetime, *, paced: bool = False
    ) -> Settled | Refusal:
        """Settle an intent. The first event carries the cid; time never runs backwards in a log."""
        at = max(at, self.state.at)
        mark = fingerprint(intent) if cid else ""
        if cid and (earlier := self.receipts.get((who.key, cid))):
            return Settled((), earlier) if earlier.fingerprint == mark else CID_REUSED
        if paced and not self.pace.allows(who.key, at):
            return SLOW_DOWN
        answer = decide(self.state, who, intent, at)
        if isinstance(answer, Refusal):
            return answer
        events = self._placed(answer, cid, mark, at)
        for event in events:
            self.take(event)
        return Settled(events, Receipt(events[0].seq, events[0].at, mark) if events else None)

    def _placed(
        self, drafts: list[Draft], cid: str | None, mark: str, at: datetime
    ) -> tuple[Event, ...]:
        first = self.state.head + 1
        return tuple(
            Event(
                seq,
                at,
                d.kind,
                d.author,
                d.audience,
                d.body,
                *((cid, mark) if seq == first else ()),
            )
            for seq, d in enumerate(drafts, start=first)
        )
