"""By the clock: a flag that nobody takes on in time is everybody's; one that was taken on and stays
open is brought to mind daily. Two clocks may run this at once: each act locks and looks again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from backend.kernel.clock import now
from backend.kernel.clockwork import every
from clinicians.audit.trail import append, draft_of_the_house
from clinicians.clinics.models import Membership
from sessions_app.safety import letters
from sessions_app.safety.called import all_hands, people_called, write_to
from sessions_app.safety.flags import take_step
from sessions_app.safety.models import FlagStep, RiskFlag, SafetySettings

log = logging.getLogger("holdspace.safety")
REMIND_AFTER = timedelta(hours=24)


@every(seconds=15)
def escalate_overdue() -> None:
    """After the clinic's own wait everybody is called, and again after each further wait; an answer
    that was merely left out calls everybody once."""
    at = now()
    waiting = RiskFlag.objects.filter(acknowledged_at=None).order_by("raised_at", "pk")
    waits = _waits({flag.clinic_id for flag in waiting})
    for flag in waiting:
        if _is_overdue(flag, waits[flag.clinic_id], at):
            _apart(flag.pk, partial(_escalate, wait=waits[flag.clinic_id], at=at))


@every(seconds=300)
def remind_of_open() -> None:
    """Once a day for as long as it stands, so that nobody who was called back forgets it."""
    day_ago = now() - REMIND_AFTER
    taken_on = RiskFlag.objects.filter(
        Q(reminded_at=None) | Q(reminded_at__lt=day_ago),
        acknowledged_at__lt=day_ago,
        cleared_at=None,
    )
    for flag_id in list(taken_on.values_list("pk", flat=True)):
        _apart(flag_id, _remind)


def _apart(flag_id: UUID, act: Callable[[UUID], None]) -> None:
    """One flag that cannot be carried must not keep the others from being heard."""
    try:
        act(flag_id)
    except Exception as error:  # noqa: BLE001 (its words may name people)
        log.error("Flag %s waits: %s", flag_id, type(error).__name__)  # noqa: TRY400 (see above)


def _waits(clinic_ids: set[UUID]) -> dict[UUID, timedelta]:
    default = SafetySettings().escalate_after_minutes
    rows = SafetySettings.objects.filter(clinic__in=clinic_ids)
    chosen = dict(rows.values_list("clinic_id", "escalate_after_minutes"))
    return {each: timedelta(minutes=chosen.get(each, default)) for each in clinic_ids}


def _is_overdue(flag: RiskFlag, wait: timedelta, at: datetime) -> bool:
    if flag.acknowledged_at or (flag.escalations and flag.severity == RiskFlag.Severity.CHECK):
        return False
    return (flag.escalated_at or flag.raised_at) + wait <= at


def _escalate(flag_id: UUID, wait: timedelta, at: datetime) -> None:
    with transaction.atomic():
        flag = RiskFlag.objects.select_for_update().get(pk=flag_id)
        if not _is_overdue(flag, wait, at):
            return
        flag.escalate(at)
        flag.save(update_fields=["escalated_at", "escalations"])
        take_step(flag, FlagStep.Step.ESCALATED)
        occasion = f"flag:{flag.pk}:{flag.escalations}"
        write_to(all_hands(flag.clinic_id), letters.STILL_WAITING, once=occasion)
        append([draft_of_the_house(flag.clinic_id, "risk_flag.escalated", flag)])


def _remind(flag_id: UUID) -> None:
    with transaction.atomic():
        flag = RiskFlag.objects.select_for_update().get(pk=flag_id)
        if flag.cleared_at or (flag.reminded_at and flag.reminded_at >= now() - REMIND_AFTER):
            return
        flag.reminded_at = now()
        flag.save(update_fields=["reminded_at"])
        take_step(flag, FlagStep.Step.REMINDED)
        write_to(
            _who_answers(flag),
            letters.STILL_OPEN,
            once=f"flag:{flag.pk}:reminder:{flag.reminded_at:%Y%m%d%H%M}",
        )
        append([draft_of_the_house(flag.clinic_id, "risk_flag.reminded", flag)])


def _who_answers(flag: RiskFlag) -> list[Membership]:
    """Whoever took it on; when they work here no more, those who would be called today."""
    active = Membership.objects.filter(
        clinician=flag.acknowledged_by, status=Membership.Status.ACTIVE
    )
    return list(active.select_related("user")) or people_called(flag.clinic_id)
