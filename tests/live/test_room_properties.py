"""Whatever people do, in whatever order: the room keeps its promises."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sessions_app.live.room import intents as ask
from sessions_app.live.room.fold import replay
from sessions_app.live.room.house import Holding, House
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.roll import Roll
from sessions_app.live.room.state import (
    AROUND,
    EVERYONE,
    HOUSE,
    SINCE,
    STRAND,
    Part,
    RoomState,
    Standing,
    Status,
    Who,
    addressed,
)
from sessions_app.live.room.view import portrait, sees, snapshot, wire
from tests.live.anything_allowed import asked_by
from tests.live.people import NOON
from tests.live.promises_of_apart import ApartPromises, anything_apart, anything_careful
from tests.live.promises_of_circle import (
    AGENDA,
    CirclePromises,
    any_quiet_answer,
    anything_in_the_circle,
)
from tests.live.promises_of_holding import HOLDINGS, HoldingPromises, anything_held

STAFF = [Who(f"staff{n}", Part.FACILITATOR, f"Dr {n}", "") for n in range(2)]
MEMBERS = [Who(f"member{n}", Part.MEMBER, f"Alias {n}", "") for n in range(4)]
LICENSED = frozenset({STAFF[0].key})
NEWCOMERS = frozenset({MEMBERS[0].key})
WATCHER = Who("watcher", Part.OBSERVER, "Dr Watch", "")
EVERYBODY = [*STAFF, *MEMBERS, WATCHER]
people = st.sampled_from(EVERYBODY)
keys = st.sampled_from([who.key for who in [*STAFF, *MEMBERS]] + ["nobody"])
conns = st.sampled_from(["p1.1", "p1.2", "p2.1"])
seqs = st.integers(-1, 40)
TO_ALL = (EVERYONE, SINCE, STRAND, AROUND)
texts = st.sampled_from(["hello", "hi", "hey", "e\u0301", "", "\x00", "x" * 4001])

# By topic, so that one with many intents does not drown the others.
TOPICS = {
    "speech": [
        st.builds(ask.Say, texts),
        st.builds(ask.RemoveMessage, seqs, texts),
    ],
    "hands": [
        st.just(ask.RaiseHand()),
        st.builds(ask.LowerHand, st.none() | keys),
    ],
    "door": [
        st.just(ask.OpenSession()),
        st.just(ask.CloseSession()),
        st.builds(ask.Admit, keys),
        st.just(ask.AdmitAll()),
        st.builds(ask.RemoveMember, keys, texts),
        st.builds(ask.Join, conns),
        st.builds(ask.Leave, conns, st.sampled_from(["left", "lost"])),
        st.builds(ask.Reap, st.sampled_from(["p1", "p2"]), st.just(NOON)),
        st.builds(ask.Cut, keys, st.sampled_from(["deactivated", "signed_out"])),
    ],
    "circle": anything_in_the_circle(keys, texts),
    "answers": any_quiet_answer(seqs, texts),
    "holding": anything_held(keys, seqs, texts),
    "apart": anything_apart(keys, texts, [who.key for who in MEMBERS]),
    "care": anything_careful(keys),
}
anything = st.sampled_from(list(TOPICS.values())).flatmap(st.one_of)
CALM = [strategies for topic, strategies in TOPICS.items() if topic != "door"]
AIMS = {"message.said", "message.held"}


class AnyInterleaving(CirclePromises, ApartPromises, HoldingPromises, RuleBasedStateMachine):
    """People join, speak, remove, leave and crash in any order."""

    @initialize(
        capacity=st.integers(1, 4),
        automatic=st.booleans(),
        opened=st.sampled_from([True, True, True, False]),
        holding=HOLDINGS,
    )
    def begin(self, capacity: int, automatic: bool, opened: bool, holding: Holding) -> None:
        house = House(
            capacity,
            automatic,
            licensed=LICENSED,
            holding=holding,
            newcomers=NEWCOMERS,
            agenda=AGENDA,
            lead=STAFF[0].key,
            ends_at=NOON + timedelta(minutes=30),
        )
        self.ledger = Ledger(RoomState(house=house))
        self.clock = NOON
        if opened:
            for who in [*STAFF, *MEMBERS]:
                self.somebody_joins(who, "p1.1")
            self.offer(replace(STAFF[0], conn="p1.1"), ask.OpenSession(), None)
            self.offer(replace(STAFF[0], conn="p1.1"), ask.AdmitAll(), None)

    @rule(who=people, conn=conns, intent=anything, cid=st.none() | st.sampled_from(["a", "b"]))
    def somebody_asks(self, who: Who, conn: str, intent: ask.Intent, cid: str | None) -> None:
        cid = None if isinstance(intent, ask.Housekeeping) else cid
        self.asks(replace(who, conn=conn), intent, cid)

    @rule(data=st.data(), intents=st.lists(st.sampled_from(CALM).flatmap(st.one_of), max_size=8))
    def a_while_passes(self, data: st.DataObject, intents: list[ask.Intent]) -> None:
        """People who are inside ask for this and that, also about what was said."""
        for intent in intents:
            aimed: Any = intent
            inside = self.at_their_screens()
            places = [event.seq for event in self.ledger.events if event.kind in AIMS]
            if places and hasattr(intent, "seq"):
                aimed = replace(aimed, seq=data.draw(st.sampled_from(places)))
            if inside:
                self.asks(data.draw(st.sampled_from(inside)), aimed, None)

    @rule(seed=st.integers(0, 9999), steps=st.integers(1, 20))
    def people_do_what_they_may(self, seed: int, steps: int) -> None:
        chance = Random(seed)
        for _ in range(steps):
            if not (present := self.at_their_screens()):
                return
            who = chance.choice(present)
            state = self.ledger.state.looked_at(self.clock)
            if asked := asked_by(state, self.ledger.events, who.key, chance):
                self.asks(who, asked[1], None)

    def at_their_screens(self) -> list[Who]:
        """Everybody who is connected, at the door or inside."""
        people = self.ledger.state.people
        return [
            replace(who, conn=conn)
            for who in EVERYBODY
            if who.key in people
            for conn in sorted(people[who.key].conns)
        ]

    def asks(self, who: Who, intent: ask.Intent, cid: str | None) -> None:
        before, count = self.ledger.state, len(self.ledger.events)
        answer = self.offer(who, intent, cid)
        if isinstance(answer, Refusal) or not answer.events:
            assert self.ledger.state == before
            assert len(self.ledger.events) == count
        if cid and isinstance(answer, Settled):
            again = self.offer(who, intent, cid)
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
        # A clock that runs backwards now and then must not harm the log.
        self.clock += timedelta(seconds=-1 if len(self.ledger.events) % 3 else 31)
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
                for event in seen:
                    by_name = person.key in addressed(event.audience)
                    assert by_name or event.audience.startswith(TO_ALL)
                    after_floor = person.floor is not None and event.seq >= person.floor
                    assert after_floor or by_name
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
            if event.kind == "member.readmitted":
                gone.remove(event.body["member"])

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
    versions: list[tuple[Roll[str], dict[int, str]]] = [(Roll(), {})]
    for seq, (from_newest, author) in enumerate(steps, start=1):
        roll, entries = versions[-1] if from_newest else versions[len(versions) // 2]
        versions.append((roll.adding(seq, author), {**entries, seq: author}))
        assert all(dict(roll.items()) == entries for roll, entries in versions)
        assert all(roll.get(seq) == entries.get(seq) for roll, entries in versions)
