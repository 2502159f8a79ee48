"""What a group asks for and still waits for, and asking a person."""

import pytest

from backend.kernel.clock import now
from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.command import command
from clinicians.clinics.models import Membership
from clinicians.notices.models import Notice
from sessions_app.groups.states import ParticipantInactive
from sessions_app.participants.models import Participant
from sessions_app.screening.asking import assign, plan_of
from sessions_app.screening.commands import (
    assign_screening,
    review_response,
    set_plan,
    switch_instrument,
)
from sessions_app.screening.models import ScreeningPlan, ScreeningResponse
from sessions_app.screening.selectors import unreviewed
from sessions_app.screening.states import (
    InstrumentOff,
    UnknownInstrument,
)
from tests.cast.groups import make_group
from tests.cast.screening import every, make_response, make_review

pytestmark = pytest.mark.django_db(transaction=True)


def plan(group, *keys):
    ScreeningPlan.objects.update_or_create(
        clinic_id=group.clinic_id, group=group, defaults={"instruments": " ".join(keys)}
    )


def waits_for(actor, group):
    return unreviewed([(actor.member_id, group.pk)])[actor.member_id, group.pk]


def test_a_group_waits_until_its_forms_are_sent_in_and_reviewed(met, ada, ben):
    plan(met, "asq", "phq-9")
    assert waits_for(ben, met) == ["asq", "phq-9"]

    response = make_response(ben, "phq-9", every("phq-9"))
    assert waits_for(ben, met) == ["asq", "phq-9"]

    review_response(ada, response.pk)
    assert waits_for(ben, met) == ["asq"]


def test_another_persons_review_opens_no_door(met, ada, ben, cleo):
    plan(met, "asq")
    make_review(make_response(cleo, "asq", every("asq")), ada)
    assert waits_for(ben, met) == ["asq"]


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("therapy_group", ["asq", "phq-9", "gad-7"]),
        ("support_group", ["asq", "phq-9"]),
        ("workshop", []),
    ],
)
def test_without_a_plan_a_group_asks_what_its_kind_asks(ada, ben, kind, keys):
    group = make_group(ada, f"A {kind}", kind=kind)
    ScreeningPlan.objects.filter(group=group).delete()
    assert plan_of(group) == waits_for(ben, group) == keys


def test_what_the_clinic_switched_off_is_waited_for_nowhere(met, ines, ben):
    plan(met, "asq", "who-5")
    switch_instrument(ines, "who-5", enabled=False)
    assert plan_of(met) == waits_for(ben, met) == ["asq"]
    switch_instrument(ines, "who-5", enabled=True)
    assert plan_of(met) == ["asq", "who-5"]


def test_asking_for_a_whole_room_costs_no_more_than_for_one(met, ada, ben, cleo, queries):
    plan(met, "asq")
    more = make_group(ada, "Another")
    pairs = [(a.member_id, g.pk) for a in (ben, cleo) for g in (met, more)]
    assert queries(lambda: unreviewed(pairs)) == queries(lambda: unreviewed(pairs[:1])) == 3


def test_who_may_plan_and_who_may_switch(met, ben, ada, tomas, ines, sol, otto):
    for actor, refusal in ((ben, Forbidden), (sol, Forbidden), (tomas, NotFound), (otto, NotFound)):
        with pytest.raises(refusal):
            set_plan(actor, met.pk, instruments=["asq"])
    for actor in (ada, ines):
        set_plan(actor, met.pk, instruments=["gad-7", "asq", "gad-7"])
    assert plan_of(met) == ["gad-7", "asq"]

    for actor in (ben, ada, sol):
        with pytest.raises(Forbidden):
            switch_instrument(actor, "who-5", enabled=False)
    with pytest.raises(NotFound):
        switch_instrument(ines, "c-ssrs", enabled=True)


def test_a_plan_holds_only_what_exists_and_is_switched_on(met, ada, ines):
    with pytest.raises(UnknownInstrument):
        set_plan(ada, met.pk, instruments=["c-ssrs"])
    switch_instrument(ines, "who-5", enabled=False)
    with pytest.raises(InstrumentOff):
        set_plan(ada, met.pk, instruments=["who-5"])


def test_a_person_is_asked_and_written_to_and_the_letter_says_nothing(met, ada, ben):
    asked = assign_screening(ada, ben.member_id, instrument="phq-9")

    assert (asked.status, asked.asked_by_id) == ("open", ada.member_id)
    letter = Notice.objects.get(member_id=ben.member_id)
    for secret in ("phq", "depress", "circle", "questionnaire", "screen", "ben", "ada"):
        assert secret not in (letter.subject + letter.body).lower()
    assert letter.body.rstrip().endswith("/home")


def test_the_letter_is_in_the_persons_language_and_leads_an_applicant_to_their_application(
    met, ada, ben
):
    Participant.objects.filter(pk=ben.member_id).update(language="es")
    Membership.objects.filter(pk=ben.member_id).update(status="applied", activated_at=None)
    asked = assign_screening(ada, ben.member_id, instrument="phq-9")

    letter = Notice.objects.get(member_id=ben.member_id)
    assert asked.language == letter.language == "es"
    assert letter.body.startswith("Hola")
    assert letter.body.rstrip().endswith("/application")


def test_whoever_has_a_form_open_is_not_asked_twice(met, ada, ben):
    first = assign_screening(ada, ben.member_id, instrument="phq-9")
    later = assign_screening(ada, ben.member_id, instrument="phq-9", due_at=now())
    assert later.pk == first.pk
    assert ScreeningResponse.objects.get().due_at is not None


def test_once_sent_in_the_next_asking_makes_a_new_form(sent, ada, ben):
    assert assign_screening(ada, ben.member_id, instrument="phq-9").pk != sent.pk


def test_nobody_is_asked_what_is_unknown_or_off_and_nobody_who_is_gone(met, ada, ines, ben):
    with pytest.raises(UnknownInstrument):
        assign_screening(ada, ben.member_id, instrument="c-ssrs")
    switch_instrument(ines, "who-5", enabled=False)
    with pytest.raises(InstrumentOff):
        assign_screening(ada, ben.member_id, instrument="who-5")
    member = Membership.objects.get(pk=ben.member_id)
    member.deactivate(now())
    member.save()
    with pytest.raises(ParticipantInactive):
        assign_screening(ada, ben.member_id, instrument="asq")


@pytest.mark.parametrize("who", ["ben", "abe"])
def test_people_and_auditors_ask_nobody(who, request, met, ben):
    with pytest.raises(Forbidden):
        assign_screening(request.getfixturevalue(who), ben.member_id, instrument="asq")


@command
def apply(actor):
    """What intake does when somebody begins an application."""
    person = Participant.objects.get(pk=actor.member_id)
    return assign(actor, person, "asq")


def test_a_form_may_come_of_what_the_person_does_without_anybody_asking(met, ben):
    asked = apply(ben)
    assert (asked.asked_by, asked.participant_id) == (None, ben.member_id)
