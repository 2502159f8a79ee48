"""A flag, its letters and its record are one transaction, and who may know of it is one rule."""

import pytest
from django.db import connection

from backend.kernel.ids import uuid7
from clinicians.audit.command import command
from clinicians.audit.models import AuditRecord
from clinicians.notices.models import Notice
from sessions_app.safety.commands import acknowledge_flag
from sessions_app.safety.flags import Source, has_open, open_flags
from sessions_app.safety.models import FlagStep, RiskFlag
from tests.safety.conftest import give_answer

pytestmark = pytest.mark.django_db(transaction=True)


def addresses():
    return sorted(each.address.partition("@")[0] for each in Notice.objects.all())


def test_a_flag_of_our_clinic_is_nothing_to_otto(raised, ben, otto):
    raised(ben)

    assert not RiskFlag.objects.visible_to(otto).exists()
    assert not FlagStep.objects.visible_to(otto).exists()


def test_a_person_never_sees_the_flag_they_raised(raised, ben, cleo):
    raised(ben)

    assert not RiskFlag.objects.visible_to(ben).exists()
    assert not RiskFlag.objects.visible_to(cleo).exists()


def test_who_meets_the_person_knows_of_it_and_an_auditor_does_not(
    raised, ben, ada, tomas, ines, sol, abe, circle, enrolled, call
):
    call(sol)
    enrolled(ben, circle)
    flag = raised(ben)

    knowing = [a for a in (ada, tomas, ines, sol, abe) if flag in RiskFlag.objects.visible_to(a)]

    assert knowing == [ada, ines, sol]
    assert FlagStep.objects.visible_to(ada).count() == 2
    assert not FlagStep.objects.visible_to(tomas).exists()


def test_who_is_on_call_knows_of_it_without_holding_the_group(raised, ben, tomas, call):
    call(tomas)
    flag = raised(ben)

    assert flag in RiskFlag.objects.visible_to(tomas)


def test_with_nobody_on_call_a_flag_calls_every_facilitator_until_it_is_taken_on(
    raised, ben, ada, tomas, ines
):
    flag = raised(ben)
    assert flag in RiskFlag.objects.visible_to(tomas)

    acknowledge_flag(ada, flag.pk)

    assert flag in RiskFlag.objects.visible_to(ada)
    assert flag not in RiskFlag.objects.visible_to(tomas)


def test_those_on_call_are_written_to_and_nobody_else(raised, ben, ada, tomas, ines, call):
    call(tomas)
    raised(ben)

    assert addresses() == ["tomás"]


def test_with_nobody_on_call_all_hands_are_written_to(raised, ben, ada, tomas, ines, sol, abe):
    raised(ben)

    assert addresses() == ["ada", "ines", "sol", "tomás"]


def test_who_is_on_call_but_works_here_no_more_is_replaced_by_everybody(
    raised, ben, ada, tomas, call
):
    call(tomas).clinician.membership.__class__.objects.filter(pk=tomas.member_id).update(
        status="deactivated", deactivated_at="2026-01-01T00:00Z"
    )
    raised(ben)

    assert addresses() == ["ada"]


def test_the_letter_says_nothing_of_the_person_or_the_reason(raised, ben, ada):
    raised(ben, kind="asq.acute", severity="imminent", place="US-MA")

    letter = Notice.objects.get()
    assert letter.subject == "Someone needs your attention in Holdspace"
    text = (letter.subject + letter.body).lower()
    for secret in ("ben", "okafor", "wren", "asq", "acute", "imminent", "us-ma", "suicid", "phq"):
        assert secret not in text
    assert "/desk/flags" in letter.body


def test_the_same_answer_raises_its_flag_once(raised, ben, ada):
    source = Source("screening", uuid7())
    first, second = raised(ben, source=source), raised(ben, source=source)

    assert first == second
    assert FlagStep.objects.count() == 2


def test_one_form_writes_one_letter_however_many_flags_it_raises(raised, ben, ada):
    source = Source("screening", uuid7())
    assert raised(ben, source=source) != raised(ben, kind="asq.acute", source=source)
    assert Notice.objects.count() == 1

    raised(ben)
    assert Notice.objects.count() == 2


def test_history_and_trail_tell_what_happened_without_telling_why(raised, ben, ada):
    flag = raised(ben)

    steps = FlagStep.objects.filter(flag=flag).order_by("pk").values_list("step", "by_id")
    assert list(steps) == [("raised", ben.member_id), ("notified", None)]
    told = AuditRecord.objects.get(act="risk_flag.raised")
    assert told.sealed["detail"] == {"severity": "urgent", "who": str(ben.member_id)}
    assert "phq" not in str(told.__dict__)


def test_what_the_flag_is_about_is_encrypted(raised, ben):
    raised(ben, place="US-MA")

    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, place, what_was_seen FROM sessions_app_riskflag")
        assert all(column.startswith("v1|") for column in cursor.fetchone())


def test_a_command_that_fails_after_raising_leaves_nothing(ben, ada):
    with pytest.raises(RuntimeError):
        fails_after(ben)

    assert not RiskFlag.objects.exists()
    assert not Notice.objects.exists()


@command
def fails_after(actor):
    give_answer(actor, Source("screening", uuid7()), "asq.yes", "urgent", "")
    raise RuntimeError("the disk is full")


def test_standing_flags_are_counted_in_one_query(raised, ben, cleo, otto, queries):
    raised(ben)
    raised(ben)
    people = [ben.member_id, cleo.member_id]

    assert open_flags(ben.clinic_id, people) == {ben.member_id: 2}
    assert queries(lambda: open_flags(ben.clinic_id, people)) == 1
    assert has_open(ben.clinic_id, ben.member_id)
    assert not has_open(ben.clinic_id, cleo.member_id)
    assert not has_open(otto.clinic_id, ben.member_id)
