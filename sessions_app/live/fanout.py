"""One room in one process: its log as text, and the connections that listen to it.

Each event is encoded once, each batch is put together once for all who hear the same, and every
connection pulls its next batch when it can take one: under load the batches grow by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.kernel.lines import framed
from backend.kernel.restarting import RESTARTED
from sessions_app.live import outbound
from sessions_app.live.connection import Connection
from sessions_app.live.room.state import (
    AROUND,
    SINCE,
    STRAND,
    Event,
    Person,
    RoomState,
    Who,
    addressed,
    standing_of,
)
from sessions_app.live.room.versions import reworded
from sessions_app.live.room.view import sees
from sessions_app.live.window import MOST_BYTES

SIGNED_OUT, SENT_AWAY, CLOSED, GOODBYE = 4401, 4403, 4409, 1000
MOST_BUNDLES = 64
# What people may do is other since these: of the one whom this field names, or of all.
CHANGES_WHO_MAY = {
    "session.opened": "",
    "member.admitted": "member",
    "member.muted": "member",
    "member.unmuted": "member",
    "presence.stepped": "key",
    "breakouts.began": "",
    "breakouts.ended": "",
    "breakout.visited": "key",
    "breakout.left": "key",
    "room.paused": "",
    "incident.closed": "",
    "room.resumed": "",
    "lead.taken": "",
}
ENDINGS = {"left": GOODBYE, "lost": RESTARTED, "removed": SENT_AWAY, "closed": CLOSED}


@dataclass(frozen=True, slots=True)
class Bundle:
    """A batch on its way: `frame` is empty where nothing in it is for this audience."""

    frame: bytes
    upto: int
    events: int
    size: int


class Fanout:
    def __init__(self, room_id: UUID, epoch: str, session: dict[str, Any]) -> None:
        self.room_id, self.epoch, self.session = room_id, epoch, session
        self.state = RoomState()
        self.connections: dict[str, Connection] = {}
        self.stuck: set[Connection] = set()
        self.typed: dict[str, float] = {}
        self.empty_since: float | None = None
        self.behind = False
        self._log: list[Event] = []
        self._texts: dict[int, tuple[str, int]] = {}
        self._bundles: dict[tuple[str, int, int, int, int], Bundle] = {}
        self._addressed: dict[str, int] = {}
        self._first_addressed: dict[str, int] = {}
        self._parted = 0

    # --- what the log brings ------------------------------------------------------------------

    def advance(self, events: tuple[Event, ...], state: RoomState) -> bool:
        """Take in the log's news. False: they leave a gap, so the log must be read from its start.

        News of an earlier life of this room say nothing new.
        """
        if state.head < self.state.head:
            return True
        fresh = [event for event in events if event.seq > self.state.head]
        if state.head != self.state.head + len(fresh):
            return False
        self.state, self.behind = state, False
        self._log += fresh
        self._bundles.clear()
        why: dict[str, str] = {}
        for event in fresh:
            self._notice(event, why)
        for connection in self.connections.values():
            connection.wake()
        return True

    def _notice(self, event: Event, why: dict[str, str]) -> None:
        body = event.body
        for key in addressed(event.audience):
            self._addressed[key] = event.seq
            self._first_addressed.setdefault(key, event.seq)
        if event.audience.startswith((SINCE, STRAND, AROUND)):
            self._parted = event.seq
        for place in reworded(self.state, event):
            self._texts.pop(place, None)
        if (named := CHANGES_WHO_MAY.get(event.kind)) is not None:
            self._welcome_again(body.get(named))
        match event.kind:
            case "access.revoked":
                why[body["key"]] = body["why"]
            case "message.said" if "held" in body:
                # A newcomer may be one no longer: what they write next may not be read first.
                self._welcome_again(event.author)
            case "presence.left":
                self._end(event, signed_out=why.get(body["key"]) == "signed_out")

    def _end(self, event: Event, *, signed_out: bool) -> None:
        """This connection is served up to here and then closed."""
        if connection := self.connections.get(event.body["conn"]):
            code = SIGNED_OUT if signed_out else ENDINGS[event.body["how"]]
            connection.end(code, at=event.seq)

    def _welcome_again(self, key: str | None) -> None:
        for connection in self.connections.values():
            if key in (None, connection.who.key):
                connection.welcome_due = True

    # --- what a connection pulls --------------------------------------------------------------

    def person(self, who: Who) -> Person:
        return standing_of(self.state, who)

    def nothing_before(self, who: Who) -> int:
        """Up to here the log has nothing for this person: they were let in later, and nobody had
        spoken to them at the door."""
        floor = self.person(who).floor or 0
        return min(floor, self._first_addressed.get(who.key, floor)) - 1

    def welcome(self, who: Who) -> str:
        person = self.person(who)
        return outbound.encode(outbound.welcome(self.state, person, self.session, self.epoch))

    def bundle(self, who: Who, after: int, scanned: int, upto: int, room: int) -> Bundle:
        """The next batch in `(after, upto]` for this person, who has none up to `scanned`."""
        person = self.person(who)
        limit = room if room < upto - scanned else 0
        name = (self._circle(person, scanned), limit, after, scanned, upto)
        found = self._bundles.get(name)
        if found is None:
            found = self._put_together(person, after, scanned, upto, limit)
            if len(self._bundles) >= MOST_BUNDLES:
                self._bundles.clear()
            self._bundles[name] = found
        return found

    def rest(self) -> None:
        """Whoever asks for a batch from now on wants another one."""
        self._bundles.clear()

    def _circle(self, person: Person, scanned: int) -> str:
        """People who hear the same from here on share a batch."""
        if self._addressed.get(person.key, 0) > scanned:
            return person.key
        inside = person.admitted and person.floor is not None and person.floor <= scanned + 1
        if not inside:
            return person.key
        circle = "facilitators" if person.is_facilitator else "members"
        return f"{circle} {_heard_by(person, scanned)}" if self._parted > scanned else circle

    def _put_together(
        self, person: Person, after: int, scanned: int, upto: int, limit: int
    ) -> Bundle:
        texts: list[str] = []
        size, reached = 0, scanned
        for event in self._log[scanned:upto]:
            if sees(person, event):
                if (limit and len(texts) >= limit) or size >= MOST_BYTES:
                    break
                text, length = self._text(event)
                texts.append(text)
                size += length
            reached = event.seq
        frame = framed(outbound.events(after, reached, texts)) if texts else b""
        return Bundle(frame, reached, len(texts), size)

    def _text(self, event: Event) -> tuple[str, int]:
        found = self._texts.get(event.seq)
        if found is None:
            text = outbound.event_text(self.state, event)
            found = self._texts[event.seq] = (text, len(text.encode()))
        return found


def _heard_by(person: Person, scanned: int) -> str:
    """What tells apart those who are inside: since when they are, and which strands they hear."""
    stays = (stay for stay in person.stays if stay.until is None or stay.until > scanned)
    strands = ",".join(f"{stay.strand}:{stay.since}-{stay.until}" for stay in stays)
    return f"since {person.floor} in {strands}"
