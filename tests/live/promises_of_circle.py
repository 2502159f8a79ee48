"""What the arc, the circle and quiet answers promise, whatever is asked in whatever order."""

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from sessions_app.live.room import intents as ask
from sessions_app.live.room.circles import Stage
from sessions_app.live.room.fold import replay
from sessions_app.live.room.house import Phase
from sessions_app.live.room.ledger import Ledger
from sessions_app.live.room.state import Event, Part, Person, RoomState, Who
from sessions_app.live.room.view import sees, snapshot

VOICED = {"message.said", "message.edited"}
AGENDA = (Phase("arrive", "", 5), Phase("theme", "Boundaries", 30))
ROUNDS = [
    ask.PassTurn(),
    ask.Say("hello"),
    ask.Say("hi"),
    ask.SkipTurn(None, True),
    ask.FinishReflection(),
    ask.ConfirmReflection(),
    ask.StepOut(),
]


def anything_in_the_circle(keys, texts):
    orders = st.none() | st.lists(keys, max_size=4, unique=True).map(tuple)
    reflects = st.sampled_from(["none", "named", "next"])
    kinds = st.sampled_from(["circle", "circle", "welcome"])
    return [
        st.builds(ask.BeginCircle, kinds, orders, st.none(), reflects, st.none() | keys),
        st.just(ask.EndCircle()),
        st.just(ask.PassTurn()),
        st.builds(ask.SkipTurn, st.none() | keys, st.booleans()),
        st.builds(ask.AskReflection, keys),
        st.just(ask.FinishReflection()),
        st.just(ask.ConfirmReflection()),
        st.just(ask.SkipReflection()),
        st.builds(ask.MovePhase, st.integers(0, 3)),
    ]


def any_quiet_answer(seqs, texts):
    levels, shares = st.integers(0, 4), st.sampled_from(["nobody", "facilitators", "group"])
    signs = st.sampled_from(["heard", "me_too", "thanks"])
    reasons = st.sampled_from(["speak", "respond", "break", "help"])
    return [
        st.builds(ask.Hear, seqs, signs, st.booleans()),
        st.builds(ask.OfferHelp, seqs, texts),
        st.builds(ask.IntroduceOffer, seqs, texts),
        st.builds(ask.DeclineOffer, seqs, texts),
        st.builds(ask.CheckIn, st.integers(0, 10), texts, shares),
        st.builds(ask.CheckOut, levels, levels, levels),
        st.builds(ask.RaiseHand, reasons, st.none() | seqs),
    ]


class CirclePromises:
    """For a state machine that keeps a ledger."""

    ledger: Ledger

    def asks(self, who: Who, intent: ask.Intent, cid: str | None) -> None:
        raise NotImplementedError

    def inside(self) -> Iterator[tuple[Person, list[Event], dict[str, Any]]]:
        """Everybody who is let in: what they hear, and what a welcome shows them now."""
        state = self.ledger.state
        for person in state.people.values():
            if person.admitted:
                heard = [event for event in self.ledger.events if sees(person, event)]
                yield person, heard, snapshot(state, person)

    @precondition(lambda self: self.ledger.state.circle is not None)
    @rule(intent=st.sampled_from(ROUNDS))
    def the_round_goes_on(self, intent: ask.Intent) -> None:
        circle = self.ledger.state.circle
        holder = circle and self.ledger.state.people[circle.voice or circle.holder]
        if holder and holder.conns:
            who = Who(holder.key, holder.part, holder.name, conn=min(holder.conns))
            self.asks(who, intent, None)

    @invariant()
    def the_piece_is_held_by_one_of_the_order_whose_turn_is_not_done(self) -> None:
        state, circle = self.ledger.state, self.ledger.state.circle
        if circle is None:
            return
        assert circle.holder in circle.order
        assert circle.holder not in circle.done
        assert len(set(circle.order)) == len(circle.order)
        assert set(circle.done) <= set(circle.order)
        assert all(state.people[key].admitted for key in circle.order)
        assert state.people[circle.holder].key not in state.care.outside
        says_back = circle.stage in {Stage.REFLECTING, Stage.CONFIRMING}
        assert (circle.listener is not None) is says_back
        assert circle.listener != circle.holder

    @invariant()
    def everybody_inside_sees_the_same_circle_and_agenda(self) -> None:
        shown = [(snap["circle"], snap["agenda"]) for _, _, snap in self.inside()]
        assert all(each == shown[0] for each in shown)

    @invariant()
    def what_a_welcome_shows_is_what_the_events_said(self) -> None:
        for person, heard, snap in self.inside():
            table = {each["key"]: each["mood"] for each in snap["checkins"]}
            assert _of_others(table, person) == _of_others(_table(heard), person)
            signs = {(each["seq"], each["key"], each["kind"]) for each in snap["heard"]}
            assert signs == _signs(heard)
            if person.is_facilitator:
                assert {each["offer"] for each in snap["offers"]} == _offers(heard)
            else:
                assert {each["from"] for each in snap["offers"]} <= {person.key}
                assert snap["airtime"] is None

    @invariant()
    def a_check_out_is_its_authors_alone(self) -> None:
        for person, heard, snap in self.inside():
            authors = {event.author for event in heard if event.kind == "checkout.given"}
            assert authors <= {person.key}
            assert (snap["my_checkout"] is None) is (authors == set())

    @invariant()
    def a_quiet_hand_is_not_for_the_others(self) -> None:
        for person, _, snap in self.inside():
            if person.is_facilitator:
                continue
            quiet = {f["key"] for f in snap["people"] if f["hand_reason"] in {"break", "help"}}
            assert quiet <= {person.key}

    def teardown(self) -> None:
        """One voice at a time, one turn each: walked once, over the whole log."""
        state, turns = RoomState(house=self.ledger.state.house), set[str]()
        for event in self.ledger.events:
            if event.kind == "circle.began":
                turns = set()
            elif event.kind == "turn.passed":
                assert event.body["from"] not in turns
                turns.add(event.body["from"])
            elif event.kind in VOICED and not event.body.get("held"):
                member = state.people[event.author].part is Part.MEMBER
                assert not member or state.circle is None or state.circle.voice == event.author
            state = replay([event], state)


def _of_others(table: dict[str, int], person: Person) -> dict[str, int]:
    """One's own is one's own to know, also from before one was let in anew."""
    return {key: mood for key, mood in table.items() if key != person.key}


def _table(heard: list[Event]) -> dict[str, int]:
    table: dict[str, int] = {}
    for event in heard:
        if event.kind in {"checkin.given", "checkin.withdrawn"}:
            table.pop(event.author, None)
        if event.kind == "checkin.given" and event.body["share"] != "nobody":
            table[event.author] = event.body["mood"]
    return table


def _signs(heard: list[Event]) -> set[tuple[int, str, str]]:
    signs: set[tuple[int, str, str]] = set()
    for event in heard:
        if event.kind == "message.heard":
            sign = {(event.body["target"], event.author, event.body["how"])}
            signs = signs | sign if event.body["on"] else signs - sign
    return signs


def _offers(heard: list[Event]) -> set[int]:
    offers: set[int] = set()
    for event in heard:
        if event.kind == "help.offered":
            offers.add(event.seq)
        elif event.kind in {"offer.introduced", "offer.declined"}:
            offers.discard(event.body["offer"])
    return offers
