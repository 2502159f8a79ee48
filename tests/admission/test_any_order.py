"""Whatever happens to the facts, in whatever order: nobody is in a room whose gate is closed to
them, and nobody ever sees what was said while it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from backend.kernel.errors import DomainError
from clinicians.access.actor import Actor, Role
from clinicians.clinics.models import Clinic
from sessions_app.admission.commands import check_in
from sessions_app.admission.facts import Visitor, gather
from sessions_app.admission.gate import unmet
from sessions_app.consent import commands as consent
from sessions_app.consent.models import FormVersion, Signature
from sessions_app.consent.selectors import my_asked_form, words_in
from sessions_app.groups.commands import activate_place, update_group
from sessions_app.live.room.fold import replay
from sessions_app.live.room.intents import Admit, Join, Leave, OpenSession, Say
from sessions_app.live.room.refusals import Refusal
from sessions_app.live.room.state import standing_of
from sessions_app.live.room.view import sees
from sessions_app.safety.commands import clear_flag, raise_by_staff
from sessions_app.safety.models import RiskFlag
from sessions_app.screening.commands import complete_response, review_response, set_plan
from tests.admission.cases import AT_HOME, TEXTS
from tests.admission.prepared import prepare, session_of
from tests.cast.people import enlist
from tests.cast.rooms import Talk
from tests.cast.screening import every, make_response

KINDS = ("telehealth_consent", "group_agreement", "member_pledge")
kinds = st.sampled_from(KINDS)


class AnyOrder(RuleBasedStateMachine):
    """Ben, in a circle that asks for three forms and a screening, on an eventful evening."""

    world: tuple[Clinic, Actor, Actor, Iterator[int]]

    @initialize(opened=st.booleans(), inside=st.booleans())
    def an_evening_begins(self, opened: bool, inside: bool) -> None:
        clinic, self.ada, self.ines, numbers = self.world
        number = next(numbers)
        self.ben = enlist(clinic, f"Ben{number} Okafor{number}", Role.PARTICIPANT)
        newcomer = enlist(clinic, f"Nell{number} Vance{number}", Role.PARTICIPANT)
        self.ids = prepare(self.ada, self.ines, self.ben, newcomer, name=f"Circle {number}")
        self.talk = Talk(session_of(self.ids)).enters(self.ada)
        if opened:
            self.talk.does(self.ada, OpenSession())
        self.behind_his_back: list[int] = []
        if inside:
            self.ben_comes_in()

    # --- facts --------------------------------------------------------------------------------

    @rule(kind=kinds)
    def ben_withdraws(self, kind: str) -> None:
        own = Signature.objects.filter(
            participant=self.ben.member_id, version__form=UUID(self.ids[kind])
        )
        self.tries(consent.withdraw, self.ben, own.order_by("signed_at").last().pk)

    @rule(kind=kinds)
    def ben_signs(self, kind: str) -> None:
        form = self.ids[kind]
        newest = self.newest_version(form)
        group = UUID(self.ids["group"]) if kind != KINDS[0] else None
        with suppress(DomainError):
            asked = my_asked_form(self.ben, newest, group, datetime.now(UTC))
            words = words_in(asked, "en")
            signing = consent.Signing(newest, group, "en", words.sha256, "Ben", "America/New_York")
            consent.sign(self.ben, signing=signing)

    @rule(kind=kinds)
    def a_new_version_is_published(self, kind: str) -> None:
        self.tries(consent.publish_version, self.ines, self.ids[kind], texts=TEXTS)

    @rule(words=st.sampled_from(["Be kind.", "Be kind. No recordings."]))
    def the_ground_rules_change(self, words: str) -> None:
        self.tries(update_group, self.ada, self.ids["group"], ground_rules=words)

    @rule()
    def somebody_new_joins_the_group(self) -> None:
        self.tries(activate_place, self.ada, self.ids["newcomer_place"])

    @rule(keys=st.sampled_from([["phq-9"], ["gad-7"], []]))
    def the_group_asks_for_another_screening(self, keys: list[str]) -> None:
        self.tries(set_plan, self.ada, self.ids["group"], instruments=keys)

    @rule(key=st.sampled_from(["phq-9", "gad-7"]), worst=st.booleans())
    def ben_answers_and_is_reviewed(self, key: str, worst: bool) -> None:
        """The worst answers raise a flag."""
        asked = make_response(self.ben, key)
        asked.answers = every(key, 3 if worst else 0)
        asked.save()
        complete_response(self.ben, asked.pk)
        review_response(self.ada, asked.pk)

    @rule()
    def a_flag_is_raised(self) -> None:
        seen = "Spoke of giving up."
        raise_by_staff(self.ada, self.ben.member_id, severity="urgent", what_was_seen=seen)

    @rule()
    def every_flag_is_cleared(self) -> None:
        for flag in RiskFlag.objects.filter(participant=self.ben.member_id, cleared_at=None):
            clear_flag(self.ada, flag.pk, what_was_done="We talked for an hour.")

    @rule(private=st.booleans(), region=st.sampled_from(["MA", "NH"]))
    def ben_checks_in(self, private: bool, region: str) -> None:
        told = {**AT_HOME, "private": private, "region": region}
        self.tries(check_in, self.ben, session_of(self.ids).pk, told=told)

    @rule()
    def all_is_mended_and_ben_comes_in(self) -> None:
        for kind in KINDS:
            self.ben_signs(kind)
        self.every_flag_is_cleared()
        self.the_group_asks_for_another_screening([])
        self.ben_checks_in(private=True, region="MA")
        assert not self.missing()
        self.ben_comes_in()

    # --- the room -----------------------------------------------------------------------------

    @rule()
    def ben_comes_in(self) -> None:
        """And is let in if he got as far as the door."""
        answer = self.talk.asks(self.ben, Join(self.talk.who(self.ben).conn))
        assert isinstance(answer, Refusal) == bool(self.missing())
        self.talk.asks(self.ada, Admit(self.ids["place"]))

    @rule()
    def ben_s_line_drops(self) -> None:
        self.talk.asks(self.ben, Leave(self.talk.who(self.ben).conn, "lost"))

    @rule()
    def ada_opens(self) -> None:
        self.talk.asks(self.ada, OpenSession())

    @rule()
    def ada_speaks(self) -> None:
        """What she says while Ben's gate is closed is never his to see."""
        answer = self.talk.asks(self.ada, Say("Between us."))
        if not isinstance(answer, Refusal) and self.missing():
            self.behind_his_back += [event.seq for event in answer.events]

    # --- promises -----------------------------------------------------------------------------

    @invariant()
    @precondition(lambda self: hasattr(self, "talk"))
    def nobody_is_inside_whose_gate_is_closed(self) -> None:
        if self.missing():
            person = self.person()
            assert not person.here
            assert not person.admitted

    @invariant()
    @precondition(lambda self: hasattr(self, "talk"))
    def nobody_sees_what_was_said_while_it_was_closed(self) -> None:
        person = self.person()
        hidden = [event for event in self.talk.events if event.seq in self.behind_his_back]
        assert not [event for event in hidden if sees(person, event)]

    def person(self):
        return standing_of(replay(self.talk.events), self.talk.who(self.ben))

    def missing(self):
        visitor = Visitor(session_of(self.ids), self.ben.member_id)
        return unmet(gather([visitor])[visitor.key])

    def newest_version(self, form: str):
        return FormVersion.objects.filter(form=UUID(form)).order_by("number").last().pk

    def tries(self, command, *args, **kwargs) -> None:
        with suppress(DomainError):
            command(*args, **kwargs)


@pytest.mark.timeout(600)
def test_no_order_of_events_leaves_anybody_where_they_may_not_be(clinic, ada, ines):
    AnyOrder.world = (clinic, ada, ines, count())
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=6,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
