"""What is asked of whom, and where they stand with it: the facts behind the gate and the lists.

Gathered for everyone at once, in a fixed number of queries, inside whatever transaction runs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from sessions_app.consent.in_force import Agreed, Circumstances, Standing, ladder, standing
from sessions_app.consent.models import ConsentForm, FormVersion, GroupForm, Signature
from sessions_app.consent.wording import digest
from sessions_app.groups.models import Enrolment, Group
from sessions_app.groups.observations import Observation

Pair = tuple[UUID, UUID]
Key = tuple[UUID, UUID, UUID | None]
# When the session opened: of the one group, or by group.
Opened = datetime | Mapping[UUID, datetime | None] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One form, asked of one person for one group. `signature` is their latest."""

    form: ConsentForm
    group: Group
    steps: Sequence[FormVersion]
    signature: Signature | None
    standing: Standing

    @property
    def version(self) -> FormVersion:
        """The version in force."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class Happening:
    """Somebody came into the circle: a member by their own activation, or an observer."""

    who: UUID
    at: datetime


def asked_of(
    pairs: Collection[Pair],
    at: datetime,
    *,
    session_opened_at: Opened = None,
    with_texts: bool = False,
) -> dict[Pair, list[Asked]]:
    """(person, group) → the forms asked there. What came after the session opened is left for the
    next one."""
    people = {person for person, _ in pairs}
    groups = {each.pk: each for each in _groups({group for _, group in pairs})}
    steps = _steps({each.clinic_id for each in groups.values()}, at, with_texts=with_texts)
    chosen = set(
        GroupForm.objects.filter(group__in=groups.values()).values_list("group_id", "form_id")
    )
    latest = _latest_signatures(people, steps)
    pledged = _requiring_a_pledge(groups.values(), steps, chosen)
    happenings = _happenings(pledged, session_opened_at) if pledged else {}
    found: dict[Pair, list[Asked]] = {}
    for person, group_id in pairs:
        group = groups.get(group_id)
        found[person, group_id] = []
        for form, of_form in _required(group, steps, chosen) if group else ():
            signature = latest.get((person, form.pk, group_id if form.per_group else None))
            around = _around(form, person, groups[group_id], happenings.get(group_id, ()))
            stands = standing(_agreed(signature), of_form, around, at)
            found[person, group_id].append(
                Asked(form, groups[group_id], of_form, signature, stands)
            )
    return found


def titles_of(versions: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """Version → {language: title}."""
    if not versions:
        return {}
    found = FormVersion.objects.filter(pk__in=versions).values_list("pk", "texts")
    return {
        pk: {language: text["title"] for language, text in sorted(texts.items())}
        for pk, texts in found
    }


def _groups(ids: Collection[UUID]) -> Iterable[Group]:
    return Group.objects.filter(pk__in=ids).only("pk", "clinic_id", "name", "ground_rules")


def _steps(
    clinics: Collection[UUID], at: datetime, *, with_texts: bool
) -> dict[ConsentForm, list[FormVersion]]:
    """The forms in use, each with the versions that came into force; oldest form first."""
    versions = (
        FormVersion.objects.filter(
            clinic_id__in=clinics, form__retired_at=None, effective_from__lte=at
        )
        .select_related("form")
        .defer(*([] if with_texts else ["texts"]))
        .order_by("form__created_at", "form_id", "number")
    )
    of_form: dict[ConsentForm, list[FormVersion]] = defaultdict(list)
    for version in versions:
        of_form[version.form].append(version)
    return {form: ladder(those, at) for form, those in of_form.items()}


def _required(
    group: Group, steps: dict[ConsentForm, list[FormVersion]], chosen: Collection[Pair]
) -> Iterator[tuple[ConsentForm, list[FormVersion]]]:
    for form, of_form in steps.items():
        here = form.required_of_all or (group.pk, form.pk) in chosen
        if here and form.clinic_id == group.clinic_id:
            yield form, of_form


def _requiring_a_pledge(
    groups: Iterable[Group],
    steps: dict[ConsentForm, list[FormVersion]],
    chosen: Collection[Pair],
) -> list[UUID]:
    return [
        group.pk
        for group in groups
        if any(form.is_pledge for form, _ in _required(group, steps, chosen))
    ]


def _latest_signatures(
    people: Collection[UUID], forms: Iterable[ConsentForm]
) -> dict[Key, Signature]:
    """Without the words themselves; `withdrawn_at` is annotated."""
    signatures = (
        Signature.objects.filter(participant_id__in=people, version__form__in=list(forms))
        .select_related("version")
        .annotate(withdrawn_at=F("withdrawal__at"))
        .defer("shown", "typed_name", "version__texts")
        .order_by("signed_at", "pk")
    )
    return {(each.participant_id, each.version.form_id, each.group_id): each for each in signatures}


def _agreed(signature: Signature | None) -> Agreed | None:
    if signature is None:
        return None
    return Agreed(
        number=signature.version.number,
        signed_at=signature.signed_at,
        rules_sha256=signature.rules_sha256,
        withdrawn=signature.withdrawn_at is not None,  # type: ignore[attr-defined]  # annotated
    )


def _around(
    form: ConsentForm, person: UUID, group: Group, happenings: Iterable[Happening]
) -> Circumstances:
    if form.holds_rules:
        return Circumstances(rules_sha256=digest(group.ground_rules))
    if form.is_pledge:
        others = [each.at for each in happenings if each.who != person]
        return Circumstances(circle_changed_at=max(others, default=None))
    return Circumstances()


def _happenings(groups: Collection[UUID], opened: Opened) -> dict[UUID, list[Happening]]:
    """Who came into these groups, and who was announced to sit in."""
    came = Enrolment.objects.filter(group_id__in=groups, activated_at__isnull=False).values_list(
        "group_id", "participant_id", "activated_at"
    )
    watching = Observation.objects.filter(
        session__group_id__in=groups, cancelled_at=None
    ).values_list("session__group_id", "clinician_id", "announced_at")
    found: dict[UUID, list[Happening]] = defaultdict(list)
    for group_id, who, at in (*came, *watching):
        until = opened.get(group_id) if isinstance(opened, Mapping) else opened
        if until is None or at <= until:
            found[group_id].append(Happening(who, at))
    return found
