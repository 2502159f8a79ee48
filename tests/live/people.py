"""People and a ledger for tests of the pure room."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sessions_app.live.room.house import House
from sessions_app.live.room.intents import Admit, Intent, Join, OpenSession
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import Event, Part, RoomState, Who, standing_of
from sessions_app.live.room.view import sees, snapshot, wire

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

ADA = Who("ada", Part.FACILITATOR, "Ada Quill", "she/her", conn="p1.1")
TOMAS = Who("tomas", Part.FACILITATOR, "Tomás Rey", "he/him", conn="p1.2")
BEN = Who("ben", Part.MEMBER, "Wren", "they/them", conn="p1.3")
CLEO = Who("cleo", Part.MEMBER, "Sam", "", conn="p1.4")
LICENSED = frozenset({ADA.key, TOMAS.key})
DARA = Who("dara", Part.MEMBER, "Juniper", "", conn="p2.5")


class Room:
    """A ledger with a clock, spoken to in sentences."""

    def __init__(self, capacity: int = 12, automatic: bool = False, **house: Any) -> None:
        settled = House(capacity, automatic, licensed=LICENSED, **house)
        self.ledger = Ledger(RoomState(house=settled))
        self.clock = NOON

    @property
    def state(self) -> RoomState:
        return self.ledger.state

    @property
    def events(self) -> list[Event]:
        return self.ledger.events

    def asks(self, who: Who, intent: Intent, cid: str | None = None) -> Settled | Refusal:
        self.clock += timedelta(seconds=1)
        return self.ledger.offer(who, intent, cid, self.clock)

    def does(self, who: Who, intent: Intent, cid: str | None = None) -> tuple[Event, ...]:
        answer = self.asks(who, intent, cid)
        assert isinstance(answer, Settled), answer
        return answer.events

    def refuses(self, who: Who, intent: Intent, cid: str | None = None) -> str:
        return self.refusal_of(who, intent, cid).code

    def refusal_of(self, who: Who, intent: Intent, cid: str | None = None) -> Refusal:
        """With its words, and when it ends. A refusal changes nothing."""
        before = self.state
        answer = self.asks(who, intent, cid)
        assert isinstance(answer, Refusal), answer
        assert self.state == before
        return answer

    def waits(self, **span: float) -> None:
        self.clock += timedelta(**span)

    def shown(self, who: Who) -> dict[str, Any]:
        """The room as this person would be welcomed to it now."""
        return snapshot(self.state.looked_at(self.clock), standing_of(self.state, who))

    def hears(self, who: Who) -> list[dict[str, Any]]:
        """All that would leave the log for this person now, from its beginning."""
        person = standing_of(self.state, who)
        return [wire(self.state, event) for event in self.events if sees(person, event)]

    def enters(self, *people: Who) -> "Room":
        for who in people:
            self.does(who, Join(who.conn))
        return self


def open_room(*members: Who, capacity: int = 12, **house: Any) -> Room:
    """Ada holds the room, and these members have been let in."""
    room = Room(capacity, **house).enters(ADA)
    room.does(ADA, OpenSession())
    for who in members:
        room.enters(who)
        room.does(ADA, Admit(who.key))
    return room
