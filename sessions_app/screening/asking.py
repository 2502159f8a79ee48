"""Which questionnaires a clinic and its groups ask for, and asking a person.

Plain functions: intake and admission call them inside their own commands and selectors, also on
behalf of the person themself, who sees neither plans nor switches.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.audit.command import record
from clinicians.notices.letters import spoken
from sessions_app.groups.models import Group
from sessions_app.participants.models import Participant
from sessions_app.screening.models import InstrumentSwitch, ScreeningPlan, ScreeningResponse
from sessions_app.screening.shelf import current, current_ones
from sessions_app.screening.states import InstrumentOff

# Where a group has not said what it asks for.
BY_KIND: Mapping[str, tuple[str, ...]] = {
    Group.Kind.THERAPY_GROUP: ("asq", "phq-9", "gad-7"),
    Group.Kind.SUPPORT_GROUP: ("asq", "phq-9"),
    Group.Kind.WORKSHOP: (),
}


def enabled_keys(clinic_id: UUID) -> set[str]:
    """The questionnaires that this clinic may ask: as the definition says, or as it switched."""
    switched = InstrumentSwitch.objects.filter(clinic_id=clinic_id)
    said = dict(switched.values_list("key", "enabled"))
    return {each.key for each in current_ones() if said.get(each.key, each.enabled_by_default)}


def planned_keys(group: Group) -> list[str]:
    """What the group's plan says, switched off or not."""
    plan = ScreeningPlan.objects.filter(group=group).first()
    return plan.keys if plan else list(BY_KIND[group.kind])


def plan_of(group: Group) -> list[str]:
    """What the group asks of whoever comes, in its order: without what the clinic switched off."""
    enabled = enabled_keys(group.clinic_id)
    return [key for key in planned_keys(group) if key in enabled]


def assign(
    actor: Actor,
    participant: Participant,
    key: str,
    *,
    due_at: datetime | None = None,
    language: str | None = None,
) -> ScreeningResponse:
    """Ask this person to fill in a questionnaire. One that they have open already is that one.

    To be called inside a command. It asks nobody's leave: that is the command's part."""
    definition = current(key)
    if key not in enabled_keys(participant.clinic_id):
        raise InstrumentOff(instrument=key)
    response, made = ScreeningResponse.objects.get_or_create(
        clinic_id=participant.clinic_id,
        participant=participant,
        key=key,
        status=ScreeningResponse.Status.OPEN,
        defaults={
            "version": definition.version,
            "hash": definition.hash,
            "language": spoken(language or participant.language),
            "asked_by_id": actor.member_id if actor.is_staff else None,
            "due_at": due_at,
        },
    )
    if not made and due_at:
        response.due_at = due_at
        response.save(update_fields=["due_at"])
    record(actor, "screening.asked", response, instrument=key, again=not made)
    return response
