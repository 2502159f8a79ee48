"""What going apart, pausing and stepping out promise, whatever anybody asks for and when."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from sessions_app.live.room import intents as ask
from sessions_app.live.room.ledger import Ledger, Settled
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import HOUSE, Event, Person, Who
from sessions_app.live.room.strands import strand_of
from sessions_app.live.room.view import sees, snapshot

SPOKEN = {"message.said", "breakout.said"}


def anything_apart(keys, texts, members):
    mixed = st.permutations(members)
    pairs = mixed.map(lambda p: (tuple(p[:2]),)) | mixed.map(lambda p: (tuple(p[:2]), tuple(p[2:])))
    return [
        st.builds(ask.SayAside, keys, texts),
        st.builds(ask.SayBackstage, texts),
        st.builds(ask.BeginBreakouts, pairs, st.integers(1, 3)),
        st.builds(ask.ExtendBreakouts, st.integers(1, 3)),
        st.just(ask.EndBreakouts()),
        st.builds(ask.SayInBreakout, texts),
        st.builds(ask.SayInBreakout, texts),
        st.just(ask.LeaveBreakout()),
    ]


def anything_careful(keys):
    return [
        st.just(ask.StepOut()),
        st.just(ask.StepIn()),
        st.just(ask.NeedHelp()),
        st.builds(ask.ComeToHelp, keys),
        st.builds(ask.CloseCall, keys),
        st.builds(ask.BeginPause, st.none() | keys),
        st.builds(ask.EndPause, st.sampled_from(["resume", "resume", "resume", "end"])),
        st.just(ask.TakeLead()),
        st.just(ask.LookAfter()),
    ]


class ApartPromises:
    """For a state machine that keeps a ledger."""

    ledger: Ledger
    clock: datetime

    def offer(self, who: Who, intent: ask.Intent, cid: str | None) -> Settled | Refusal:
        raise NotImplementedError

    @rule(place=st.integers(0, 1), data=st.data())
    def somebody_visits(self, place: int, data: st.DataObject) -> None:
        running = self.ledger.state.strands.breakouts
        here = [p for p in self.ledger.state.people.values() if p.is_facilitator and p.here]
        if running and here:
            person = data.draw(st.sampled_from(here))
            who = Who(person.key, person.part, person.name, "", sorted(person.conns)[0])
            strand = running.rooms[place % len(running.rooms)].id
            self.offer(who, ask.VisitBreakout(strand), None)

    @rule(minutes=st.sampled_from([0, 1, 3, 6]))
    def time_passes(self, minutes: int) -> None:
        """What is due is done once, whoever notices it."""
        self.clock += timedelta(minutes=minutes)
        at = max(self.clock, self.ledger.state.at)
        self.ledger.offer(HOUSE, ask.LookAfter(), None, at)
        again = self.ledger.offer(HOUSE, ask.LookAfter(), None, at)
        assert isinstance(again, Settled)
        assert again.events == ()

    @rule()
    def the_record_is_closed(self) -> None:
        pause = self.ledger.state.pause
        if pause and pause.incident:
            self.offer(HOUSE, ask.WriteUpIncident(pause.incident, "staff0"), None)

    def hearers(self) -> Iterator[tuple[Event, set[str]]]:
        """Each event, and who is in which small room at it: worked out from the log alone."""
        inside: dict[str, set[str]] = {}
        for event in self.ledger.events:
            body = event.body
            match event.kind:
                case "breakouts.began":
                    inside = {each["id"]: set(each["members"]) for each in body["rooms"]}
                case "breakouts.ended":
                    inside = {}
                case "breakout.visited":
                    inside[body["strand"]].add(body["key"])
                case "breakout.left":
                    inside[body["strand"]].discard(body["key"])
                case "member.removed":
                    inside = {s: keys - {body["member"]} for s, keys in inside.items()}
                case "access.revoked" if body["why"] != "signed_out":
                    inside = {s: keys - {body["key"]} for s, keys in inside.items()}
            yield event, inside.get(body.get("strand", ""), set())

    @invariant()
    def words_of_a_small_room_reach_who_is_in_it_and_nobody_else(self) -> None:
        for event, there in self.hearers():
            if event.kind != "breakout.said":
                continue
            assert event.author in there
            for person in self.ledger.state.people.values():
                heard = sees(person, event)
                assert not heard or person.key in there
                assert heard or person.key not in there or not _was_inside(person, event)

    @invariant()
    def each_strand_counts_its_own_words(self) -> None:
        counted: dict[str, int] = {}
        for event in self.ledger.events:
            if strand := strand_of(event.kind, event.body):
                counted[strand] = counted.get(strand, 0) + 1
                assert event.body["n"] == counted[strand]

    @invariant()
    def nobody_speaks_where_they_may_not(self) -> None:
        """In a pause no member does; nor who stepped out; nor, to all, who is in a small room."""
        paused, outside, apart = False, set(), set()
        for event in self.ledger.events:
            body, member = event.body, self._is_member(event.author)
            match event.kind:
                case "room.paused":
                    paused = True
                case "room.resumed":
                    paused = False
                case "presence.stepped":
                    (outside.add if body["out"] else outside.discard)(body["key"])
                case "member.admitted" | "member.removed":
                    outside.discard(body["member"])
                    apart.discard(body["member"])
                case "access.revoked":
                    apart.discard(body["key"])
                case "breakouts.began":
                    apart = {key for room in body["rooms"] for key in room["members"]}
                case "breakouts.ended":
                    apart = set()
            if event.kind in SPOKEN and member and not body.get("held"):
                assert not paused
                assert event.author not in outside
                assert event.kind == "breakout.said" or event.author not in apart

    def _is_member(self, key: str) -> bool:
        person = self.ledger.state.people.get(key)
        return person is not None and not person.is_facilitator

    @invariant()
    def a_room_goes_on_only_once_its_record_is_closed(self) -> None:
        standing: set[str] = set()
        for event in self.ledger.events:
            if event.kind == "incident.opened":
                standing.add(event.body["incident"])
            elif event.kind == "incident.closed":
                standing.discard(event.body["incident"])
            assert event.kind != "room.resumed" or not standing

    @invariant()
    def care_is_nobody_elses_business(self) -> None:
        state = self.ledger.state
        for person in state.people.values():
            if not person.is_facilitator:
                shown = snapshot(state, person)
                assert {call["key"] for call in shown["help"]} <= {person.key}
                assert not (shown["paused"] or {}).keys() & {"about", "incident"}
                assert shown["lead_asked"] is None

    @invariant()
    def small_rooms_hold_who_is_inside(self) -> None:
        state = self.ledger.state
        running = state.strands.breakouts
        for person in state.people.values():
            assert running or person.strand is None
            if not person.is_facilitator:
                rooms = running.rooms if running else ()
                homes = [each.id for each in rooms if person.key in each.members]
                assert homes == ([person.strand] if person.strand else [])
                assert person.admitted or not homes


def _was_inside(person: Person, event: Event) -> bool:
    floor = 0 if person.is_facilitator else person.floor
    return floor is not None and floor <= event.seq <= (person.ceiling or event.seq)
