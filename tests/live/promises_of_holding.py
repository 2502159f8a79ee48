"""What holding, changing and muting promise, whatever anybody asks for in whatever order."""

from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant

from sessions_app.live.room import intents as ask
from sessions_app.live.room.amending import EDITABLE_FOR
from sessions_app.live.room.house import Holding
from sessions_app.live.room.ledger import Ledger
from sessions_app.live.room.state import SINCE, Part, place_of
from sessions_app.live.room.versions import REWORDED_BY, reworded
from sessions_app.live.room.view import sees, snapshot, wire

HOLDINGS = st.sampled_from(
    [Holding(), Holding(), Holding(everyone=True), Holding(newcomers_first=1, words=("hello",))]
)


def anything_held(keys, seqs, texts):
    return [
        st.builds(ask.ReleaseHeld, seqs),
        st.builds(ask.ReturnHeld, seqs, texts),
        st.builds(ask.AnswerHeldAside, seqs, texts),
        st.builds(ask.EditHeld, seqs, texts),
        st.builds(ask.WithdrawHeld, seqs),
        st.builds(ask.HoldMember, keys, st.booleans()),
        st.builds(ask.SetSlow, st.sampled_from([0, 5, 60])),
        st.builds(ask.EditMessage, seqs, texts),
        st.builds(ask.RestoreMessage, seqs),
        st.builds(ask.MuteMember, keys, st.none() | st.integers(1, 2), texts),
        st.builds(ask.UnmuteMember, keys),
        st.builds(ask.MutePeer, keys, st.booleans()),
        st.builds(ask.ReadmitMember, keys),
        st.builds(ask.LetBack, keys, st.just("staff0")),
    ]


class HoldingPromises:
    """For a state machine that keeps a ledger."""

    ledger: Ledger

    @invariant()
    def words_that_wait_are_their_authors_and_the_facilitators(self) -> None:
        state = self.ledger.state
        for person in state.people.values():
            if person.is_facilitator:
                continue
            for event in self.ledger.events:
                if event.kind.startswith("held.") or event.kind == "message.held":
                    owner = event.body.get("target", event.seq)
                    mine = state.holds.words[owner].author == person.key
                    assert sees(person, event) is mine
            assert {held["author"] for held in snapshot(state, person)["held"]} <= {person.key}

    @invariant()
    def the_group_reads_what_was_held_only_once_a_facilitator_let_it_through(self) -> None:
        events = self.ledger.events
        for event in events:
            if event.kind == "message.said" and event.body.get("held"):
                before = events[event.seq - 2]
                assert before.kind == "held.released"
                assert before.body["target"] == event.body["held"]
                assert self.ledger.state.people[before.author].is_facilitator
                assert events[event.body["held"] - 1].author == event.author

    @invariant()
    def what_was_removed_or_withdrawn_leaves_from_no_place(self) -> None:
        state = self.ledger.state
        gone = set(state.removed)
        for event in self.ledger.events:
            if event.kind == "held.withdrawn":
                gone |= {event.body["target"], *reworded(state, event)}
            elif event.kind in REWORDED_BY and event.body.get("target") in state.removed:
                gone |= set(reworded(state, event))
        for seq in gone:
            shown = wire(state, self.ledger.events[seq - 1])
            assert shown.get("text") is None

    @invariant()
    def one_message_has_one_wording_wherever_it_leaves(self) -> None:
        state = self.ledger.state
        for event in self.ledger.events:
            if event.kind in REWORDED_BY:
                texts = {
                    wire(state, self.ledger.events[seq - 1]).get("text")
                    for seq in reworded(state, event)
                }
                assert len(texts) == 1

    @invariant()
    def who_hears_what_became_of_a_message_heard_the_message(self) -> None:
        for person in self.ledger.state.people.values():
            for event in self.ledger.events:
                if event.audience.startswith(SINCE) and sees(person, event):
                    assert sees(person, self.ledger.events[place_of(event.audience) - 1])

    @invariant()
    def a_private_mute_is_known_to_nobody_else(self) -> None:
        state = self.ledger.state
        for person in state.people.values():
            for event in self.ledger.events:
                if event.kind == "peer.muted":
                    assert sees(person, event) is (person.key == event.author)
            mine = {e.body["member"] for e in self.ledger.events if e.author == person.key
                    and e.kind == "peer.muted"}  # fmt: skip
            assert set(snapshot(state, person)["my_mutes"]) <= mine

    @invariant()
    def a_muted_member_says_nothing_to_all(self) -> None:
        quiet: dict[str, datetime | None] = {}
        for event in self.ledger.events:
            if event.kind == "member.muted":
                until = event.body["until"]
                quiet[event.body["member"]] = until and datetime.fromisoformat(until)
            elif event.kind == "member.unmuted":
                quiet.pop(event.body["member"], None)
            elif event.kind in {"message.said", "message.edited"} and event.author in quiet:
                until = quiet[event.author]
                assert event.body.get("held") or (until is not None and event.at >= until)

    @invariant()
    def an_edit_is_the_authors_and_in_time(self) -> None:
        for event in self.ledger.events:
            if event.kind == "message.edited":
                said = self.ledger.events[event.body["target"] - 1]
                assert said.author == event.author
                assert event.at - said.at <= EDITABLE_FOR
                assert not said.body.get("held"), "what was read first stands as it was read"

    @invariant()
    def slow_mode_keeps_members_apart_in_time(self) -> None:
        slow, last = self.ledger.state.house.slow_s, {}
        for event in self.ledger.events:
            if event.kind == "slow.set":
                slow = event.body["seconds"]
            sent = event.kind == "message.said" and not event.body.get("held")
            if not (sent or event.kind in {"message.held", "message.edited"}):
                continue
            if self.ledger.state.people[event.author].part is Part.MEMBER:
                before = last.get(event.author)
                assert before is None or event.at - before >= timedelta(seconds=slow)
                last[event.author] = event.at
