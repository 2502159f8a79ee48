"""The clinic's forms, as its staff see them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from backend.kernel.clock import now
from backend.kernel.errors import NotFound
from clinicians.access.actor import Actor
from clinicians.access.owned import fetch
from clinicians.access.verdict import require
from sessions_app.consent.asking import titles_of
from sessions_app.consent.differences import Change, differences
from sessions_app.consent.in_force import ladder
from sessions_app.consent.models import ConsentForm, FormVersion, GroupForm
from sessions_app.consent.policies import can_read_forms
from sessions_app.consent.states import NoSuchLanguage
from sessions_app.consent.wording import shown_text
from sessions_app.groups.models import Group

Found = FormVersion | None


@dataclass(frozen=True, slots=True)
class FormNow:
    """A form with the version in force and the one that comes after it; `titles` are of the one in
    force, else of the newest."""

    form: ConsentForm
    current: FormVersion | None
    next: FormVersion | None
    titles: Mapping[str, str]

    @property
    def title(self) -> str:
        return self.titles.get("en") or next(iter(self.titles.values()), "")


def known_forms(actor: Actor) -> list[FormNow]:
    """Forms in use first, oldest first. Three queries."""
    require(can_read_forms(actor))
    told = _now(ConsentForm.objects.visible_to(actor).order_by("created_at", "pk"))
    return sorted(told, key=lambda each: each.form.retired_at is not None)


def form_now(actor: Actor, form_id: UUID) -> FormNow:
    require(can_read_forms(actor))
    fetch(ConsentForm.objects.all(), actor, form_id)
    return _now(ConsentForm.objects.visible_to(actor).filter(pk=form_id))[0]


def form_versions(actor: Actor, form_id: UUID) -> QuerySet[FormVersion]:
    """Newest first."""
    require(can_read_forms(actor))
    form = fetch(ConsentForm.objects.all(), actor, form_id)
    versions: QuerySet[FormVersion] = form.versions.select_related("published_by")
    return versions.order_by("-number")


def version_differences(
    actor: Actor,
    form_id: UUID,
    *,
    older: int | None = None,
    newer: int | None = None,
    language: str = "en",
) -> list[Change]:
    """What the newer version (or the newest) changed in the older one's words (or those before)."""
    versions = form_versions(actor, form_id)
    after = _numbered(versions, newer or versions.values_list("number", flat=True).first() or 0)
    before = _numbered(versions, older or after.number - 1)
    if any(language not in each.texts for each in (before, after)):
        raise NoSuchLanguage
    return differences(shown_text(before.texts[language]), shown_text(after.texts[language]))


def _numbered(versions: QuerySet[FormVersion], number: int) -> FormVersion:
    found = versions.filter(number=number).first()
    if found is None:
        raise NotFound
    return found


@dataclass(frozen=True, slots=True)
class FormsOfGroup:
    forms: Collection[UUID]
    required_of_all: Collection[UUID]


def forms_of_group(actor: Actor, group_id: UUID) -> FormsOfGroup:
    """What this group asks for beside what is asked of all."""
    require(can_read_forms(actor))
    group = fetch(Group.objects.all(), actor, group_id)
    in_use = ConsentForm.objects.visible_to(actor).filter(retired_at=None).order_by("created_at")
    chosen = GroupForm.objects.visible_to(actor).filter(group=group, form__retired_at=None)
    return FormsOfGroup(
        list(chosen.order_by("form__created_at").values_list("form_id", flat=True)),
        list(in_use.filter(required_of_all=True).values_list("pk", flat=True)),
    )


def _now(forms: QuerySet[ConsentForm]) -> list[FormNow]:
    versions = FormVersion.objects.order_by("number").defer("texts")
    at = now()
    found = [_at(form, at) for form in forms.prefetch_related(Prefetch("versions", versions))]
    titles = titles_of({shown.pk for *_, shown in found if shown})
    return [
        FormNow(form, current, coming, titles[shown.pk] if shown else {})
        for form, current, coming, shown in found
    ]


def _at(form: ConsentForm, at: datetime) -> tuple[ConsentForm, Found, Found, Found]:
    """The form, its version in force, the one that comes next, and the one it is known by."""
    versions = list(form.versions.all())
    current = next(reversed(ladder(versions, at)), None)
    since = current.number if current else 0
    coming = [each for each in versions if each.number > since and each.effective_from > at]
    soonest = min(coming, key=lambda each: (each.effective_from, -each.number), default=None)
    return form, current, soonest, current or next(reversed(versions), None)
