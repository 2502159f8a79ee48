"""The room of tonight's session, and people in it, without sockets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from clinicians.access.actor import Actor
from sessions_app.groups.models import GroupSession
from sessions_app.live import door
from sessions_app.live.log import Log, Outcome, Request
from sessions_app.live.models import Room, RoomEvent
from sessions_app.live.pages import events_after
from sessions_app.live.room.intents import Admit, Intent, Join, OpenSession
from sessions_app.live.room.ledger import Settled
from sessions_app.live.room.state import Event, Who
from tests.cast.groups import check_in_at


@dataclass
class Talk:
    """A room's log that people speak to, one commit at a time."""

    session: GroupSession
    log: Log = field(default_factory=Log)
    people: dict[Actor, Who] = field(default_factory=dict)
    checks_people_in: bool = True

    @property
    def room(self) -> Room:
        return Room.objects.get(session=self.session)

    @property
    def events(self) -> list[Event]:
        return list(events_after(self.room, 0))

    @property
    def rows(self) -> list[RoomEvent]:
        return list(RoomEvent.objects.filter(room=self.room).order_by("seq"))

    def who(self, actor: Actor) -> Who:
        """The person at the door; members have checked in unless a test did it for them."""
        if actor not in self.people:
            if self.checks_people_in and not self._has_checked_in(actor):
                check_in_at(actor, self.session)
            visit = door.visit(actor, self.session.pk)
            self.people[actor] = replace(visit.who, conn=f"test.{len(self.people)}")
        return self.people[actor]

    def _has_checked_in(self, actor: Actor) -> bool:
        """Staff need not."""
        return actor.is_staff or bool(
            self.session.check_ins.filter(participant=actor.member_id).exists()
        )

    def request(self, actor: Actor, intent: Intent, cid: str | None = None) -> Request:
        who = self.who(actor)
        return Request(self.room.pk, who, intent, cid, actor)

    def asks(self, actor: Actor, intent: Intent, cid: str | None = None) -> Outcome:
        return self.log.commit([self.request(actor, intent, cid)])[0]

    def does(self, actor: Actor, intent: Intent, cid: str | None = None) -> Settled:
        outcome = self.asks(actor, intent, cid)
        assert isinstance(outcome, Settled), outcome
        return outcome

    def enters(self, *actors: Actor) -> Talk:
        for actor in actors:
            self.does(actor, Join(self.who(actor).conn))
        return self

    def lets_in(self, facilitator: Actor, *actors: Actor) -> Talk:
        for actor in actors:
            self.enters(actor)
            self.does(facilitator, Admit(self.who(actor).key))
        return self


@pytest.fixture
def talk(tonight: GroupSession) -> Talk:
    """Tonight's room, with nobody in it."""
    return Talk(tonight)


@pytest.fixture
def open_talk(talk: Talk, ada: Actor) -> Talk:
    """Ada holds the room."""
    talk.enters(ada).does(ada, OpenSession())
    return talk
