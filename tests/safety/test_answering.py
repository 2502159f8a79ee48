"""Taking a flag on and clearing it: who may, once, with what was done, and never quietly."""

import pytest

from backend.kernel.errors import Forbidden, NotFound
from clinicians.audit.models import AuditRecord
from sessions_app.groups import standing
from sessions_app.safety.commands import (
    CannotBeOnCall,
    acknowledge_flag,
    clear_flag,
    raise_by_staff,
    set_on_call,
)
from sessions_app.safety.flags import has_open
from sessions_app.safety.models import FlagStep, OnCall, RiskFlag, SafetySettings
from sessions_app.safety.states import AlreadyAcknowledged, AlreadyCleared

pytestmark = pytest.mark.django_db(transaction=True)
DONE = "Called her at home; her sister is with her, and we meet tomorrow."


@pytest.fixture
def flag(raised, ben, ada, sol, circle, enrolled, call):
    call(sol)
    enrolled(ben, circle)
    return raised(ben)


def test_otto_finds_no_flag_to_answer(flag, otto):
    with pytest.raises(NotFound):
        acknowledge_flag(otto, flag.pk)
    with pytest.raises(NotFound):
        clear_flag(otto, flag.pk, what_was_done=DONE)


def test_nobody_clears_their_own_flag(flag, ben):
    with pytest.raises(Forbidden):
        clear_flag(ben, flag.pk, what_was_done=DONE)

    assert has_open(ben.clinic_id, ben.member_id)


def test_a_facilitator_who_does_not_meet_the_person_finds_no_flag(flag, tomas):
    with pytest.raises(NotFound):
        clear_flag(tomas, flag.pk, what_was_done=DONE)


def test_an_administrator_answers_only_while_on_call(flag, ines, call):
    with pytest.raises(Forbidden):
        acknowledge_flag(ines, flag.pk)
    call(ines)

    assert acknowledge_flag(ines, flag.pk).acknowledged_by_id == ines.member_id


def test_an_auditor_knows_of_no_flag(flag, abe):
    with pytest.raises(Forbidden):
        clear_flag(abe, flag.pk, what_was_done=DONE)


def test_whoever_is_on_call_answers_for_a_person_they_never_met(flag, tomas, call):
    call(tomas)
    acknowledge_flag(tomas, flag.pk)
    clear_flag(tomas, flag.pk, what_was_done=DONE)

    assert RiskFlag.objects.get(pk=flag.pk).what_was_done == DONE


def test_a_flag_is_taken_on_once_and_cleared_once(flag, ada, sol):
    acknowledge_flag(ada, flag.pk)
    with pytest.raises(AlreadyAcknowledged):
        acknowledge_flag(sol, flag.pk)
    clear_flag(sol, flag.pk, what_was_done=DONE)
    for again in (
        lambda: acknowledge_flag(ada, flag.pk),
        lambda: clear_flag(ada, flag.pk, what_was_done=DONE),
    ):
        with pytest.raises(AlreadyCleared):
            again()


def test_every_step_stays_on_record(flag, ada, sol):
    acknowledge_flag(ada, flag.pk)
    clear_flag(sol, flag.pk, what_was_done=DONE)

    steps = FlagStep.objects.filter(flag=flag).order_by("pk").values_list("step", "by_id")
    assert list(steps)[2:] == [("acknowledged", ada.member_id), ("cleared", sol.member_id)]
    acts = AuditRecord.objects.filter(act__startswith="risk_flag").order_by("seq")
    assert list(acts.values_list("act", "actor"))[1:] == [
        ("risk_flag.acknowledged", str(ada.member_id)),
        ("risk_flag.cleared", str(sol.member_id)),
    ]
    assert "sister" not in "".join(str(each.sealed) for each in acts)


def test_who_clears_a_flag_has_taken_it_on_too(flag, ada):
    cleared = clear_flag(ada, flag.pk, what_was_done=DONE)

    assert cleared.acknowledged_by_id == ada.member_id
    assert cleared.state == "cleared"
    assert cleared.steps.filter(step="acknowledged").count() == 1


def test_raising_and_clearing_are_told_to_who_keeps_doors(flag, ada, ben, monkeypatch):
    told = []
    monkeypatch.setattr(standing, "_handlers", [told.append])
    raise_by_staff(ada, ben.member_id, severity="imminent", what_was_seen="He said goodbye.")
    acknowledge_flag(ada, flag.pk)
    clear_flag(ada, flag.pk, what_was_done=DONE)

    assert told == [standing.Change(ben.clinic_id, ben.member_id)] * 2


def test_staff_raise_a_flag_for_whom_they_meet(flag, ada, tomas, otto, cleo, ben, abe):
    raised = raise_by_staff(ada, ben.member_id, severity="urgent", what_was_seen="He said goodbye.")

    assert raised.what_was_seen == "He said goodbye."
    assert raised.kind == "raised_by_staff"
    for stranger, refusal in (
        (otto, NotFound),
        (tomas, NotFound),
        (cleo, Forbidden),
        (abe, Forbidden),
    ):
        with pytest.raises(refusal):
            raise_by_staff(stranger, ben.member_id, severity="urgent", what_was_seen="x")


def test_only_administrators_say_who_is_on_call(ines, olga, ada, tomas, sol, ben):
    for other in (ada, sol, ben):
        with pytest.raises(Forbidden):
            set_on_call(other, clinicians=[other.member_id], escalate_after_minutes=5)
    with pytest.raises(CannotBeOnCall):
        set_on_call(olga, clinicians=[tomas.member_id], escalate_after_minutes=5)

    set_on_call(ines, clinicians=[tomas.member_id, sol.member_id], escalate_after_minutes=5)
    set_on_call(ines, clinicians=[tomas.member_id, ada.member_id], escalate_after_minutes=7)

    named = OnCall.objects.visible_to(ines).values_list("clinician_id", flat=True)
    assert set(named) == {tomas.member_id, ada.member_id}
    assert SafetySettings.objects.visible_to(ines).get().escalate_after_minutes == 7


def test_neither_auditors_nor_participants_nor_strangers_are_put_on_call(ines, abe, ben, otto):
    for unfit in (abe, ben, otto):
        with pytest.raises(CannotBeOnCall):
            set_on_call(ines, clinicians=[unfit.member_id], escalate_after_minutes=5)

    assert not OnCall.objects.exists()
