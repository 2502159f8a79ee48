"""What desks must hear of, read from the database: the poll that makes a lost hint harmless."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.clinics.models import Membership
from sessions_app.safety.models import OnCall, RiskFlag

# How far a flag has come, and how often everybody was called to it.
Stage = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Outlook:
    """What decides who hears what at one clinic. While it is the same, nobody hears anything."""

    flags: Mapping[UUID, Stage]
    on_call: frozenset[UUID]


def outlooks(clinic_ids: Collection[UUID]) -> dict[UUID, Outlook]:
    """Two queries, however many desks and flags there are."""
    flags: dict[UUID, dict[UUID, Stage]] = {each: {} for each in clinic_ids}
    for flag in RiskFlag.objects.filter(clinic__in=clinic_ids, cleared_at=None):
        flags[flag.clinic_id][flag.pk] = stage_of(flag)
    called = set(OnCall.serving(clinic_ids).values_list("clinic_id", "clinician_id"))
    return {
        each: Outlook(flags[each], frozenset(who for clinic, who in called if clinic == each))
        for each in clinic_ids
    }


def known_standing(actor: Actor) -> dict[UUID, Stage]:
    """The uncleared flags that this person may know of."""
    standing = RiskFlag.objects.visible_to(actor).filter(cleared_at=None)
    return {flag.pk: stage_of(flag) for flag in standing}


def stage_of(flag: RiskFlag) -> Stage:
    return str(flag.state), flag.escalations


def sign_ins(member_ids: Collection[UUID]) -> dict[UUID, tuple[str, int]]:
    """What changes when a right to sit at a desk ends: the standing here, the sign-ins' epoch."""
    members = Membership.objects.filter(pk__in=member_ids)
    rows = members.values_list("pk", "status", "user__session_epoch")
    return {pk: (status, epoch) for pk, status, epoch in rows}
