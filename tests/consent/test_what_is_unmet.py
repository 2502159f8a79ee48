"""What a person has yet to sign before a group's next session."""

import pytest

from backend.kernel.clock import now
from sessions_app.consent.models import GroupForm
from sessions_app.consent.selectors import unmet_forms
from tests.cast.forms import HOUR, agree, publish, take_back
from tests.cast.groups import enrol_at, make_group
from tests.consent.conftest import codes


def unmet(who, group, at=None, **fields):
    return codes(unmet_forms([(who.member_id, group.pk)], at or now(), **fields))


def test_a_form_of_another_clinic_is_asked_of_nobody_here(make_form, olga, otto, member, circle):
    make_form()
    theirs = make_group(otto)

    assert unmet(member, theirs) == []


def test_a_form_required_of_all_is_unmet_until_it_is_signed(make_form, member, circle):
    form = make_form()
    assert unmet(member, circle) == ["form_unsigned"]

    agree(member, form.versions.get(), now())

    assert unmet(member, circle) == []


def test_somebody_elses_signature_does_not_count(make_form, member, cleo, circle):
    agree(cleo, make_form().versions.get(), now())

    assert unmet(member, circle) == ["form_unsigned"]


def test_a_form_is_asked_only_where_it_is_required(make_form, member, ada, circle):
    make_form("part2_disclosure", circle)

    assert unmet(member, circle) == ["form_unsigned"]
    assert unmet(member, make_group(ada, "Thursday Circle")) == []


def test_a_retired_form_and_one_without_a_text_in_force_are_asked_of_nobody(
    make_form, member, circle, ines
):
    make_form(retired_at=now())
    later = make_form("other", circle)
    GroupForm.objects.filter(form=later).delete()

    assert unmet(member, circle) == []


def test_what_is_withdrawn_is_unmet_until_it_is_signed_anew(make_form, member, circle):
    version = make_form().versions.get()
    take_back(agree(member, version, now()), now())
    assert unmet(member, circle) == ["form_withdrawn"]

    agree(member, version, now())

    assert unmet(member, circle) == []


def test_a_new_version_asks_again_at_once_or_when_its_grace_ends(make_form, member, circle, ines):
    form = make_form()
    agree(member, form.versions.get(), now())
    at = now()
    publish(form, ines, at, effective_from=at + HOUR, grace_until=at + 2 * HOUR)

    assert unmet(member, circle, at) == []
    assert unmet(member, circle, at + 1.5 * HOUR) == []
    assert unmet(member, circle, at + 2 * HOUR) == ["form_outdated"]


def test_a_second_new_version_does_not_prolong_the_grace_of_the_first(
    make_form, member, circle, ines
):
    form = make_form()
    agree(member, form.versions.get(), now())
    at = now()
    publish(form, ines, at, grace_until=at + HOUR)
    publish(form, ines, at + HOUR / 2, grace_until=at + 9 * HOUR)

    assert unmet(member, circle, at + HOUR * 0.9) == []
    assert unmet(member, circle, at + HOUR) == ["form_outdated"]


def test_the_agreement_asks_again_when_the_groups_rules_change(make_form, member, circle):
    form = make_form("group_agreement", circle)
    agree(member, form.versions.get(), now(), circle)
    assert unmet(member, circle) == []

    circle.ground_rules = "Be kind."
    circle.save()

    assert unmet(member, circle) == ["agreement_changed"]


def test_a_pledge_given_to_one_group_is_not_given_to_another(make_form, member, ada, circle):
    other = make_group(ada, "Thursday Circle")
    form = make_form("member_pledge", circle, other)
    agree(member, form.versions.get(), now(), circle)

    assert unmet(member, circle) == []
    assert unmet(member, other) == ["form_unsigned"]


def test_a_new_member_reopens_the_pledge_of_the_others_and_not_their_own(
    make_form, member, cleo, circle
):
    version = make_form("member_pledge", circle).versions.get()
    agree(member, version, now(), circle)
    agree(cleo, version, now(), circle)
    enrol_at(cleo, circle)

    assert unmet(member, circle) == ["pledge_reopened"]
    assert unmet(cleo, circle) == []


def test_an_announced_observer_reopens_the_pledge_and_a_cancelled_one_does_not(
    make_form, member, circle, tonight, sol, ada
):
    agree(member, make_form("member_pledge", circle).versions.get(), now(), circle)
    watching = tonight.observers.create(
        clinic_id=circle.clinic_id, clinician_id=sol.member_id, announced_by_id=ada.member_id
    )
    assert unmet(member, circle) == ["pledge_reopened"]

    watching.cancel(now())
    watching.save()

    assert unmet(member, circle) == []


def test_who_comes_after_a_session_opened_is_a_matter_of_the_next_one(
    make_form, member, cleo, circle
):
    agree(member, make_form("member_pledge", circle).versions.get(), now(), circle)
    opened = now()
    enrol_at(cleo, circle)

    assert unmet(member, circle, session_opened_at=opened) == []
    assert unmet(member, circle, session_opened_at=now()) == ["pledge_reopened"]


def test_everything_is_asked_in_as_many_queries_however_many_people_and_forms(
    make_form, member, cleo, ada, circle, queries
):
    make_form()
    one = [(member.member_id, circle.pk)]
    make_form("member_pledge", circle)
    small = queries(lambda: unmet_forms(one, now()))
    others = [make_group(ada, f"Circle {number}") for number in range(3)]
    for group in others:
        make_form("group_agreement", group)
    agree(cleo, make_form("other").versions.get(), now())
    many = [(who.member_id, group.pk) for who in (member, cleo) for group in [circle, *others]]

    assert small == queries(lambda: unmet_forms(many, now())) == 7


@pytest.mark.parametrize("pairs", [[], None])
def test_nobody_is_asked_nothing(pairs, db):
    assert unmet_forms(pairs or [], now()) == {}
