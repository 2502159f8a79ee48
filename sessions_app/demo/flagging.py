"""A risk flag of some hours ago: raised by an answer, its letters sent, taken on, still open."""

from __future__ import annotations

from datetime import datetime, timedelta

from backend.vault.index import keyed_digest
from clinicians.access.actor import Actor
from clinicians.audit.command import record
from clinicians.notices.models import Notice
from sessions_app.safety.called import people_called, write_to
from sessions_app.safety.letters import CALL
from sessions_app.safety.models import FlagStep, RiskFlag
from sessions_app.screening.models import ScreeningResponse

MINUTE, MOMENT = timedelta(minutes=1), timedelta(seconds=2)
Step = FlagStep.Step


def raise_and_take_on(ada: Actor, person: Actor, response: ScreeningResponse) -> None:
    """Raised by the answer; Ada took it on soon after. What was done is for the visitor to say."""
    raised = response.completed_at or response.asked_at
    taken_on = raised + 6 * MINUTE
    flag = RiskFlag.objects.create(
        clinic_id=ada.clinic_id,
        participant_id=response.participant_id,
        kind="suicide_risk",
        severity=RiskFlag.Severity.URGENT,
        source_kind="screening",
        source_id=response.pk,
        once=keyed_digest(f"demo|{response.pk}".encode()),
        place="US-MA",
        raised_at=raised,
        acknowledged_by_id=ada.member_id,
        acknowledged_at=taken_on,
    )
    _step(flag, Step.RAISED, person, raised)
    _step(flag, Step.NOTIFIED, None, raised + MOMENT)
    _step(flag, Step.ACKNOWLEDGED, ada, taken_on)
    who = str(response.participant_id)
    _call(flag)
    record(person, "risk_flag.raised", flag, severity=str(flag.severity), who=who)
    record(ada, "risk_flag.acknowledged", flag)


def _call(flag: RiskFlag) -> None:
    """The letter to those on call, as it left when the flag was raised."""
    once = f"call:{flag.source_kind}:{flag.source_id}"
    write_to(people_called(flag.clinic_id), CALL, once=once)
    at = flag.raised_at
    Notice.objects.filter(once__startswith=once).update(created_at=at, due_at=at, sent_at=at)


def _step(flag: RiskFlag, step: FlagStep.Step, by: Actor | None, at: datetime) -> None:
    FlagStep.objects.create(
        clinic_id=flag.clinic_id, flag=flag, step=step, by_id=by.member_id if by else None, at=at
    )
