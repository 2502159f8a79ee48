"""Whatever people do, in whatever order: the room keeps its promises."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sessions_app.live.room import intents as ask
from sessions_app.live.room.fold import replay
from sessions_app.live.room.house import House
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.roll import Roll
from sessions_app.live.room.state import HOUSE, Part, RoomState, Standing, Status, Who
from sessions_app.live.room.view import portrait, sees, snapshot, wire
from tests.live.people import NOON

STAFF = [Who(f"staff{n}", Part.FACILITATOR, f"Dr {n}", "") for n in range(2)]
MEMBERS = [Who(f"member{n}", Part.MEMBER, f"Alias {n}", "") for n in range(4)]
LICENSED = frozenset({STAFF[0].key})
people = st.sampled_from([*STAFF, *MEMBERS])
keys = st.sampled_from([who.key for who in [*STAFF, *MEMBERS]] + ["nobody"])
conns = st.sampled_from(["p1.1", "p1.2", "p2.1"])
seqs = st.integers(-1, 40)
texts = st.sampled_from(["hello", "", "\x00", "e\u0301", "x" * 4001])

anything = st.one_of(
    st.builds(ask.Say, texts),
    st.builds(ask.RemoveMessage, seqs, texts),
    st.just(ask.RaiseHand()),
    st.builds(ask.LowerHand, st.none() | keys),
    st.just(ask.OpenSession()),
    st.just(ask.CloseSession()),
    st.builds(ask.Admit, keys),
    st.just(ask.AdmitAll()),
    st.builds(ask.RemoveMember, keys, texts),
    st.builds(ask.Join, conns),
    st.builds(ask.Leave, conns, st.sampled_from(["left", "lost"])),
    st.builds(ask.Reap, st.sampled_from(["p1", "p2"]), st.just(NOON)),
    st.builds(ask.Cut, keys, st.sampled_from(["deactivated", "signed_out"])),
)


class AnyInterleaving(RuleBasedStateMachine):
    """People join, speak, remove, leave and crash in any order."""

    @initialize(capacity=st.integers(1, 3), automatic=st.booleans())
    def begin(self, capacity: int, automatic: bool) -> None:
        self.ledger = Ledger(RoomState(house=House(capacity, automatic, licensed=LICENSED)))
        self.clock = NOON

    @rule(who=people, conn=conns, intent=anything, cid=st.none() | st.sampled_from(["a", "b"]))
    def somebody_asks(self, who: Who, conn: str, intent: ask.Intent, cid: str | None) -> None:
        cid = None if isinstance(intent, ask.Housekeeping) else cid
        before, count = self.ledger.state, len(self.ledger.events)
        answer = self.offer(replace(who, conn=conn), intent, cid)
        if isinstance(answer, Refusal) or not answer.events:
            assert self.ledger.state == before
            assert len(self.ledger.events) == count
        if cid and isinstance(answer, Settled):
            again = self.offer(replace(who, conn=conn), intent, cid)
            if answer.receipt:
                assert isinstance(again, Settled)
                assert again.receipt == answer.receipt
                assert not again.events

    @rule(who=people, conn=conns)
    def somebody_joins(self, who: Who, conn: str) -> None:
        self.offer(replace(who, conn=conn), ask.Join(conn), None)

    @rule(who=st.sampled_from(STAFF), intent=st.sampled_from([ask.OpenSession(), ask.AdmitAll()]))
    def staff_let_people_in(self, who: Who, intent: ask.Intent) -> None:
        for conn in ("p1.1", "p1.2", "p2.1"):
            self.offer(replace(who, conn=conn), intent, None)

    def offer(self, who: Who, intent: ask.Intent, cid: str | None) -> Settled | Refusal:
        self.clock -= timedelta(seconds=1)  # a clock that runs backwards must not harm the log
        return self.ledger.offer(who, intent, cid, self.clock)

    @invariant()
    def the_log_has_no_gap_and_time_does_not_run_back(self) -> None:
        events = self.ledger.events
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        assert [event.at for event in events] == sorted(event.at for event in events)
        assert self.ledger.state.head == len(events)

    @invariant()
    def replaying_gives_the_live_state(self) -> None:
        house = self.ledger.state.house
        assert replay(self.ledger.events, RoomState(house=house)) == self.ledger.state

    @invariant()
    def the_room_is_never_overfull_and_hands_belong_to_who_is_inside(self) -> None:
        state = self.ledger.state
        assert state.seats_taken <= state.house.capacity
        for person in state.people.values():
            assert person.hand is None or person.admitted
            assert not (person.standing is Standing.REMOVED and person.here)
        assert state.status is not Status.CLOSED or state.present == 0

    @invariant()
    def members_see_nothing_that_is_not_theirs(self) -> None:
        for person in self.ledger.state.people.values():
            seen = [event for event in self.ledger.events if sees(person, event)]
            if person.part is Part.MEMBER:
                assert not [e for e in seen if e.audience not in {"everyone", f"with:{person.key}"}]
                for event in seen:
                    after_floor = person.floor is not None and event.seq >= person.floor
                    assert after_floor or event.audience == f"with:{person.key}"
                assert snapshot(self.ledger.state, person)["waiting"] == []

    @invariant()
    def removed_words_never_travel_again(self) -> None:
        for event in self.ledger.events:
            if event.seq in self.ledger.state.removed:
                assert wire(self.ledger.state, event)["text"] is None

    @invariant()
    def who_was_sent_away_speaks_no_more(self) -> None:
        gone: set[str] = set()
        for event in self.ledger.events:
            assert event.kind != "message.said" or event.author not in gone
            if event.kind == "member.removed":
                gone.add(event.body["member"])

    @rule(key=st.sampled_from([who.key for who in MEMBERS]))
    def a_place_ends(self, key: str) -> None:
        """The seat is free at once, whether or not the person is here; a closed log stays."""
        before = self.ledger.state
        held = key in before.people and before.people[key].admitted
        self.offer(HOUSE, ask.Cut(key, "enrolment_ended"), None)
        freed = held and before.status is not Status.CLOSED
        assert self.ledger.state.seats_taken == before.seats_taken - freed
        assert not freed or not self.ledger.state.people[key].here

    @invariant()
    def everybody_can_be_shown(self) -> None:
        for person in self.ledger.state.people.values():
            shown = portrait(self.ledger.state, person)
            assert isinstance(shown["abilities"], Mapping)


AnyInterleaving.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestAnyInterleaving = AnyInterleaving.TestCase


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["ann", "bo"])), max_size=30))
def test_a_roll_never_changes_under_an_older_state(steps):
    """Adding to any earlier roll leaves every other roll as it was."""
    versions: list[tuple[Roll, dict[int, str]]] = [(Roll(), {})]
    for seq, (from_newest, author) in enumerate(steps, start=1):
        roll, entries = versions[-1] if from_newest else versions[len(versions) // 2]
        versions.append((roll.adding(seq, author), {**entries, seq: author}))
        assert all(dict(roll.items()) == entries for roll, entries in versions)
        assert all(roll.get(seq) == entries.get(seq) for roll, entries in versions)
