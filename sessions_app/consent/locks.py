"""Who waits for whom. Groups are locked first, in the order of their ids, then the person, then
(in `revoke` and `facts_changed`) the rooms: as everywhere in the house."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.consent.models import ConsentForm
from sessions_app.consent.policies import can_keep_forms
from sessions_app.groups.models import Group
from sessions_app.participants.models import Participant


def line_up_at_groups(actor: Actor, group_ids: Collection[UUID] | None = None) -> None:
    """Whoever is making a room of these groups (or of any) is waited for, so that it is found."""
    groups = Group.objects.visible_to(actor).select_for_update(no_key=True).order_by("pk")
    if group_ids is not None:
        groups = groups.filter(pk__in=list(group_ids))
    list(groups.values_list("pk", flat=True))


def line_up_as_person(actor: Actor) -> None:
    """One person's signatures come one after the other."""
    people = Participant.objects.visible_to(actor).select_for_update(no_key=True, of=("self",))
    fetch(people, actor, actor.member_id)


def form_to_change(actor: Actor, form_id: UUID) -> ConsentForm:
    """The visible form for who may change it, locked behind all groups until the command ends."""
    fetch(ConsentForm.objects.all(), actor, form_id)
    require(can_keep_forms(actor))
    line_up_at_groups(actor)
    form: ConsentForm = fetch(ConsentForm.objects.select_for_update(), actor, form_id)
    return form
