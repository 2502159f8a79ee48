"""Reading the trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.apps import apps
from django.db.models import Max, Min, QuerySet

from clinicians.access.actor import Actor, Role
from clinicians.audit.models import AuditRecord
from clinicians.audit.trail import HOUSE


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for in the trail; empty parts ask for everything."""

    act: str = ""
    actor: str = ""
    object: str = ""
    outcome: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def asked(self) -> dict[str, str]:
        """The parts that were asked for, as the trail records them."""
        parts = ("act", "actor", "object", "outcome", "since", "until")
        return {part: str(value) for part in parts if (value := getattr(self, part))}


def matching_records(actor: Actor, question: Question) -> QuerySet[AuditRecord]:
    """Newest first. `act` may be a noun (`note`), `object` a kind without an id."""
    records = AuditRecord.objects.visible_to(actor).order_by("-seq")
    for part in ("actor", "outcome"):
        if value := getattr(question, part):
            records = records.filter(**{part: value})
    for part, mark in (("act", "."), ("object", ":")):
        if value := getattr(question, part):
            whole = mark in value
            lookup = {part: value} if whole else {f"{part}__startswith": f"{value}{mark}"}
            records = records.filter(**lookup)
    return _between(records, question.since, question.until)


def unbroken_records(
    actor: Actor, since: datetime | None, until: datetime | None
) -> list[AuditRecord]:
    """Every link from the first to the last in this time, oldest first, none left out."""
    visible = AuditRecord.objects.visible_to(actor)
    ends = _between(visible, since, until).aggregate(first=Min("seq"), last=Max("seq"))
    if ends["first"] is None:
        return []
    within = visible.filter(seq__gte=ends["first"], seq__lte=ends["last"]).order_by("seq")
    return list(within.defer("sealed"))


def names_of_actors(actor: Actor, records: Iterable[AuditRecord]) -> dict[str, str]:
    """Staff by name. A participant is named by role and a short id: the trail shows no names."""
    roles = {record.actor: record.role for record in records}
    staff = [UUID(each) for each, role in roles.items() if role != Role.PARTICIPANT]
    clinicians = apps.get_model("clinicians", "Clinician").objects
    known: dict[UUID, str] = {UUID(HOUSE): "Holdspace"}
    known |= dict(
        clinicians.visible_to(actor).filter(pk__in=staff).values_list("pk", "display_name")
    )
    return {each: known.get(UUID(each), f"{role} {each[-6:]}") for each, role in roles.items()}


def _between(
    records: QuerySet[AuditRecord], since: datetime | None, until: datetime | None
) -> QuerySet[AuditRecord]:
    if since:
        records = records.filter(at__gte=since)
    return records.filter(at__lte=until) if until else records
