"""Whole sessions, long and lively: who comes asks for whatever they may, and every promise holds.

The chances are drawn from fixed numbers, so that each run walks the same ways.
"""

from dataclasses import replace
from random import Random

import pytest

from sessions_app.live.room import intents as ask
from sessions_app.live.room.house import Holding
from sessions_app.live.room.state import HOUSE, Who
from tests.live.anything_allowed import asked_by
from tests.live.test_room_properties import EVERYBODY, STAFF, AnyInterleaving

STEPS, LOOKS = 260, 20
HELD = (Holding(), Holding(), Holding(everyone=True), Holding(words=("hello",)))


class Session(AnyInterleaving):
    """The same room and the same promises, but nobody stops after a few steps."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.chance = Random(seed)
        self.begin(capacity=4, automatic=False, opened=True, holding=HELD[seed % len(HELD)])

    def runs(self) -> None:
        for step in range(STEPS):
            self._something_happens()
            if step % LOOKS == 0:
                self.keeps_its_promises()
        self.keeps_its_promises()
        self.teardown()

    def keeps_its_promises(self) -> None:
        for promise in self.invariants:
            promise.function(self)

    def _something_happens(self) -> None:
        if self.chance.random() < 0.1:
            who, intent = self._from_outside()
            self.offer(who, intent, None)
            return
        who = self.chance.choice(self.at_their_screens() or [self._coming()])
        state = self.ledger.state.looked_at(self.clock)
        if who.key in state.people:
            asked = asked_by(state, self.ledger.events, who.key, self.chance)
            if asked:
                self.asks(who, asked[1], None)

    def _from_outside(self) -> tuple[Who, ask.Intent]:
        """What the house itself asks, and people who come and go."""
        key, pause = self.chance.choice(EVERYBODY).key, self.ledger.state.pause
        incident = pause.incident if pause else None
        gone = self._coming()
        here = self.chance.choice(self.at_their_screens() or [gone])
        return self.chance.choice(
            [
                (gone, ask.Join(gone.conn)),
                (gone, ask.Join(gone.conn)),
                (STAFF[0], ask.AdmitAll()),
                (here, ask.Leave(here.conn, "lost")),
                (HOUSE, ask.Cut(key, self.chance.choice(["deactivated", "signed_out"]))),
                (HOUSE, ask.TurnAway(key, "", ("consent_missing",))),
                (HOUSE, ask.LetBack(key, STAFF[0].key)),
                (HOUSE, ask.LookAfter()),
                (HOUSE, ask.WriteUpIncident(incident or "", STAFF[0].key)),
            ]
        )

    def _coming(self) -> Who:
        return replace(self.chance.choice(EVERYBODY), conn="p1.1")


@pytest.mark.parametrize("seed", range(12))
def test_a_long_session_keeps_every_promise(seed):
    Session(seed).runs()
