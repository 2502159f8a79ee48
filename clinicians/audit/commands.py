"""Reading the trail is itself recorded: who looked, and what they looked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from backend.kernel.clock import now
from clinicians.access.actor import Actor
from clinicians.access.verdict import require
from clinicians.audit import selectors
from clinicians.audit.chain import timestamp
from clinicians.audit.command import command, record
from clinicians.audit.export import file_name, lines, stretch_of
from clinicians.audit.models import AuditRecord
from clinicians.audit.policies import can_export_trail, can_read_trail
from clinicians.audit.selectors import Question
from clinicians.audit.signing import signing_key


@dataclass(frozen=True, slots=True)
class TrailFile:
    name: str
    content: bytes


@command
def read_trail(actor: Actor, *, question: Question) -> QuerySet[AuditRecord]:
    require(can_read_trail(actor))
    record(actor, "trail.read", question=question.asked())
    return selectors.matching_records(actor, question)


@command
def export_trail(
    actor: Actor, *, since: datetime | None = None, until: datetime | None = None
) -> TrailFile:
    """The links of a time as a file that `audit-verify` checks without us."""
    require(can_export_trail(actor))
    records = selectors.unbroken_records(actor, since, until)
    stretch = stretch_of(str(actor.clinic_id), records)
    content = b"".join(lines(records, stretch, signing_key(), timestamp(now())))
    record(actor, "trail.exported", first=stretch.first, size=stretch.size, root=stretch.root)
    return TrailFile(file_name(stretch), content)
