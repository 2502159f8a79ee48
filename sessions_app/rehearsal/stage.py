"""A rehearsal: a room whose log is in memory alone. Nothing of it is stored, counted or kept, and
it is gone when it is closed. The members are simulated; the rules are those of every room."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any
from uuid import uuid4

from backend.kernel.clock import now
from sessions_app.groups.room_plans import usual_agenda
from sessions_app.live.connection import Connection
from sessions_app.live.fanout import CLOSED, ENDINGS, SENT_AWAY, Fanout
from sessions_app.live.frames import Hello
from sessions_app.live.hearing import refuse
from sessions_app.live.log import Outcome
from sessions_app.live.pause_words import Words
from sessions_app.live.room.house import Holding, House, Phase
from sessions_app.live.room.intents import How, Intent, Join, Leave, LookAfter, WriteUpIncident
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import REMOVED, Refusal
from sessions_app.live.room.state import HOUSE, Event, Part, RoomState, Status, Who, stamp
from sessions_app.rehearsal.acting import Player, next_act
from sessions_app.rehearsal.cast import CAST, NEWCOMER

MINUTES = 45
LONGEST = timedelta(hours=2)
ALONE_FOR = timedelta(seconds=60)
WRITING = timedelta(seconds=10)


def card_of(name: str, zone: str, at: datetime) -> dict[str, Any]:
    return {
        "id": name,
        "group": "Dress rehearsal",
        "number": 1,
        "starts_at": stamp(at),
        "ends_at": stamp(at + timedelta(minutes=MINUTES)),
        "time_zone": zone,
    }


def house_for(key: str, pause_words: Words) -> House:
    """The rehearsing facilitator may open it, whatever their licence: nobody is treated here. A
    pause says what the clinic wrote."""
    return House(
        licensed=frozenset({key}),
        lead=key,
        agenda=tuple(Phase(**phase) for phase in usual_agenda(MINUTES)),
        newcomers=frozenset({NEWCOMER.key}),
        holding=Holding(newcomers_first=1),
        pause_words=tuple(sorted(pause_words.items())),
    )


class Stage:
    """Takes what `hear` passes on, as the hub does for rooms with people in them."""

    def __init__(
        self, host: Who, card: dict[str, Any], words: Words, at: datetime | None = None
    ) -> None:
        self.began = at or now()
        self.seen = self.began
        self.ledger = Ledger(RoomState(house=house_for(host.key, words)))
        self.fanout = Fanout(uuid4(), token_hex(8), card)
        self.players = [Player(role) for role in CAST]

    @property
    def is_over(self) -> bool:
        """Closed, or nobody has watched for a while, or it has gone on for too long."""
        closed = self.ledger.state.status is Status.CLOSED
        return closed or now() - self.seen > ALONE_FOR or now() - self.began > LONGEST

    # --- the facilitator ----------------------------------------------------------------------

    def join(self, connection: Connection, hello: Hello) -> None:
        outcome = self.settle(connection.who, Join(connection.who.conn))
        if isinstance(outcome, Refusal):
            refuse(connection, outcome)
            connection.end(SENT_AWAY if outcome is REMOVED else CLOSED)
            return
        known = hello.epoch in (None, self.fanout.epoch)
        connection.begin(min(hello.last, self.fanout.state.head) if known else 0)

    def ask(
        self,
        connection: Connection,
        intent: Intent,
        cid: str | None,
        answer: Callable[[Outcome], None],
    ) -> None:
        answer(self.settle(connection.who, intent, cid))

    def leave(self, connection: Connection, how: How) -> None:
        connection.end(ENDINGS[how])
        if connection.greeted:
            self.settle(connection.who, Leave(connection.who.conn, how))
        self.fanout.connections.pop(connection.who.conn, None)
        self.fanout.stuck.discard(connection)

    def typing(self, _connection: Connection) -> None:
        """Nobody is there to see it."""

    # --- the members, and the clock -----------------------------------------------------------

    def tick(self, at: datetime | None = None) -> None:
        """A second passes: the house looks after the room, and each member may do one thing."""
        at = at or now()
        if self.fanout.connections:
            self.seen = at
        self.settle(HOUSE, LookAfter(), at=at)
        self._write_up(at)
        for player in self.players:
            state = self.ledger.state.looked_at(at)
            if act := next_act(state, player, self.began):
                self._play(player, *act, at)

    def _play(self, player: Player, name: str, intent: Intent, at: datetime) -> None:
        role = player.role
        conn = intent.conn if isinstance(intent, Join) else player.conn
        who = Who(role.key, Part.MEMBER, role.name, role.pronouns, conn)
        if isinstance(self.settle(who, intent, at=at), Refusal):
            return
        player.done.add(name)
        if isinstance(intent, Join):
            player.joins, player.lost_at = player.joins + 1, None
        if isinstance(intent, Leave):
            player.lost_at = at
        if name.startswith("aside"):
            player.spoken_to = None

    def settle(
        self, who: Who, intent: Intent, cid: str | None = None, at: datetime | None = None
    ) -> Outcome:
        outcome = self.ledger.offer(who, intent, cid, at or now())
        if isinstance(outcome, Settled) and outcome.events:
            for event in outcome.events:
                self._notice(event)
            self.fanout.advance(outcome.events, self.ledger.state)
        return outcome

    def _notice(self, event: Event) -> None:
        """What the members take in: words said to them alone, and who asks for something."""
        body = event.body
        if event.kind == "aside.said" and event.author != body["member"]:
            for player in self.players:
                if player.role.key == body["member"]:
                    player.spoken_to = event.at
        elif event.kind == "message.said" and body.get("asks"):
            for player in self.players:
                if player.role.key != event.author and player.asked_for is None:
                    player.asked_for = (event.seq, event.at)

    def _write_up(self, at: datetime) -> None:
        """No record is kept of a rehearsed incident: after a moment the house counts it as
        written, so that the pause can be ended."""
        pause = self.ledger.state.pause
        if pause and pause.incident and not pause.is_settled and at - pause.since > WRITING:
            self.settle(HOUSE, WriteUpIncident(pause.incident, pause.by), at=at)
