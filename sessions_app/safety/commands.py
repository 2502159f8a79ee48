from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from backend.kernel.clock import now
from backend.kernel.errors import BadInput
from backend.kernel.ids import uuid7
from backend.kernel.publish import after_commit
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from clinicians.clinics.models import Clinician, Membership
from sessions_app.groups.standing import facts_changed
from sessions_app.participants.models import Participant
from sessions_app.safety.alerts import announce
from sessions_app.safety.called import ALL_HANDS
from sessions_app.safety.flags import Source, raise_flag, take_step
from sessions_app.safety.models import FlagStep, OnCall, RiskFlag, SafetySettings
from sessions_app.safety.policies import (
    can_answer,
    can_raise,
    can_set_on_call,
)
from sessions_app.safety.selectors import known_flags

RAISED_BY_STAFF = "raised_by_staff"


class CannotBeOnCall(BadInput):
    code = "cannot_be_on_call"
    message = "Facilitators, supervisors and administrators who work here can be on call."


@command
def raise_by_staff(
    actor: Actor, participant_id: UUID, *, severity: str, what_was_seen: str
) -> RiskFlag:
    """A clinician saw or heard something: the same flag, the same call, the same shut door."""
    require(can_raise(actor))
    person = fetch(Participant.objects.all(), actor, participant_id)
    source = Source("staff", uuid7())
    return raise_flag(actor, person, RAISED_BY_STAFF, severity, source, what_was_seen=what_was_seen)


@command
def acknowledge_flag(actor: Actor, flag_id: UUID) -> RiskFlag:
    """Take it on: nobody else is called to it from here."""
    flag = _locked(actor, flag_id)
    require(can_answer(actor, flag))
    flag.acknowledge(_oneself(actor), now())
    flag.save(update_fields=["acknowledged_by", "acknowledged_at"])
    take_step(flag, FlagStep.Step.ACKNOWLEDGED, by=actor.member_id)
    record(actor, "risk_flag.acknowledged", flag)
    return flag


@command
def clear_flag(actor: Actor, flag_id: UUID, *, what_was_done: str) -> RiskFlag:
    """Write down what was done. With their last flag a person's way to a seat is free again."""
    flag = _locked(actor, flag_id)
    require(can_answer(actor, flag))
    taken_on = flag.acknowledged_at is not None
    flag.clear(_oneself(actor), now(), what_was_done)
    flag.save(
        update_fields=[
            "acknowledged_by", "acknowledged_at", "cleared_by", "cleared_at", "what_was_done",
        ]
    )  # fmt: skip
    if not taken_on:
        take_step(flag, FlagStep.Step.ACKNOWLEDGED, by=actor.member_id)
    take_step(flag, FlagStep.Step.CLEARED, by=actor.member_id)
    record(actor, "risk_flag.cleared", flag, who=str(flag.participant_id))
    facts_changed(flag.clinic_id, member_id=flag.participant_id)
    return flag


@command
def set_on_call(actor: Actor, *, clinicians: Sequence[UUID], escalate_after_minutes: int) -> None:
    """Say who is called, and how long an answer may take. Nobody named: everybody is called."""
    require(can_set_on_call(actor))
    wanted = set(clinicians)
    able = Clinician.objects.visible_to(actor).filter(
        pk__in=wanted, membership__status=Membership.Status.ACTIVE, membership__role__in=ALL_HANDS
    )
    if able.count() != len(wanted):
        raise CannotBeOnCall
    named = OnCall.objects.visible_to(actor)
    named.exclude(clinician__in=wanted).delete()
    standing = set(named.values_list("clinician_id", flat=True))
    for each in sorted(wanted - standing):
        OnCall.objects.create(clinic_id=actor.clinic_id, clinician_id=each)
    SafetySettings.objects.visible_to(actor).update_or_create(
        clinic_id=actor.clinic_id, defaults={"escalate_after_minutes": escalate_after_minutes}
    )
    names = sorted(str(each) for each in wanted)
    record(actor, "on_call.set", clinicians=names, minutes=escalate_after_minutes)
    after_commit(lambda: announce(actor.clinic_id))


def _locked(actor: Actor, flag_id: UUID) -> RiskFlag:
    return fetch(known_flags(actor).select_for_update(of=("self",)), actor, flag_id)


def _oneself(actor: Actor) -> Clinician:
    oneself: Clinician = Clinician.objects.visible_to(actor).get(pk=actor.member_id)
    return oneself
