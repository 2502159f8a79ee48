"""The only writer of room logs: group commit.

The intents of all rooms that are waiting become one transaction: lock the rooms in id order, catch
up on what other processes appended, decide, insert, move the heads. Answers leave after the commit.
The more there is to do, the more goes into one commit, so the price of a synced write is shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.kernel.clock import now
from backend.kernel.statements import Row
from backend.vault.keys import forget_key
from clinicians.access.actor import Actor
from clinicians.audit import trail
from sessions_app.admission import licensing
from sessions_app.live import effects, pages, rights
from sessions_app.live.locking import Rooms
from sessions_app.live.models import Room, room_scope
from sessions_app.live.newcomers import Newcomers, members_of
from sessions_app.live.pause_words import pause_words_of
from sessions_app.live.room.house import House
from sessions_app.live.room.intents import (
    BeginPause,
    Intent,
    Join,
    LookAfter,
    TakeLead,
    TurnAway,
)
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import GATE_CLOSED, GONE, NO_LONGER, Refusal
from sessions_app.live.room.state import HOUSE, Event, Part, RoomState, Status, Who

Outcome = Settled | Refusal
Licensed = Mapping[UUID, frozenset[str]]
PAUSING = (BeginPause, LookAfter)


@dataclass(frozen=True, slots=True)
class Request:
    """An intent on its way to a room. Without an intent it only asks to be brought up to date.

    `at` is for what is entered later than it happened. What is `paced` keeps to the person's pace.
    """

    room_id: UUID
    who: Who
    intent: Intent | None = None
    cid: str | None = None
    actor: Actor | None = None
    at: datetime | None = None
    paced: bool = False


@dataclass(frozen=True, slots=True)
class Advance:
    """What a room's log gained: by us, or by another process."""

    room_id: UUID
    events: tuple[Event, ...]
    state: RoomState


@dataclass(slots=True)
class Log:
    """The ledgers of the rooms that this process serves."""

    ledgers: dict[UUID, Ledger] = field(default_factory=dict)
    told: dict[UUID, int] = field(default_factory=dict)
    newcomers: Newcomers = field(default_factory=Newcomers)
    rooms: Rooms = field(default_factory=Rooms)

    def commit(self, requests: Sequence[Request]) -> list[Outcome]:
        """One durable transaction for all; nothing is answered before it stands."""
        try:
            with transaction.atomic():
                return self.append(requests)
        except BaseException:
            self.forget({request.room_id for request in requests})
            raise

    def append(self, requests: Sequence[Request]) -> list[Outcome]:
        """Append inside the transaction that is running."""
        rooms, as_before = self.rooms.locked(requests)
        houses = {} if as_before else self._houses(rooms, requests)
        heads = {pk: self._catch_up(room, houses.get(pk)) for pk, room in rooms.items()}
        self._learn_who_is_new(rooms, requests)
        self._learn_pause_words(rooms, requests)
        found = rights.rights_of(requests, rooms, {pk: self.ledgers[pk].state for pk in rooms})
        drafts: list[trail.Draft] = []
        at = now()
        outcomes = [self._answer(rooms.get(r.room_id), r, at, found, drafts) for r in requests]
        for room_id, cut in found.cuts:
            self._settle(rooms[room_id], Request(room_id, HOUSE, cut), at, drafts)
        self._write([room for room in rooms.values() if self._head(room) > heads[room.pk]])
        trail.append(drafts)
        return outcomes

    def news(self, room_ids: Iterable[UUID]) -> list[Advance]:
        """What these rooms gained since they were last asked for."""
        return [self._advance(room_id) for room_id in set(room_ids) if room_id in self.ledgers]

    def forget(self, room_ids: Iterable[UUID]) -> None:
        """Distrust what is in memory: the next request reads the log again."""
        for room_id in room_ids:
            self.ledgers.pop(room_id, None)
            self.rooms.forget(room_id)

    def drop(self, room_id: UUID) -> None:
        """Nobody here listens to this room any more."""
        self.forget([room_id])
        self.told.pop(room_id, None)
        self.newcomers.drop(room_id)
        forget_key(room_scope(room_id))

    def _houses(self, rooms: Mapping[UUID, Room], requests: Sequence[Request]) -> dict[UUID, House]:
        licensed = _licensed(rooms, requests)
        return {
            pk: pages.house_of(
                room.session, licensed.get(room.session_id, frozenset()), self.newcomers.to(pk)
            )
            for pk, room in rooms.items()
        }

    def _catch_up(self, room: Room, house: House | None) -> int:
        """Take in what others appended. The locked row says how far the log goes; without a house,
        that of before still stands."""
        ledger = self.ledgers.get(room.pk)
        house = house or (ledger.state.house if ledger else pages.house_of(room.session))
        if ledger is None or ledger.state.head > room.head:
            ledger = self.ledgers[room.pk] = Ledger.read(house, pages.events_after(room, 0))
        elif ledger.state.head < room.head:
            for event in pages.events_after(room, ledger.state.head):
                ledger.take(event)
        if ledger.state.house is not house and ledger.state.house != house:
            ledger.state = replace(ledger.state, house=house)
        return room.head

    def _learn_who_is_new(self, rooms: Mapping[UUID, Room], requests: Sequence[Request]) -> None:
        """Asked once for each member who comes, and for those of a log that was read."""
        unread = rooms.keys() - self.newcomers.known.keys()
        people = {room_id: members_of(self.ledgers[room_id].state) for room_id in unread}
        for request in requests:
            if isinstance(request.intent, Join) and request.who.part is Part.MEMBER:
                people.setdefault(request.room_id, set()).add(request.who.key)
        if not people:
            return
        self.newcomers.learn(rooms, people)
        for room_id in people.keys() & rooms.keys():
            ledger = self.ledgers[room_id]
            house = replace(ledger.state.house, newcomers=self.newcomers.to(room_id))
            ledger.state = replace(ledger.state, house=house)

    def _learn_pause_words(self, rooms: Mapping[UUID, Room], requests: Sequence[Request]) -> None:
        """Asked only where a room may be about to pause."""
        pausing = {r.room_id for r in requests if isinstance(r.intent, PAUSING)} & rooms.keys()
        if not pausing:
            return
        words = pause_words_of({rooms[room_id].clinic_id for room_id in pausing})
        for room_id in pausing:
            ledger, own = self.ledgers[room_id], words[rooms[room_id].clinic_id]
            house = replace(ledger.state.house, pause_words=tuple(sorted(own.items())))
            ledger.state = replace(ledger.state, house=house)

    def _answer(
        self,
        room: Room | None,
        request: Request,
        at: datetime,
        found: rights.Rights,
        drafts: list[trail.Draft],
    ) -> Outcome:
        """Who comes must have a right to, and the admission gate must be open to them."""
        if room is None or request.actor is None or not isinstance(request.intent, Join):
            return self._settle(room, request, at, drafts)
        place = (request.room_id, request.who.key)
        if place not in found.entitled:
            return NO_LONGER
        missing = found.closed.get(place)
        if missing is None:
            return self._settle(room, request, at, drafts)
        turned_away = TurnAway(request.who.key, request.who.name, missing)
        at_the_door = replace(request, who=HOUSE, intent=turned_away)
        outcome = self._settle(room, at_the_door, at, drafts)
        return outcome if isinstance(outcome, Refusal) else GATE_CLOSED

    def _settle(
        self, room: Room | None, request: Request, at: datetime, drafts: list[trail.Draft]
    ) -> Outcome:
        """`at`: the commit's own time, for whatever happened just now."""
        if room is None:
            return GONE
        if request.intent is None:
            return Settled()
        ledger = self.ledgers[room.pk]
        outcome = ledger.offer(
            request.who, request.intent, request.cid, request.at or at, paced=request.paced
        )
        if isinstance(outcome, Refusal):
            asked = type(request.intent).__name__
            drafts += effects.refusal_drafts(room, asked, outcome, request.actor)
        else:
            drafts += effects.act_upon(room, outcome.events, ledger.events, request.actor)
        return outcome

    def _write(self, rooms: Sequence[Room]) -> None:
        rows: list[Row] = []
        for room in rooms:
            ledger = self.ledgers[room.pk]
            rows += pages.rows_of(room, ledger.events[room.head :])
            room.head, room.present = ledger.state.head, ledger.state.present
            room.status = ledger.state.status.value
        if rows:
            pages.insert(rows)
            pages.move_heads(rooms)

    def _head(self, room: Room) -> int:
        return self.ledgers[room.pk].state.head

    def _advance(self, room_id: UUID) -> Advance:
        ledger = self.ledgers[room_id]
        told = self.told.get(room_id, 0)
        self.told[room_id] = ledger.state.head
        return Advance(room_id, tuple(ledger.events[told:]), ledger.state)


def _licensed(rooms: Mapping[UUID, Room], requests: Sequence[Request]) -> Licensed:
    """Who may open those that are not open yet, or take the lead in one that is."""
    led = {request.room_id for request in requests if isinstance(request.intent, TakeLead)}
    sessions = [
        room.session
        for room in rooms.values()
        if room.status == Status.LOBBY.value or room.pk in led
    ]
    return licensing.licensed(sessions) if sessions else {}
