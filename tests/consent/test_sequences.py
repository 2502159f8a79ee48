"""Whatever is published, signed, withdrawn or changed, and whoever comes: what is unmet agrees with
a model that knows nothing of the product and walks through the hours."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinicians.access.actor import Role
from sessions_app.consent.models import ConsentForm, GroupForm, Signature
from sessions_app.consent.selectors import unmet_forms
from tests.cast.forms import HOUR, agree, publish, take_back
from tests.cast.groups import enrol_at, make_group, make_session
from tests.cast.people import enlist

KINDS = ("telehealth_consent", "member_pledge", "group_agreement")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PEOPLE, NEWCOMERS = 2, 3

forms = st.integers(0, len(KINDS) - 1)
people = st.integers(0, PEOPLE - 1)
graces = st.none() | st.integers(1, 6)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("publish"), forms, st.sampled_from([0, 0, 2, 5]), graces),
        st.tuples(st.just("sign"), people, forms),
        st.tuples(st.just("sign"), people, forms),
        st.tuples(st.just("withdraw"), people, forms),
        st.tuples(st.just("rules"), st.sampled_from(["", "Be kind.", "No names."])),
        st.tuples(st.just("arrives")),
        st.tuples(st.just("observer")),
    ),
    max_size=12,
)


@dataclass
class Model:
    """Everything that happened, by the hour."""

    published: dict[int, list[tuple[int, int | None]]] = field(
        default_factory=lambda: {form: [(0, None)] for form in range(len(KINDS))}
    )
    signed: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    rules: str = ""
    came: list[tuple[object, int]] = field(default_factory=list)

    def current(self, form: int, hour: int) -> int:
        """Index of the version in force at this hour."""
        begun = [n for n, (since, _) in enumerate(self.published[form]) if since <= hour]
        return max(begun)

    def code(self, person: int, form: int, hour: int, opened: int | None) -> str:
        mine = self.signed.get((person, form))
        if mine is None:
            return "form_unsigned"
        if mine["withdrawn"]:
            return "form_withdrawn"
        for passed in range(hour + 1):
            version = self.current(form, passed)
            grace = self.published[form][version][1]
            if version > mine["version"] and (grace is None or grace <= hour):
                return "form_outdated"
        if KINDS[form] == "group_agreement" and mine["rules"] != self.rules:
            return "agreement_changed"
        new = [at for who, at in self.came if who != person and (opened is None or at <= opened)]
        if KINDS[form] == "member_pledge" and any(at > mine["hour"] for at in new):
            return "pledge_reopened"
        return ""


class World:
    """The same in the product's own tables."""

    def __init__(self, ines, ada, sol, clinic) -> None:
        self.ines, self.ada, self.sol, self.model = ines, ada, sol, Model()
        self.group = make_group(ada)
        self.people = [self._person(clinic, f"P{number} Stone") for number in range(PEOPLE)]
        self.newcomers = [self._person(clinic, f"N{n} Stone") for n in range(NEWCOMERS)]
        self.forms = [self._form(kind) for kind in KINDS]
        for number, person in enumerate(self.people):
            enrol_at(person, self.group, at=START)
            self.model.came.append((number, 0))
        self.signatures: dict[tuple[int, int], Signature] = {}

    def _person(self, clinic, name):
        return enlist(clinic, name, Role.PARTICIPANT)

    def _form(self, kind):
        form = ConsentForm.objects.create(clinic_id=self.group.clinic_id, kind=kind)
        GroupForm.objects.create(clinic_id=form.clinic_id, form=form, group=self.group)
        publish(form, self.ines, START)
        return form

    def publish(self, hour, form, delay, grace):
        ends = None if grace is None else hour + delay + grace
        self.model.published[form].append((hour + delay, ends))
        until = None if ends is None else START + ends * HOUR
        since = START + (hour + delay) * HOUR
        publish(self.forms[form], self.ines, START, effective_from=since, grace_until=until)

    def sign(self, hour, person, form):
        version = self.model.current(form, hour)
        self.model.signed[person, form] = {
            "version": version, "hour": hour, "rules": self.model.rules, "withdrawn": False,
        }  # fmt: skip
        row = self.forms[form].versions.get(number=version + 1)
        group = self.group if self.forms[form].per_group else None
        at = START + hour * HOUR
        self.signatures[person, form] = agree(self.people[person], row, at, group)

    def withdraw(self, hour, person, form):
        mine = self.model.signed.get((person, form))
        if mine and not mine["withdrawn"]:
            mine["withdrawn"] = True
            take_back(self.signatures[person, form], START + hour * HOUR)

    def rules(self, hour, rules):
        self.model.rules = self.group.ground_rules = rules
        self.group.save()

    def arrives(self, hour):
        if self.newcomers:
            enrol_at(self.newcomers.pop(), self.group, at=START + hour * HOUR)
            self.model.came.append(("new", hour))

    def observer(self, hour):
        make_session(self.group, START + timedelta(days=hour)).observers.create(
            clinic_id=self.group.clinic_id,
            clinician_id=self.sol.member_id,
            announced_by_id=self.ada.member_id,
            announced_at=START + hour * HOUR,
        )
        self.model.came.append(("observer", hour))

    def told(self, hour, opened):
        pairs = [(each.member_id, self.group.pk) for each in self.people]
        at = None if opened is None else START + opened * HOUR
        found = unmet_forms(pairs, START + hour * HOUR, session_opened_at=at)
        return [{each.form_id: each.code.value for each in found[pair]} for pair in pairs]

    def expected(self, hour, opened):
        codes = [
            {form.pk: self.model.code(person, n, hour, opened) for n, form in enumerate(self.forms)}
            for person in range(PEOPLE)
        ]
        return [{form: code for form, code in each.items() if code} for each in codes]


@pytest.mark.django_db
@given(acts=ACTS, later=st.integers(0, 12), opened=st.none() | st.integers(0, 20))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_is_unmet_agrees_with_the_model(ines, ada, sol, clinic, acts, later, opened):
    with transaction.atomic():
        world = World(ines, ada, sol, clinic)
        for hour, (act, *details) in enumerate(acts, start=1):
            getattr(world, act)(hour, *details)
        for hour in {len(acts) + 1, len(acts) + 1 + later}:
            assert world.told(hour, opened) == world.expected(hour, opened)
        transaction.set_rollback(True)
