"""The clinic's forms, and which of them a group asks for."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from clinicians.audit.command import command, record
from sessions_app.consent.locks import form_to_change, line_up_at_groups
from sessions_app.consent.models import ConsentForm, FormVersion, GroupForm
from sessions_app.consent.policies import can_choose_forms, can_keep_forms
from sessions_app.consent.starter import STARTERS, Starter
from sessions_app.consent.states import FormRetired, NothingMissing
from sessions_app.groups.locks import locked_group
from sessions_app.groups.models import Group
from sessions_app.groups.standing import facts_changed


@command
def add_form(actor: Actor, *, kind: str, required_of_all: bool = False) -> ConsentForm:
    """A new form. It asks nobody for anything until a text of it is in force."""
    require(can_keep_forms(actor))
    return _added(actor, kind, required_of_all=required_of_all)


@command
def add_starter_forms(actor: Actor) -> list[ConsentForm]:
    """The texts we bring along, of each kind that the clinic does not use yet. Counsel has seen
    none of them, and each says so."""
    require(can_keep_forms(actor))
    line_up_at_groups(actor)
    in_use = ConsentForm.objects.visible_to(actor).filter(retired_at=None)
    used = set(in_use.values_list("kind", flat=True))
    added = [_begun(actor, each) for each in STARTERS if each.kind not in used]
    if not added:
        raise NothingMissing
    facts_changed(actor.clinic_id)
    return added


@command
def change_form(
    actor: Actor,
    form_id: UUID,
    *,
    required_of_all: bool | None = None,
    retired: bool | None = None,
) -> ConsentForm:
    """Ask for it everywhere or not; put it out of use or back."""
    form = form_to_change(actor, form_id)
    if required_of_all is not None:
        form.required_of_all = required_of_all
    if retired is not None:
        form.retired_at = (form.retired_at or now()) if retired else None
    form.save()
    record(
        actor,
        "consent_form.changed",
        form,
        required_of_all=form.required_of_all,
        retired=form.retired_at is not None,
    )
    facts_changed(actor.clinic_id)
    return form


@command
def choose_forms(actor: Actor, group_id: UUID, *, forms: Collection[UUID]) -> Group:
    """Which forms this group asks for, beside those asked of all."""
    group = locked_group(actor, group_id)
    require(can_choose_forms(actor, group))
    wanted = {form.pk for form in [_in_use(actor, each) for each in forms]}
    chosen = GroupForm.objects.filter(group=group)
    had = set(chosen.values_list("form_id", flat=True))
    chosen.filter(form_id__in=had - wanted).delete()
    GroupForm.objects.bulk_create(
        GroupForm(clinic_id=group.clinic_id, group=group, form_id=each)
        for each in sorted(wanted - had)
    )
    record(
        actor,
        "group_forms.changed",
        group,
        added=sorted(map(str, wanted - had)),
        removed=sorted(map(str, had - wanted)),
    )
    facts_changed(group.clinic_id, group_id=group.pk)
    return group


def _added(actor: Actor, kind: str, *, required_of_all: bool) -> ConsentForm:
    form: ConsentForm = ConsentForm.objects.create(
        clinic_id=actor.clinic_id, kind=kind, required_of_all=required_of_all
    )
    record(actor, "consent_form.added", form, kind=kind, required_of_all=required_of_all)
    return form


def _begun(actor: Actor, starter: Starter) -> ConsentForm:
    form = _added(actor, starter.kind, required_of_all=starter.required_of_all)
    first = FormVersion(clinic_id=form.clinic_id, form=form, number=1, texts=starter.texts)
    first.published_by_id, first.effective_from = actor.member_id, first.published_at
    first.save(force_insert=True)
    record(actor, "consent_version.published", first, form=str(form.pk), number=1)
    return form


def _in_use(actor: Actor, form_id: UUID) -> ConsentForm:
    form: ConsentForm = fetch(ConsentForm.objects.all(), actor, form_id)
    if form.retired_at:
        raise FormRetired
    return form
