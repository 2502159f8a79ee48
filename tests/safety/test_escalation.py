"""Nobody answers: everybody is called, after the clinic's own wait, and again."""

from datetime import timedelta

import pytest
from django.db import connection

from backend.kernel import clock, clockwork
from backend.kernel.clock import now
from clinicians.access.actor import Role
from clinicians.accounts.models import User
from clinicians.audit.models import AuditRecord
from clinicians.clinics.models import Membership
from clinicians.notices.models import Notice
from sessions_app.safety import escalation
from sessions_app.safety.commands import acknowledge_flag, clear_flag, set_on_call
from sessions_app.safety.models import FlagStep, RiskFlag
from tests.cast.people import enlist

pytestmark = pytest.mark.django_db(transaction=True)
DONE = "We spoke; he is safe."


@pytest.fixture
def later(monkeypatch):
    """`later(minutes=11)`: the clock of the escalation goes on from now."""

    def move(**by):
        moment = clock.now() + timedelta(**by)
        monkeypatch.setattr(escalation, "now", lambda: moment)

    return move


@pytest.fixture
def flag(raised, ben, ada, sol, ines, tomas, abe, circle, enrolled, call):
    enrolled(ben, circle)
    call(tomas)
    return raised(ben)


def called(kind):
    found = Notice.objects.filter(kind=kind).order_by("pk")
    return [each.address.partition("@")[0] for each in found]


def test_within_the_wait_nobody_else_is_called(flag, later):
    later(minutes=9)
    escalation.escalate_overdue()

    assert called("safety.escalation") == []
    assert RiskFlag.objects.get().escalated_at is None


def test_after_the_wait_all_who_care_for_people_are_called(flag, later):
    later(minutes=10, seconds=1)
    escalation.escalate_overdue()
    escalation.escalate_overdue()

    assert sorted(called("safety.escalation")) == ["ada", "ines", "sol", "tomás"]
    escalated = RiskFlag.objects.get()
    assert (escalated.state, escalated.escalations) == ("escalated", 1)
    assert FlagStep.objects.filter(step="escalated", by=None).count() == 1
    assert AuditRecord.objects.get(act="risk_flag.escalated").role == "house"


def test_what_nobody_on_call_answered_any_facilitator_may_answer(flag, ada, clinic, later):
    noor = enlist(clinic, "Noor Hale", Role.FACILITATOR)
    assert flag not in RiskFlag.objects.visible_to(noor)
    later(minutes=11)
    escalation.escalate_overdue()

    acknowledge_flag(noor, flag.pk)
    clear_flag(noor, flag.pk, what_was_done=DONE)

    assert RiskFlag.objects.visible_to(noor).get().cleared_by_id == noor.member_id


def test_the_clinic_says_how_long_the_wait_is(flag, ines, tomas, later):
    set_on_call(ines, clinicians=[tomas.member_id], escalate_after_minutes=2)
    later(minutes=3)
    escalation.escalate_overdue()

    assert RiskFlag.objects.get().escalations == 1


def test_everybody_is_called_again_after_each_further_wait_and_not_in_a_burst(flag, later):
    later(hours=3)
    escalation.escalate_overdue()
    escalation.escalate_overdue()
    assert RiskFlag.objects.get().escalations == 1

    later(hours=3, minutes=11)
    escalation.escalate_overdue()
    assert RiskFlag.objects.get().escalations == 2
    assert len(called("safety.escalation")) == 8


def test_an_answer_that_was_left_out_calls_everybody_once(raised, ben, ada, later):
    raised(ben, kind="not_answered", severity="check")
    for hours in (1, 2, 3):
        later(hours=hours)
        escalation.escalate_overdue()

    assert RiskFlag.objects.get().escalations == 1


def test_what_was_taken_on_or_cleared_is_not_escalated(flag, raised, ben, ada, later):
    acknowledge_flag(ada, flag.pk)
    clear_flag(ada, raised(ben).pk, what_was_done=DONE)
    later(hours=1)
    escalation.escalate_overdue()

    assert called("safety.escalation") == []


def test_what_was_taken_on_between_the_look_and_the_lock_is_left_alone(flag, ada, later):
    later(hours=1)
    acknowledge_flag(ada, flag.pk)
    escalation._escalate(flag.pk, timedelta(minutes=10), now())

    assert RiskFlag.objects.get().escalations == 0


def test_whoever_took_it_on_is_reminded_each_day_that_it_stands(flag, ada, later):
    acknowledge_flag(ada, flag.pk)
    for hours, times in ((23, 0), (25, 1), (26, 1), (50, 2)):
        later(hours=hours)
        escalation.remind_of_open()
        assert called("safety.reminder") == ["ada"] * times

    assert FlagStep.objects.filter(step="reminded").count() == 2


def test_when_they_work_here_no_more_those_on_call_are_reminded(flag, ada, later):
    acknowledge_flag(ada, flag.pk)
    Membership.objects.filter(pk=ada.member_id).update(status="deactivated", deactivated_at=now())
    later(hours=25)
    escalation.remind_of_open()

    assert called("safety.reminder") == ["tomás"]


def test_a_cleared_flag_reminds_nobody(flag, ada, later):
    clear_flag(ada, flag.pk, what_was_done=DONE)
    later(hours=25)
    escalation.remind_of_open()

    assert called("safety.reminder") == []


def test_letters_name_nobody_in_either_language(flag, ada, later):
    later(hours=1)
    escalation.escalate_overdue()

    for each in Notice.objects.all():
        text = (each.subject + each.body).lower()
        assert not any(word in text for word in ("ben", "wren", "phq", "urgent", "suicid"))


def test_the_clock_runs_both():
    jobs = {job.act: job.seconds for job in clockwork._jobs.values()}

    assert jobs[escalation.escalate_overdue] <= 15
    assert escalation.remind_of_open in jobs


def test_one_flag_that_cannot_be_carried_does_not_silence_the_others(
    raised, ben, ada, later, other_clinic, olga
):
    raised(ben)
    elsewhere = raised(enlist(other_clinic, "Pia Sand", Role.PARTICIPANT))
    with connection.cursor() as cursor:
        spoiled = [Membership.objects.get(pk=ada.member_id).user_id]
        cursor.execute(
            "UPDATE clinicians_user SET email = 'v1|spoiled' WHERE id = %s",
            [User._meta.pk.get_db_prep_value(spoiled[0], connection)],
        )
    later(minutes=11)

    escalation.escalate_overdue()

    assert RiskFlag.objects.get(pk=elsewhere.pk).escalations == 1
