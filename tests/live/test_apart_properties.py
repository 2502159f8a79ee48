"""An open room with everybody in it, who go apart, step out, pause and leave in any order."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sessions_app.live.room import intents as ask
from sessions_app.live.room.fold import replay
from sessions_app.live.room.house import House
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import HOUSE, Part, RoomState, Who
from tests.live.people import NOON
from tests.live.promises_of_apart import ApartPromises, anything_apart, anything_careful

CONN = "p1.1"
STAFF = [Who(f"staff{n}", Part.FACILITATOR, f"Dr {n}", conn=CONN) for n in range(2)]
MEMBERS = [Who(f"member{n}", Part.MEMBER, f"Alias {n}", conn=CONN) for n in range(4)]
WATCHER = Who("watcher", Part.OBSERVER, "Dr Watch", conn=CONN)
EVERYBODY = [*STAFF, *MEMBERS, WATCHER]
people = st.sampled_from(EVERYBODY)
keys = st.sampled_from([who.key for who in EVERYBODY])
words = st.sampled_from(["hello", "hi"])

apart = st.one_of(anything_apart(keys, words, [who.key for who in MEMBERS]))
careful = st.one_of(anything_careful(keys))
said = st.builds(ask.Say, words) | st.builds(ask.SayInBreakout, words)


class AnyTimeApart(ApartPromises, RuleBasedStateMachine):
    @initialize(split=st.sampled_from([True, True, True, False]))
    def begin(self, split: bool) -> None:
        house = House(
            licensed=frozenset({STAFF[0].key, STAFF[1].key}),
            lead=STAFF[0].key,
            ends_at=NOON + timedelta(minutes=60),
        )
        self.ledger, self.clock = Ledger(RoomState(house=house)), NOON
        for who in EVERYBODY:
            self.offer(who, ask.Join(CONN), None)
        self.offer(STAFF[0], ask.OpenSession(), None)
        self.offer(STAFF[0], ask.AdmitAll(), None)
        if split:
            one, two, three, four = (who.key for who in MEMBERS)
            self.offer(STAFF[0], ask.BeginBreakouts(((one, two), (three, four)), 3), None)

    def offer(self, who: Who, intent: ask.Intent, cid: str | None) -> Settled | Refusal:
        self.clock += timedelta(seconds=1)
        return self.ledger.offer(who, intent, cid, max(self.clock, self.ledger.state.at))

    @rule(who=people, intents=st.lists(said | careful, min_size=1, max_size=3))
    def somebody_asks(self, who: Who, intents: list[ask.Intent]) -> None:
        for intent in intents:
            self.offer(who, intent, None)

    @rule(who=st.sampled_from(STAFF), intent=apart)
    def staff_ask(self, who: Who, intent: ask.Intent) -> None:
        self.offer(who, intent, None)

    @rule(speakers=st.lists(people, min_size=1, max_size=6), text=words)
    def they_speak_where_they_are(self, speakers: list[Who], text: str) -> None:
        for who in speakers:
            self.offer(who, ask.SayInBreakout(text), None)
            self.offer(who, ask.Say(text), None)

    @rule(who=people, how=st.sampled_from(["left", "lost", "deactivated", "signed_out", "sent"]))
    def somebody_goes(self, who: Who, how: str) -> None:
        if how in {"left", "lost"}:
            self.offer(who, ask.Leave(CONN, "left" if how == "left" else "lost"), None)
        elif how == "sent":
            self.offer(STAFF[0], ask.RemoveMember(who.key, "As agreed."), None)
        else:
            self.offer(HOUSE, ask.Cut(who.key, how), None)

    @rule(who=people)
    def somebody_comes(self, who: Who) -> None:
        self.offer(who, ask.Join(CONN), None)
        self.offer(STAFF[0], ask.AdmitAll(), None)

    @invariant()
    def replaying_gives_the_live_state(self) -> None:
        house = self.ledger.state.house
        assert replay(self.ledger.events, RoomState(house=house)) == self.ledger.state


AnyTimeApart.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestAnyTimeApart = AnyTimeApart.TestCase
